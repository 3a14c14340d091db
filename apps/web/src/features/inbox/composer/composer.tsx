import { type RefObject, useEffect, useRef } from 'react';
import { canWriteFreely, type WindowLook } from '../service-window.ts';
import { ClosedBanner } from './closed-banner.tsx';
import { PausedNote } from './paused-note.tsx';
import { ReplyBox, type ReplyBoxProps } from './reply-box.tsx';

interface ComposerProps extends Omit<ReplyBoxProps, 'open'> {
  look: WindowLook;
  now: number;
}

/** Where answers are written. Shut by the service window, it keeps the text and offers a template. */
export function Composer({ look, now, ...reply }: ComposerProps) {
  const { conversation, inputRef } = reply;
  const open = canWriteFreely(look);
  const templateButton = useRef<HTMLButtonElement>(null);
  useFocusHandover(open, inputRef, templateButton);
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
            onSendTemplate={reply.onSendTemplate}
          />
        </div>
      )}
      <ReplyBox {...reply} open={open} />
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
