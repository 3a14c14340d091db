import type { IconName } from '../ui/icon.tsx';
import { Icon } from '../ui/icon.tsx';
import type { BubbleRow } from './chat-rows.ts';
import { Sheet } from './sheet.tsx';

export type MessageChoice = 'reply' | 'forward' | 'forward_often' | 'edit' | 'delete';

interface MessageSheetProps {
  row: BubbleRow;
  canForward: boolean;
  /** Null takes the reaction back. */
  onReact: (emoji: string | null) => void;
  onChoose: (choice: MessageChoice) => void;
  onClose: () => void;
}

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
const NAMES = ['Thumbs up', 'Heart', 'Laughing', 'Surprised', 'Sad', 'Thank you'];

/** What one can do with a message: react, answer, forward, and with one's own words change or delete them. */
export function MessageSheet({ row, canForward, onReact, onChoose, onClose }: MessageSheetProps) {
  const given = row.reactions.find((reaction) => reaction.fromCustomer)?.emoji;
  const deleted = row.content.kind === 'deleted';
  const item = (choice: MessageChoice, icon: IconName, title: string) => (
    <button type="button" className="sheet-row" onClick={() => onChoose(choice)}>
      <Icon name={icon} size={20} />
      <span>{title}</span>
    </button>
  );
  return (
    <Sheet title="Message" onClose={onClose}>
      {deleted ? null : (
        <fieldset className="emoji-row" aria-label="React">
          {EMOJI.map((emoji, index) => (
            <button
              key={emoji}
              type="button"
              data-first={index === 0 || undefined}
              aria-pressed={emoji === given}
              aria-label={NAMES[index]}
              onClick={() => onReact(emoji === given ? null : emoji)}
            >
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
      {item('reply', 'reply', 'Reply')}
      {canForward ? item('forward', 'forward', 'Forward to the business') : null}
      {canForward ? item('forward_often', 'forward', 'Forward as forwarded many times') : null}
      {row.fromCustomer && row.type === 'text' && !deleted ? item('edit', 'edit', 'Edit') : null}
      {row.fromCustomer && !deleted ? item('delete', 'bin', 'Delete for everyone') : null}
    </Sheet>
  );
}
