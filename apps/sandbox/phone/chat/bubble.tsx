import { memo } from 'react';
import { Icon } from '../ui/icon.tsx';
import { CardBody } from './card-body.tsx';
import { type BubbleRow, isSameRow } from './chat-rows.ts';
import { clockTime } from './day-label.ts';
import { FormattedText } from './formatted-text.tsx';
import { RichBody } from './rich-body.tsx';
import type { MessageAction } from './rich-content.ts';
import { Tick, tickOf } from './tick.tsx';

export interface BubbleActions {
  onReply(row: BubbleRow): void;
  onAnswer(row: BubbleRow, action: MessageAction): void;
  onRetry(row: BubbleRow): void;
}

interface BubbleProps {
  row: BubbleRow;
  businessName: string;
  /** Only one bubble's reply button is a tab stop; the arrow keys move between them. */
  isTabStop: boolean;
  actions: BubbleActions;
}

/** One message of the chat, as a list item. */
export const Bubble = memo(
  function Bubble({ row, businessName, isTabStop, actions }: BubbleProps) {
    const speaker = row.fromCustomer ? 'You' : businessName;
    return (
      <li
        className="message"
        data-key={row.key}
        data-mine={row.fromCustomer || undefined}
        data-tail={row.startsGroup || undefined}
      >
        {row.day === null ? null : <h3 className="day">{row.day}</h3>}
        <div className="line">
          <article className="bubble" aria-label={`${speaker}, ${clockTime(new Date(row.at))}`}>
            {row.quote === null ? null : (
              <blockquote className="quote" data-mine={row.quote.fromCustomer || undefined}>
                <b>{row.quote.fromCustomer ? 'You' : businessName}</b>
                <span dir="auto">
                  <FormattedText text={row.quote.text} />
                </span>
              </blockquote>
            )}
            <BubbleBody row={row} actions={actions} />
            {row.reactions.length === 0 ? null : (
              <span className="reactions">
                <span className="visually-hidden">Reactions: </span>
                {row.reactions.join(' ')}
              </span>
            )}
          </article>
          {row.wamid === null ? null : (
            <button
              type="button"
              className="reply-button"
              data-reply-to={row.key}
              tabIndex={isTabStop ? 0 : -1}
              aria-label={`Reply to ${speaker}`}
              onClick={() => actions.onReply(row)}
            >
              <Icon name="reply" size={16} />
            </button>
          )}
        </div>
        {row.status === 'refused' ? (
          <button type="button" className="retry" onClick={() => actions.onRetry(row)}>
            Not sent. {row.reason} <u>Try again</u>
          </button>
        ) : null}
      </li>
    );
  },
  (a, b) =>
    isSameRow(a.row, b.row) &&
    a.isTabStop === b.isTabStop &&
    a.businessName === b.businessName &&
    a.actions === b.actions,
);

function BubbleBody({ row, actions }: { row: BubbleRow; actions: BubbleActions }) {
  const stamp = <Stamp row={row} />;
  switch (row.content.kind) {
    case 'text':
      return (
        <div className="text" dir="auto" data-large={isOnlyEmoji(row.content.body) || undefined}>
          <FormattedText text={row.content.body} />
          {stamp}
        </div>
      );
    case 'rich':
      return <RichBody content={row.content} stamp={stamp} onAction={(action) => actions.onAnswer(row, action)} />;
    case 'card':
      return <CardBody content={row.content} stamp={stamp} />;
    case 'reaction':
      return null;
  }
}

function Stamp({ row }: { row: BubbleRow }) {
  return (
    <span className="stamp" dir="ltr">
      <time dateTime={row.at}>{clockTime(new Date(row.at))}</time>
      {row.fromCustomer ? <Tick state={tickState(row.status)} /> : null}
    </span>
  );
}

function tickState(status: BubbleRow['status']) {
  if (status === 'sending') return 'clock';
  return status === 'refused' ? 'refused' : tickOf(status);
}

function isOnlyEmoji(text: string): boolean {
  return /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,8}$/u.test(text.trim());
}
