import { clsx } from 'clsx';
import { Check, Plus, Settings2 } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Button } from '@/ui/button.tsx';
import { controlClass } from '@/ui/field.tsx';
import { TagChip } from '../../tag-chip.tsx';
import { useTags } from './use-tags.ts';

/** Longest name of a tag the server takes. */
export const longestTagName = 40;

interface TagPickerProps {
  /** Ids of the tags that are on. */
  chosen: readonly string[];
  onToggle: (id: string) => void;
  onCreate: (name: string) => void;
  onManage: () => void;
}

/** Find a tag by typing and put it on or take it off; a name nobody used yet makes a new one. */
export function TagPicker({ chosen, onToggle, onCreate, onManage }: TagPickerProps) {
  const { t } = useTranslation('contact');
  const { tags, failed } = useTags();
  const mayManage = useSession((session) => session.me?.member.role !== 'agent');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const name = text.trim();
  const found = (tags ?? []).filter((tag) => tag.name.toLowerCase().includes(name.toLowerCase()));
  const isNew = tags !== null && name !== '' && !tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase());
  const count = found.length + (isNew ? 1 : 0);
  const at = Math.min(active, count - 1);
  const choose = (index: number) => {
    const tag = found[index];
    if (tag) onToggle(tag.id);
    else if (isNew) onCreate(name);
    setText('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      const next = (at + step + count) % count;
      setActive(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && at >= 0 && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(at);
    }
  };
  const optionClass = (index: number) =>
    clsx('flex min-h-8 w-full items-center gap-2 rounded-sm px-2 text-start', index === at && 'bg-hover');
  return (
    <div className="-m-1.5 flex w-64 flex-col gap-1.5">
      <input
        role="combobox"
        aria-label={t('tags.find')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={t('tags.find')}
        maxLength={longestTagName}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        className={clsx(controlClass, 'h-8')}
      />
      <div id={listId} role="listbox" aria-label={t('tags.list')} className="max-h-56 overflow-y-auto">
        {found.map((tag, index) => (
          <button
            key={tag.id}
            type="button"
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(tag.id)}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(index)}
            className={optionClass(index)}
          >
            <span className="flex min-w-0 flex-1">
              <TagChip tag={tag} />
            </span>
            {chosen.includes(tag.id) && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
          </button>
        ))}
        {isNew && (
          <button
            type="button"
            id={`${listId}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={false}
            onPointerMove={() => setActive(found.length)}
            onClick={() => choose(found.length)}
            className={optionClass(found.length)}
          >
            <Plus aria-hidden className="size-4 shrink-0 text-ink-3" />
            <span dir="auto" className="min-w-0 truncate">
              {t('tags.create', { name })}
            </span>
          </button>
        )}
      </div>
      {failed && <p className="px-2 text-red text-sm">{t('tags.failed')}</p>}
      {tags?.length === 0 && name === '' && <p className="px-2 text-ink-3 text-sm">{t('tags.nothing')}</p>}
      {mayManage && tags !== null && tags.length > 0 && (
        <Button
          variant="quiet"
          size="sm"
          icon={<Settings2 aria-hidden />}
          onClick={onManage}
          className="justify-start!"
        >
          {t('tags.manage')}
        </Button>
      )}
    </div>
  );
}
