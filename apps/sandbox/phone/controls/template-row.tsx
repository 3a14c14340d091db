import { memo, useState } from 'react';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWorld } from '../world/context.ts';
import { reviewTemplate } from '../world/load-templates.ts';
import type { TemplateReview, TemplateView } from '../world/types.ts';
import { RejectForm } from './reject-form.tsx';

const STATUS_WORDS: { readonly [status: string]: string } = {
  APPROVED: 'approved',
  PENDING: 'waiting',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  DISABLED: 'disabled',
  PENDING_DELETION: 'being deleted',
};
const CATEGORIES = [
  { value: 'MARKETING', name: 'Marketing' },
  { value: 'UTILITY', name: 'Utility' },
  { value: 'AUTHENTICATION', name: 'Authentication' },
];
const QUALITIES = [
  { value: 'UNKNOWN', name: 'Pending' },
  { value: 'GREEN', name: 'High' },
  { value: 'YELLOW', name: 'Medium' },
  { value: 'RED', name: 'Low' },
];

/** A template with what can be decided about it now; the rest is a click away. */
export const TemplateRow = memo(function TemplateRow({ template }: { template: TemplateView }) {
  const world = useWorld();
  const [open, setOpen] = useState<'more' | 'reject' | null>(null);
  const { id, name, language, category, status, quality, reason } = template;
  const waiting = status === 'PENDING';
  const review = (decision: TemplateReview) => {
    setOpen(null);
    void reviewTemplate(world, id, decision);
  };

  return (
    <li className="template" data-status={status}>
      <div className="row">
        <span className="row-label" title={template.body}>
          <bdi>{name}</bdi>
          <small>
            {category.toLowerCase()} · {language} · {STATUS_WORDS[status] ?? status.toLowerCase()}
            {reason === null ? '' : `: ${reason.toLowerCase().replaceAll('_', ' ')}`}
          </small>
        </span>
        <span className="template-buttons">
          {waiting ? (
            <>
              <button
                type="button"
                className="button"
                aria-label={`Approve ${name}`}
                onClick={() => review({ decision: 'approve' })}
              >
                Approve
              </button>
              <button
                type="button"
                className="button"
                aria-label={`Reject ${name}`}
                aria-expanded={open === 'reject'}
                onClick={() => setOpen(open === 'reject' ? null : 'reject')}
              >
                Reject
              </button>
            </>
          ) : null}
          <button
            type="button"
            className="icon-button"
            aria-label={`More about ${name}`}
            aria-expanded={open === 'more'}
            onClick={() => setOpen(open === 'more' ? null : 'more')}
          >
            <Icon name="more" size={16} />
          </button>
        </span>
      </div>
      {open === 'reject' ? <RejectForm onReject={(why) => review({ decision: 'reject', reason: why })} /> : null}
      {open === 'more' ? (
        <div className="template-more">
          <p dir="auto">{template.body}</p>
          <div className="row">
            Category
            <Choice
              label={`Category of ${name}`}
              value={category}
              options={CATEGORIES}
              onChange={(next) => review({ decision: 'recategorise', category: next })}
            />
          </div>
          <div className="row">
            Quality
            <Choice
              label={`Quality of ${name}`}
              value={quality}
              options={QUALITIES}
              onChange={(next) => review({ decision: 'quality', quality: next })}
            />
          </div>
          <div className="template-actions">
            {status === 'APPROVED' ? <Act words="Pause" onClick={() => review({ decision: 'pause' })} /> : null}
            {status === 'PAUSED' ? <Act words="Resume" onClick={() => review({ decision: 'unpause' })} /> : null}
            {status === 'APPROVED' || status === 'PAUSED' || waiting ? null : (
              <Act words="Approve" onClick={() => review({ decision: 'approve' })} />
            )}
            {status === 'REJECTED' || waiting ? null : <Act words="Reject…" onClick={() => setOpen('reject')} />}
            {status === 'DISABLED' ? null : <Act words="Disable" onClick={() => review({ decision: 'disable' })} />}
          </div>
        </div>
      ) : null}
    </li>
  );
});

function Act({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {words}
    </button>
  );
}
