import { Icon } from '../ui/icon.tsx';
import { Misbehave } from './misbehave.tsx';
import { PersonSettings } from './person-settings.tsx';
import { TemplateReviews } from './template-reviews.tsx';
import { WireLog } from './wire-log.tsx';

/** What one can do to this person, to Meta, and a look at the wire. */
export function ControlsPanel({ onBack }: { onBack: () => void }) {
  return (
    <section className="controls" aria-label="Controls">
      <header className="controls-head">
        <button type="button" className="icon-button" aria-label="Back to the chat" onClick={onBack}>
          <Icon name="back" size={20} />
        </button>
        <h1>Controls</h1>
      </header>
      <PersonSettings />
      <Misbehave />
      <TemplateReviews />
      <WireLog />
    </section>
  );
}
