import type { Conversation } from '@transom/protocol';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { Button } from '@/ui/button.tsx';
import { toast } from '@/ui/toast.tsx';
import { completionAria, useCompletion } from '../complete/use-completion.ts';
import { EmojiTool } from '../insert-buttons.tsx';
import { type ComposerMode, ModeSwitch } from '../mode-switch.tsx';
import { Suggestions } from '../suggestions.tsx';
import type { Draft } from '../use-draft.ts';
import { useGrowingHeight } from '../use-growing-height.ts';
import { readyTextKeys, useTextKeys } from '../use-text-keys.ts';
import { writeNote } from './write-note.ts';

const completed = ['mention', 'emoji'] as const;

interface NoteBoxProps {
  conversation: Conversation;
  draft: Draft;
  /** Somebody turned to the note just now. */
  focusAtOnce: boolean;
  /** There is an unfinished answer to the customer, too. */
  replyBegun: boolean;
  onMode: (mode: ComposerMode) => void;
}

const longest = 5000;

/** Where a note for the team is written. The text stays until the server has it. */
export function NoteBox({ conversation, draft, focusAtOnce, replyBegun, onMode }: NoteBoxProps) {
  const { t } = useTranslation('inbox');
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const text = draft.text.trim();
  const ready = text !== '' && text.length <= longest && !busy;
  const completion = useCompletion(completed);
  useGrowingHeight(inputRef);
  useEffect(() => {
    if (focusAtOnce) inputRef.current?.focus();
  }, [focusAtOnce]);
  const save = async () => {
    if (!ready) return;
    setBusy(true);
    try {
      await writeNote(conversation.contact.id, conversation.id, text);
      draft.clear();
    } catch (error) {
      toast.error(t('note.refused', { message: errorText(error) }));
    } finally {
      setBusy(false);
      inputRef.current?.focus();
    }
  };
  const onKeyDown = useTextKeys({ completion, onSend: () => void save(), onEscape: () => onMode('reply') });
  return (
    <div className="relative rounded-[12px] border border-note-line bg-note px-2.5 pt-2 pb-2 focus-within:border-amber">
      <Suggestions completion={completion} conversation={conversation} inputRef={inputRef} host={null} />
      <textarea
        ref={inputRef}
        rows={1}
        dir="auto"
        readOnly={busy}
        value={draft.text}
        aria-label={t('note.writeLabel', { name: conversation.contact.name })}
        placeholder={t('note.placeholder')}
        onFocus={readyTextKeys}
        onChange={(event) => draft.set(event.target.value)}
        {...completionAria(completion)}
        onSelect={(event) => completion.look(event.currentTarget)}
        onBlur={completion.close}
        onKeyDown={onKeyDown}
        className="block min-h-[22px] w-full resize-none overflow-y-auto bg-transparent text-msg leading-[22px] outline-hidden placeholder:text-ink-2 max-md:text-lg"
      />
      <div className="mt-1.5 flex items-center gap-1">
        <ModeSwitch mode="note" begun={replyBegun} onMode={onMode} />
        <EmojiTool inputRef={inputRef} />
        {text.length > longest && (
          <span role="alert" className="text-red text-sm">
            {t('note.tooLong', { count: text.length - longest })}
          </span>
        )}
        <span className="ms-auto pe-1.5 text-ink-2 text-xs max-lg:hidden">{t('note.hint')}</span>
        <Button variant="primary" busy={busy} disabled={!ready} onClick={() => void save()} className="max-lg:ms-auto">
          {t('note.add')}
        </Button>
      </div>
    </div>
  );
}
