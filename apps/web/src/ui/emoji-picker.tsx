import { clsx } from 'clsx';
import { EmojiPicker as Base } from 'frimousse';
import { type AriaAttributes, type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emojiDataUrl } from './emoji-shortcodes.ts';
import { keepRecentEmoji, keepSkinTone, recentEmoji, skinTone } from './recent-emoji.ts';

interface EmojiPickerProps {
  onPick: (emoji: string) => void;
}

const cell = 'grid size-8 place-items-center rounded-sm text-[20px] leading-none hover:bg-hover';

/** Rows and columns as screen readers count them; the library begins at 0, which ARIA does not know. */
const countedFromOne = <T extends AriaAttributes>({ 'aria-rowindex': row, 'aria-colindex': column, ...rest }: T) => ({
  ...rest,
  ...(row === undefined ? {} : { 'aria-rowindex': row + 1 }),
  ...(column === undefined ? {} : { 'aria-colindex': column + 1 }),
});

const parts: NonNullable<ComponentProps<typeof Base.List>['components']> = {
  CategoryHeader: ({ category, ...rest }) => (
    <div {...rest} className="bg-panel px-1 pt-2 pb-1 font-medium text-ink-3 text-xs">
      {category.label}
    </div>
  ),
  Row: (rest) => <div {...countedFromOne(rest)} className="flex" />,
  Emoji: ({ emoji, ...rest }) => (
    <button {...countedFromOne(rest)} type="button" className={clsx(cell, emoji.isActive && 'bg-hover')}>
      {emoji.emoji}
    </button>
  ),
};

/**
 * All emoji, with a search field that takes the focus, what was used last, and skin tones. Arrow keys choose, Enter
 * picks. Load it lazily: it is for a popover.
 */
export function EmojiPicker({ onPick }: EmojiPickerProps) {
  const { t } = useTranslation('common');
  const [recent] = useState(recentEmoji);
  const [searching, setSearching] = useState(false);
  const pick = (emoji: string) => {
    keepRecentEmoji(emoji);
    onPick(emoji);
  };
  return (
    <Base.Root
      emojibaseUrl={emojiDataUrl}
      locale="en"
      columns={9}
      skinTone={skinTone()}
      onEmojiSelect={({ emoji }) => pick(emoji)}
      className="isolate flex h-80 w-[304px] flex-col"
    >
      <div className="flex gap-1.5 pb-2">
        <Base.Search
          autoFocus
          aria-label={t('emoji.search')}
          placeholder={t('emoji.search')}
          onChange={(event) => setSearching(event.target.value !== '')}
          className="h-8 min-w-0 flex-1 rounded-[8px] border border-control bg-panel px-2.5 outline-hidden focus:border-accent max-md:text-lg"
        />
        <Base.SkinTone emoji="✋">
          {({ skinTone: tone, setSkinTone, skinToneVariations }) => {
            const at = skinToneVariations.findIndex((each) => each.skinTone === tone);
            const next = skinToneVariations[(at + 1) % skinToneVariations.length];
            return (
              <button
                type="button"
                aria-label={t('emoji.skinTone')}
                onClick={() => {
                  if (!next) return;
                  keepSkinTone(next.skinTone);
                  setSkinTone(next.skinTone);
                }}
                className={cell}
              >
                {skinToneVariations[at]?.emoji ?? '✋'}
              </button>
            );
          }}
        </Base.SkinTone>
      </div>
      {!searching && recent.length > 0 && (
        <fieldset aria-label={t('emoji.recent')} className="flex border-line border-b pb-1.5">
          {recent.map((emoji) => (
            <button key={emoji} type="button" onClick={() => pick(emoji)} className={cell}>
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
      <Base.Viewport tabIndex={0} className="relative min-h-0 flex-1 outline-hidden">
        <Base.Loading className="absolute inset-0 grid place-items-center text-ink-3">
          {t('emoji.loading')}
        </Base.Loading>
        <Base.Empty className="absolute inset-0 grid place-items-center text-ink-3">{t('emoji.none')}</Base.Empty>
        <Base.List className="select-none pb-1" components={parts} />
      </Base.Viewport>
    </Base.Root>
  );
}
