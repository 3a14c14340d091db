import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { useOffersActions } from '../actions/at-hand.ts';
import { canWriteFreely, shortName, type WindowLook } from '../service-window.ts';
import { pressFocused } from '../thread/press-focused.ts';
import { BlockedBanner } from './blocked-banner.tsx';
import { ClosedBanner } from './closed-banner.tsx';
import type { ComposerMode } from './mode-switch.tsx';
import { NoteBox } from './note/note-box.tsx';
import { PausedNote } from './paused-note.tsx';
import { ReplyBox, type ReplyBoxProps } from './reply-box.tsx';
import { useDraft } from './use-draft.ts';

interface ComposerProps extends Omit<ReplyBoxProps, 'open' | 'shown' | 'noteBegun' | 'onMode'> {
  look: WindowLook;
  now: number;
}

/**
 * Where answers and notes are written. Shut by the service window, it keeps the text and offers a template; a note for
 * the team can be written at any time.
 */
export function Composer({ look, now, ...reply }: ComposerProps) {
  const { conversation, inputRef, replyTo } = reply;
  const { blocked } = conversation.contact;
  const open = canWriteFreely(look) && !blocked;
  const templateButton = useRef<HTMLButtonElement>(null);
  const noteDraft = useDraft(conversation.id, 'note');
  // Who left a note unfinished, and nothing else, goes on with it.
  const [mode, setShown] = useState<ComposerMode>(noteDraft.text !== '' && reply.draft.text === '' ? 'note' : 'reply');
  const chosen = useRef(false);
  const setMode = useCallback((next: ComposerMode) => {
    chosen.current = true;
    setShown(next);
  }, []);
  useEffect(() => {
    // The note's box takes the focus when it is there.
    if (chosen.current && mode === 'reply') inputRef.current?.focus();
  }, [mode, inputRef]);
  useFocusHandover(open, inputRef, templateButton);
  const { onSendTemplate, onLeave } = reply;
  useOffersActions(
    conversation.id,
    useMemo(
      () => ({ writeNote: () => setMode('note'), sendTemplate: onSendTemplate, leave: onLeave }),
      [setMode, onSendTemplate, onLeave],
    ),
  );
  useShortcut('reply', () => {
    if (pressFocused('reply')) return;
    setMode('reply');
    inputRef.current?.focus();
  });
  // An answer to one message is an answer to the customer.
  useEffect(() => {
    if (replyTo) setMode('reply');
  }, [replyTo, setMode]);
  return (
    <footer
      data-panel
      className="shrink-0 border-line border-t bg-panel px-3 pt-2.5 pb-[max(12px,env(safe-area-inset-bottom))] md:px-3.5"
    >
      <PausedNote channelId={conversation.channelId} />
      {blocked && (
        <div className="mb-2">
          <BlockedBanner name={shortName(conversation.contact.name)} />
        </div>
      )}
      {!open && !blocked && (
        <div className="mb-2">
          <ClosedBanner
            conversation={conversation}
            look={look === 'never' ? 'never' : 'closed'}
            now={now}
            buttonRef={templateButton}
            onSendTemplate={reply.onSendTemplate}
          />
        </div>
      )}
      {/* Out of sight, not out of the page: files that were attached stay while a note is written. */}
      <div hidden={mode === 'note'}>
        <ReplyBox {...reply} open={open} shown={mode === 'reply'} noteBegun={noteDraft.text !== ''} onMode={setMode} />
      </div>
      {mode === 'note' && (
        <NoteBox
          conversation={conversation}
          draft={noteDraft}
          focusAtOnce={chosen.current}
          replyBegun={reply.draft.text !== ''}
          onMode={setMode}
        />
      )}
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
