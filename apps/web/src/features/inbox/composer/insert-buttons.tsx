import { Smile, Zap } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { EmojiButton } from '@/ui/emoji-button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { applyEdit, writingOf } from './text-edit.ts';

type Input = RefObject<HTMLTextAreaElement | null>;

function typeInto(input: Input, text: string): void {
  const box = input.current;
  if (!box) return;
  const { start, end } = writingOf(box);
  applyEdit(box, { start, end, insert: text });
}

/** Puts an emoji where the caret stands. */
export function EmojiTool({ inputRef }: { inputRef: Input }) {
  const { t } = useTranslation('inbox');
  return <EmojiButton label={t('composer.emoji')} icon={<Smile />} onPick={(emoji) => typeInto(inputRef, emoji)} />;
}

/** Types the slash that brings canned replies and actions, for whoever does not know it. */
export function SlashTool({ inputRef }: { inputRef: Input }) {
  const { t } = useTranslation('inbox');
  const open = () => {
    const box = inputRef.current;
    if (!box) return;
    const before = box.value.slice(0, box.selectionStart);
    typeInto(inputRef, before === '' || /\s$/.test(before) ? '/' : ' /');
  };
  return <IconButton label={t('composer.canned')} icon={<Zap />} size="sm" shortcut="/" onClick={open} />;
}
