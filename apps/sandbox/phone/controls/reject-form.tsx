import { type SubmitEvent, useState } from 'react';
import { Choice } from '../ui/choice.tsx';

const REASONS = [
  { value: 'INVALID_FORMAT', name: 'Invalid format' },
  { value: 'INCORRECT_CATEGORY', name: 'Incorrect category' },
  { value: 'ABUSIVE_CONTENT', name: 'Abusive content' },
  { value: 'PROMOTIONAL', name: 'Promotional' },
  { value: 'SCAM', name: 'Scam' },
  { value: 'TAG_CONTENT_MISMATCH', name: 'Language or category mismatch' },
];

/** Why a template is rejected: one of Meta's reasons, or words of one's own. */
export function RejectForm({ onReject }: { onReject: (reason: string) => void }) {
  const [reason, setReason] = useState('INVALID_FORMAT');
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim();
    onReject(words || reason);
  }
  return (
    <form className="template-more" onSubmit={submit}>
      <div className="row">
        Reason
        <Choice label="Reason" value={reason} options={REASONS} onChange={setReason} />
      </div>
      <div className="row">
        <input
          name="words"
          aria-label="In your own words"
          placeholder="or in your own words"
          maxLength={300}
          autoComplete="off"
        />
        <button type="submit" className="button primary">
          Reject
        </button>
      </div>
    </form>
  );
}
