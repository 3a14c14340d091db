import type { Conversation } from '@transom/protocol';
import { clsx } from 'clsx';
import { type RefObject, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/sync/preferences.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { Timing } from '../scheduling/timing.ts';
import { shortName } from '../service-window.ts';
import type { ThreadMessage } from '../thread/thread-rows.ts';
import { AttachmentTray } from './attachments/attachment-tray.tsx';
import { useAttachments } from './attachments/use-attachments.ts';
import { useFileDrop } from './attachments/use-file-drop.ts';
import { ClosedTools } from './closed-tools.tsx';
import { completionAria, useCompletion } from './complete/use-completion.ts';
import { type ComposerMode, ModeSwitch } from './mode-switch.tsx';
import { ReplyBar } from './reply-bar.tsx';
import { ReplyTools } from './reply-tools.tsx';
import { sendFiles } from './send-files.ts';
import { maxTextLength, sendText } from './send-text.ts';
import { Suggestions } from './suggestions.tsx';
import { useAnswerGuard } from './use-answer-guard.ts';
import type { Draft } from './use-draft.ts';
import { useGrowingHeight } from './use-growing-height.ts';
import { readyTextKeys, useTextKeys } from './use-text-keys.ts';
import { useTypingSignal } from './use-typing-signal.ts';
import { useVoice } from './voice/use-voice.ts';

const FormatBar = lazyPart(async () => (await import('./formatting/format-bar.tsx')).FormatBar);
const VoiceBar = lazyPart(async () => (await import('./voice/voice-bar.tsx')).VoiceBar);

const completed = ['slash', 'emoji'] as const;
const AnswerStrip = lazyPart(async () => (await import('./answer-strip.tsx')).AnswerStrip);

export interface ReplyBoxProps {
  conversation: Conversation;
  /** false: the service window is shut, and the text is kept. */
  open: boolean;
  /** false: a note is being written in its place. */
  shown: boolean;
  noteBegun: boolean;
  onMode: (mode: ComposerMode) => void;
  draft: Draft;
  replyTo: ThreadMessage | null;
  onReplyDone: () => void;
  onSendTemplate: () => void;
  /** Brings the newest message into sight. */
  onReadNewest: () => void;
  /** Esc in an idle composer goes back to the list. */
  onLeave: () => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** What the customer will read: text, files with a caption, an answer to one message. */
export function ReplyBox(props: ReplyBoxProps) {
  const {
    conversation,
    open,
    shown,
    noteBegun,
    onMode,
    draft,
    replyTo,
    onReplyDone,
    onSendTemplate,
    onReadNewest,
    onLeave,
    inputRef,
  } = props;
  const { t } = useTranslation('inbox');
  const { enterSends, formatBar } = usePreferences();
  const signalTyping = useTypingSignal(conversation.id);
  const guard = useAnswerGuard(conversation.id, draft.text);
  const name = shortName(conversation.contact.name);
  const length = draft.text.trim().length;
  const attachments = useAttachments();
  const voice = useVoice(conversation.id);
  const files = attachments.items.flatMap(({ progress }) => (progress.state === 'ready' ? [progress.media] : []));
  const settled = files.length === attachments.items.length;
  const sendable = open && settled && (length > 0 || files.length > 0) && length <= maxTextLength;
  const dropping = useFileDrop(open && shown ? attachments.add : null);
  const placeholder = open
    ? files.length > 0
      ? ('composer.caption' as const)
      : ('composer.placeholder' as const)
    : conversation.contact.blocked
      ? ('blocked.inputOff' as const)
      : ('window.inputOff' as const);
  const completion = useCompletion(completed);
  useGrowingHeight(inputRef);

  const send = (timing: Timing | null = null, anyway = false) => {
    // What goes out later crosses nobody's answer.
    if (!sendable || (!anyway && timing === null && guard.stops())) return;
    guard.pass();
    const text = draft.text.trim();
    if (files.length > 0) sendFiles(conversation.id, files, text, replyTo, timing);
    else sendText(conversation.id, text, replyTo, timing);
    attachments.clear();
    draft.clear();
    onReplyDone();
    inputRef.current?.focus();
  };
  const onKeyDown = useTextKeys({ completion, onSend: () => send(), onEscape: replyTo ? onReplyDone : onLeave });

  const host = { writeNote: () => onMode('note'), sendTemplate: onSendTemplate, leave: onLeave };
  const modeSwitch = <ModeSwitch mode="reply" begun={noteBegun} onMode={onMode} />;

  return (
    <div
      className={clsx(
        'relative rounded-[12px] border px-2.5 pt-2 pb-2',
        open ? 'border-control bg-panel focus-within:border-accent' : 'border-line bg-sunken',
        dropping && 'outline-2 outline-accent outline-dashed outline-offset-2',
      )}
    >
      {open && guard.crossed && (
        <Suspense>
          <AnswerStrip
            answer={guard.crossed}
            onRead={() => {
              guard.pass();
              onReadNewest();
              inputRef.current?.focus();
            }}
            onSendAnyway={() => send(null, true)}
            onCancel={() => inputRef.current?.focus()}
          />
        </Suspense>
      )}
      {open && replyTo && <ReplyBar message={replyTo} contactName={name} onCancel={onReplyDone} />}
      {open && <AttachmentTray {...attachments} />}
      {dropping && <p className="mb-1 font-medium text-accent text-sm">{t('composer.dropHere')}</p>}
      {open && formatBar && !voice.started && (
        <Suspense>
          <FormatBar inputRef={inputRef} text={draft.text} />
        </Suspense>
      )}
      <Suggestions completion={completion} conversation={conversation} inputRef={inputRef} host={host} />
      <textarea
        ref={inputRef}
        rows={1}
        dir="auto"
        hidden={open && voice.started !== null}
        disabled={!open}
        value={draft.text}
        aria-label={t('composer.label', { name: conversation.contact.name })}
        placeholder={t(placeholder, { name })}
        enterKeyHint={enterSends ? 'send' : 'enter'}
        onFocus={readyTextKeys}
        onChange={(event) => {
          draft.set(event.target.value);
          if (event.target.value.trim() !== '') signalTyping();
        }}
        {...completionAria(completion)}
        onSelect={(event) => completion.look(event.currentTarget)}
        onBlur={completion.close}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pasted = [...event.clipboardData.files];
          if (pasted.length === 0) return;
          event.preventDefault();
          attachments.add(pasted);
        }}
        className="block min-h-[22px] w-full resize-none overflow-y-auto bg-transparent text-msg leading-[22px] outline-hidden disabled:text-ink-3 max-md:text-lg"
      />
      {open && voice.started && (
        <Suspense fallback={<div className="h-8" />}>
          <VoiceBar
            conversationId={conversation.id}
            replyTo={replyTo}
            hold={voice.started.hold}
            onDone={(sent) => {
              voice.end();
              if (sent) onReplyDone();
              requestAnimationFrame(() => inputRef.current?.focus());
            }}
          />
        </Suspense>
      )}
      {open && !voice.started && (
        <ReplyTools
          modeSwitch={modeSwitch}
          inputRef={inputRef}
          conversation={conversation}
          length={length}
          sendable={sendable}
          onFiles={attachments.add}
          onSendTemplate={onSendTemplate}
          onVoice={voice.start}
          onSend={(timing) => send(timing)}
        />
      )}
      {!open && <ClosedTools modeSwitch={modeSwitch} text={draft.text} />}
    </div>
  );
}
