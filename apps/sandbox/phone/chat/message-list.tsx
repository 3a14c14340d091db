import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Bubble, type BubbleActions } from './bubble.tsx';
import type { BubbleRow } from './chat-rows.ts';
import { useFollowingScroll } from './use-following-scroll.ts';

interface MessageListProps {
  rows: readonly BubbleRow[];
  businessName: string;
  typing: boolean;
  actions: BubbleActions;
}

/** The scrolling part of the chat. Arrow keys walk from message to message, Enter replies. */
export function MessageList({ rows, businessName, typing, actions }: MessageListProps) {
  const box = useRef<HTMLDivElement>(null);
  const { onScroll, toEnd, newCount } = useFollowingScroll(box, rows);
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const tabStop = rows.some((row) => row.key === walkedTo) ? walkedTo : rows.findLast((row) => row.wamid !== null)?.key;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const current = (event.target as HTMLElement).dataset.replyTo;
    if (step === 0 || current === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-reply-to]')];
    const next = buttons[buttons.findIndex((button) => button.dataset.replyTo === current) + step];
    if (next === undefined) return;
    setWalkedTo(next.dataset.replyTo ?? null);
    next.focus();
  }

  return (
    <div className="thread">
      <div
        className="thread-scroll"
        ref={box}
        role="log"
        aria-label="Messages"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <ol className="thread-list">
          <li className="system">This is the sandbox. Nothing here reaches the real WhatsApp.</li>
          {rows.length === 0 ? <li className="system">Say hello to {businessName}.</li> : null}
          {rows.map((row) => (
            <Bubble
              key={row.key}
              row={row}
              businessName={businessName}
              isTabStop={row.key === tabStop}
              actions={actions}
            />
          ))}
          {typing ? (
            <li className="message" data-tail>
              <span className="bubble typing" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
            </li>
          ) : null}
        </ol>
      </div>
      {newCount === null ? null : (
        <button type="button" className="to-end" onClick={toEnd}>
          {newCount > 0 ? `${newCount} new` : <span className="visually-hidden">To the newest message</span>}
          <Icon name="down" size={16} />
        </button>
      )}
    </div>
  );
}
