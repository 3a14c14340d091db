import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { BubbleRow } from './chat-rows.ts';
import { FormattedText } from './formatted-text.tsx';
import { summaryOf } from './message-content.ts';

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps {
  ref: Ref<ComposerHandle>;
  businessName: string;
  replyTo: BubbleRow | null;
  draft: string;
  onDraft: (draft: string) => void;
  onCancelReply: () => void;
  onSend: (body: string) => void;
  onAttach: () => void;
}

/** Where the customer writes: Enter sends, Shift+Enter breaks the line, Escape drops the quote. */
export function Composer({
  ref,
  businessName,
  replyTo,
  draft,
  onDraft,
  onCancelReply,
  onSend,
  onAttach,
}: ComposerProps) {
  const [body, setBody] = useState(draft);
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }));

  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    element.style.height = 'auto';
    if (body !== '') element.style.height = `${element.scrollHeight}px`;
  }, [body]);

  function write(next: string) {
    setBody(next);
    onDraft(next);
  }

  function send() {
    if (body.trim() === '') return;
    onSend(body.trim());
    write('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends an input-method composition is not "send".
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && replyTo) onCancelReply();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="composer-field">
        {replyTo === null ? null : (
          <div className="composer-quote" data-mine={replyTo.fromCustomer || undefined}>
            <b>{replyTo.fromCustomer ? 'You' : businessName}</b>
            <span dir="auto">
              <FormattedText text={summaryOf(replyTo.content)} />
            </span>
            <button type="button" className="icon-button" aria-label="Drop the quote" onClick={onCancelReply}>
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
        <textarea
          ref={input}
          rows={1}
          dir="auto"
          maxLength={4096}
          aria-label="Message"
          placeholder="Message"
          value={body}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <button
        type="button"
        className="icon-button attach"
        aria-label="Send a picture, voice message or file"
        onClick={onAttach}
      >
        <Icon name="image" size={20} />
      </button>
      <button type="submit" className="send" aria-label="Send" aria-disabled={body.trim() === ''}>
        <Icon name="send" size={20} />
      </button>
    </form>
  );
}
