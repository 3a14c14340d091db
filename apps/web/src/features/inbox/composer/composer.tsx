import type { Conversation } from '@transom/protocol';
import { clsx } from 'clsx';
import { LayoutTemplate, SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/sync/preferences.ts';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { canWriteFreely, shortName, type WindowLook } from '../service-window.ts';
import type { ThreadMessage } from '../thread/thread-rows.ts';
import { AttachButton } from './attachments/attach-button.tsx';
import { AttachmentTray } from './attachments/attachment-tray.tsx';
import { useAttachments } from './attachments/use-attachments.ts';
import { useFileDrop } from './attachments/use-file-drop.ts';
import { ClosedBanner } from './closed-banner.tsx';
import { LengthNote } from './length-note.tsx';
import { PausedNote } from './paused-note.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { sendFiles } from './send-files.ts';
import { maxTextLength, sendText } from './send-text.ts';
import type { Draft } from './use-draft.ts';
import { useTypingSignal } from './use-typing-signal.ts';

const tallest = 200;

interface ComposerProps {
  conversation: Conversation;
  look: WindowLook;
  now: number;
  draft: Draft;
  replyTo: ThreadMessage | null;
  onReplyDone: () => void;
  onSendTemplate: () => void;
  /** Esc in an idle composer goes back to the list. */
  onLeave: () => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** Where answers are written. Shut by the service window, it keeps the text and offers a template. */
export function Composer(props: ComposerProps) {
  const { conversation, look, now, draft, replyTo, onReplyDone, onSendTemplate, onLeave, inputRef } = props;
  const { t } = useTranslation('inbox');
  const enterSends = usePreferences((preferences) => preferences.enterSends);
  const signalTyping = useTypingSignal(conversation.id);
  const open = canWriteFreely(look);
  const name = shortName(conversation.contact.name);
  const length = draft.text.trim().length;
  const attachments = useAttachments();
  const files = attachments.items.flatMap(({ progress }) => (progress.state === 'ready' ? [progress.media] : []));
  const settled = files.length === attachments.items.length;
  const sendable = open && settled && (length > 0 || files.length > 0) && length <= maxTextLength;
  const dropping = useFileDrop(open ? attachments.add : null);
  const placeholder = open
    ? files.length > 0
      ? ('composer.caption' as const)
      : ('composer.placeholder' as const)
    : ('window.inputOff' as const);
  const templateButton = useRef<HTMLButtonElement>(null);
  useFocusHandover(open, inputRef, templateButton);

  // After every render: the height follows the text, whoever changed it.
  useLayoutEffect(() => {
    const input = inputRef.current;
    if (!input) return;
    input.style.height = 'auto';
    input.style.height = `${Math.min(tallest, input.scrollHeight)}px`;
  });

  const send = () => {
    if (!sendable) return;
    const text = draft.text.trim();
    if (files.length > 0) sendFiles(conversation.id, files, text, replyTo);
    else sendText(conversation.id, text, replyTo);
    attachments.clear();
    draft.clear();
    onReplyDone();
    inputRef.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter picks a word and Esc drops it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && event.shiftKey !== enterSends && !event.altKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (replyTo) onReplyDone();
      else onLeave();
    }
  };

  return (
    <footer className="shrink-0 border-line border-t bg-panel px-3 pt-2.5 pb-[max(12px,env(safe-area-inset-bottom))] md:px-3.5">
      <PausedNote channelId={conversation.channelId} />
      {!open && (
        <div className="mb-2">
          <ClosedBanner
            conversation={conversation}
            look={look === 'never' ? 'never' : 'closed'}
            now={now}
            buttonRef={templateButton}
            onSendTemplate={onSendTemplate}
          />
        </div>
      )}
      <div
        className={clsx(
          'rounded-[12px] border px-2.5 pt-2 pb-2',
          open ? 'border-control bg-panel focus-within:border-accent' : 'border-line bg-sunken',
          dropping && 'outline-2 outline-accent outline-dashed outline-offset-2',
        )}
      >
        {open && replyTo && <ReplyBar message={replyTo} contactName={name} onCancel={onReplyDone} />}
        {open && <AttachmentTray {...attachments} />}
        {dropping && <p className="mb-1 font-medium text-accent text-sm">{t('composer.dropHere')}</p>}
        <textarea
          ref={inputRef}
          rows={1}
          dir="auto"
          disabled={!open}
          value={draft.text}
          aria-label={t('composer.label', { name: conversation.contact.name })}
          placeholder={t(placeholder, { name })}
          enterKeyHint={enterSends ? 'send' : 'enter'}
          onChange={(event) => {
            draft.set(event.target.value);
            if (event.target.value.trim() !== '') signalTyping();
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const pasted = [...event.clipboardData.files];
            if (pasted.length === 0) return;
            event.preventDefault();
            attachments.add(pasted);
          }}
          className="block min-h-[22px] w-full resize-none overflow-y-auto bg-transparent text-msg leading-[22px] outline-hidden disabled:text-ink-3 max-md:text-lg"
        />
        {open && (
          <div className="mt-1.5 flex items-center gap-1">
            <AttachButton onFiles={attachments.add} />
            <IconButton
              label={t('composer.sendTemplate')}
              icon={<LayoutTemplate />}
              size="sm"
              onClick={onSendTemplate}
            />
            <LengthNote length={length} />
            <span className="ms-auto pe-1.5 text-ink-3 text-xs max-lg:hidden">
              {t(enterSends ? 'composer.enterHint' : 'composer.shiftEnterHint')}
            </span>
            <Button
              variant="primary"
              disabled={!sendable}
              onClick={send}
              icon={<SendHorizontal aria-hidden className="rtl:rotate-180" />}
              className="max-lg:ms-auto"
            >
              {t('composer.send')}
            </Button>
          </div>
        )}
      </div>
    </footer>
  );
}

/** When the window shuts or opens under the cursor, the focus goes to what can be done now instead of into nothing. */
function useFocusHandover(
  open: boolean,
  input: RefObject<HTMLTextAreaElement | null>,
  button: RefObject<HTMLButtonElement | null>,
): void {
  const was = useRef(open);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    if (document.activeElement !== document.body && document.activeElement !== input.current) return;
    if (open) input.current?.focus();
    else button.current?.focus();
  }, [open, input, button]);
}
