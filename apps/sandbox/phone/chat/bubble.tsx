import { memo } from 'react';
import { Icon } from '../ui/icon.tsx';
import { CardBody } from './card-body.tsx';
import { type BubbleRow, isSameRow } from './chat-rows.ts';
import { clockTime } from './day-label.ts';
import { FormattedText } from './formatted-text.tsx';
import { textAt } from './read-field.ts';
import { RichBody } from './rich-body.tsx';
import type { MessageAction } from './rich-content.ts';
import { Tick, tickOf } from './tick.tsx';

export interface BubbleActions {
  onReply(row: BubbleRow): void;
  onAnswer(row: BubbleRow, action: MessageAction): void;
  onRetry(row: BubbleRow): void;
  /** Opens what else one can do with a message. */
  onMore(row: BubbleRow): void;
  onPlay(row: BubbleRow): void;
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
    if (row.content.kind === 'system') {
      return (
        <>
          {row.day === null ? null : (
            <li>
              <h3 className="day">{row.day}</h3>
            </li>
          )}
          <li className="system" data-key={row.key}>
            {row.content.text}
          </li>
        </>
      );
    }
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
            {row.inGroup ? <p className="mark">In a group</p> : null}
            {row.forwarded === null ? null : (
              <p className="mark">
                <Icon name="forward" size={14} />
                {row.forwarded === 'often' ? 'Forwarded many times' : 'Forwarded'}
              </p>
            )}
            {adOf(row.message)}
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
                {row.reactions.map(({ emoji }) => emoji).join(' ')}
              </span>
            )}
          </article>
          {row.wamid === null ? null : (
            <span className="bubble-tools">
              <button
                type="button"
                className="reply-button"
                tabIndex={isTabStop ? 0 : -1}
                aria-label={`More about this message of ${speaker}`}
                onClick={() => actions.onMore(row)}
              >
                <Icon name="more" size={16} />
              </button>
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
            </span>
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
      return (
        <CardBody
          content={row.content}
          stamp={stamp}
          played={row.status === 'played'}
          onPlay={() => actions.onPlay(row)}
        />
      );
    case 'deleted':
      return (
        <div className="text deleted">
          {row.fromCustomer ? 'You deleted this message' : 'This message was deleted'}
          {stamp}
        </div>
      );
    default:
      return null;
  }
}

function Stamp({ row }: { row: BubbleRow }) {
  return (
    <span className="stamp" dir="ltr">
      {row.edited ? <span>Edited</span> : null}
      <time dateTime={row.at}>{clockTime(new Date(row.at))}</time>
      {row.fromCustomer ? <Tick state={tickState(row.status)} /> : null}
    </span>
  );
}

function tickState(status: BubbleRow['status']) {
  if (status === 'sending') return 'clock';
  return status === 'refused' ? 'refused' : tickOf(status);
}

/** The ad a message came from, above its words. */
function adOf(message: unknown) {
  const headline = textAt(message, 'referral', 'headline');
  if (headline === null) return null;
  return (
    <blockquote className="quote" data-mine>
      <b>{headline}</b>
      <span>{textAt(message, 'referral', 'body')}</span>
    </blockquote>
  );
}

function isOnlyEmoji(text: string): boolean {
  return /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){1,8}$/u.test(text.trim());
}
