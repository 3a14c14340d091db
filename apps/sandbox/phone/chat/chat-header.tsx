import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';

interface ChatHeaderProps {
  businessName: string;
  typing: boolean;
  onBack: () => void;
  onInfo: () => void;
  onControls: () => void;
}

/** The green bar: who one is writing to, and whether they are typing. */
export function ChatHeader({ businessName, typing, onBack, onInfo, onControls }: ChatHeaderProps) {
  return (
    <header className="chat-head">
      <button type="button" className="icon-button back" aria-label="Back to people" onClick={onBack}>
        <Icon name="back" size={22} />
      </button>
      <Avatar name={businessName} seed={businessName} />
      <div className="chat-title">
        <h2 dir="auto">
          <button type="button" title="Business info" onClick={onInfo}>
            {businessName}
          </button>
        </h2>
        <small role="status">{typing ? 'typing…' : 'Business account'}</small>
      </div>
      <button type="button" className="icon-button to-controls" aria-label="Controls" onClick={onControls}>
        <Icon name="sliders" size={22} />
      </button>
    </header>
  );
}
