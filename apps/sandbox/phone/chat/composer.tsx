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
  /** One's own message whose words are being changed. */
  editing: BubbleRow | null;
  draft: string;
  onDraft: (draft: string) => void;
  /** Drops the quote, or leaves the message as it was. */
  onCancel: () => void;
  onSend: (body: string) => void;
  onAttach: () => void;
}

/** Where the customer writes: Enter sends, Shift+Enter breaks the line, Escape drops the quote. */
export function Composer({
  ref,
  businessName,
  replyTo,
  editing,
  draft,
  onDraft,
  onCancel,
  onSend,
  onAttach,
}: ComposerProps) {
  const [body, setBody] = useState(draft);
  const [editedKey, setEditedKey] = useState<string | null>(null);
  if ((editing?.key ?? null) !== editedKey) {
    // The words to change stand in the field; what was being written comes back afterwards.
    setEditedKey(editing?.key ?? null);
    setBody(editing === null ? draft : summaryOf(editing.content));
  }
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
    if (editing === null) onDraft(next);
  }

  function send() {
    if (body.trim() === '') return;
    onSend(body.trim());
    if (editing === null) write('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends an input-method composition is not "send".
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && (replyTo ?? editing)) onCancel();
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
        {editing === null ? null : (
          <div className="composer-quote" data-mine>
            <b>Edit message</b>
            <span dir="auto">
              <FormattedText text={summaryOf(editing.content)} />
            </span>
            <button type="button" className="icon-button" aria-label="Leave it as it was" onClick={onCancel}>
              <Icon name="close" size={16} />
            </button>
          </div>
        )}
        {replyTo === null || editing !== null ? null : (
          <div className="composer-quote" data-mine={replyTo.fromCustomer || undefined}>
            <b>{replyTo.fromCustomer ? 'You' : businessName}</b>
            <span dir="auto">
              <FormattedText text={summaryOf(replyTo.content)} />
            </span>
            <button type="button" className="icon-button" aria-label="Drop the quote" onClick={onCancel}>
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
        <Icon name="plus" size={22} />
      </button>
      <button type="submit" className="send" aria-label="Send" aria-disabled={body.trim() === ''}>
        <Icon name={editing === null ? 'send' : 'check'} size={20} />
      </button>
    </form>
  );
}
