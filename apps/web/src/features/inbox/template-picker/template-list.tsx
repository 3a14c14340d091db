import type { Template } from '@transom/protocol';
import { clsx } from 'clsx';
import { ChevronRight, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '@/ui/chip.tsx';
import { renderTemplate, whyNotSendable } from './template-fields.ts';

interface TemplateListProps {
  templates: readonly Template[];
  withoutMarketing: boolean;
  onPick: (template: Template) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Templates by name: type to search, arrows to choose, Enter to take. Those Meta has not approved are shown, not offered. */
export function TemplateList({ templates, withoutMarketing, onPick, searchRef }: TemplateListProps) {
  const { t } = useTranslation('templates');
  const [q, setQ] = useState('');
  const obstacleTo = (template: Template) =>
    withoutMarketing && template.category === 'MARKETING' ? 'marketing' : whyNotSendable(template);
  const list = useRef<HTMLUListElement>(null);
  // The templates may come after the dialog has placed its focus.
  useEffect(() => searchRef.current?.focus(), [searchRef]);
  const words = q.trim().toLowerCase();
  const shown = templates.filter(
    (template) =>
      template.name.toLowerCase().replaceAll('_', ' ').includes(words.replaceAll('_', ' ')) ||
      renderTemplate(template, new Map()).body.toLowerCase().includes(words),
  );
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    else if (event.key === 'ArrowUp') searchRef.current?.focus();
  };
  return (
    <div>
      <div className="relative mb-2">
        <Search aria-hidden className="absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-3" />
        <input
          ref={searchRef}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={(event) => {
            walk(event);
            const first = shown.find((template) => obstacleTo(template) === null);
            if (event.key === 'Enter' && words !== '' && first) onPick(first);
          }}
          className="h-9 w-full rounded-[9px] bg-sunken ps-9 pe-3 max-md:text-lg"
        />
      </div>
      {shown.length === 0 && <p className="py-6 text-center text-ink-2">{t('emptySearch', { q })}</p>}
      <ul ref={list} aria-label={t('list')} className="-mx-2 flex flex-col">
        {shown.map((template) => (
          <li key={template.id}>
            <TemplateRow template={template} obstacle={obstacleTo(template)} onPick={onPick} onKeyDown={walk} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const states = ['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED'] as const;
const categories = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;
const oneOf = <T extends string>(known: readonly T[], word: string): T | 'OTHER' =>
  known.find((candidate) => candidate === word) ?? 'OTHER';

interface TemplateRowProps {
  template: Template;
  /** Why it cannot be chosen. */
  obstacle: ReturnType<typeof whyNotSendable> | 'marketing';
  onPick: (template: Template) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TemplateRow({ template, obstacle, onPick, onKeyDown }: TemplateRowProps) {
  const { t } = useTranslation('templates');
  return (
    <button
      type="button"
      disabled={obstacle !== null}
      onClick={() => onPick(template)}
      onKeyDown={onKeyDown}
      className={clsx(
        'flex w-full items-center gap-3 rounded-md px-2 py-2 text-start',
        obstacle === null ? 'hover:bg-hover focus-visible:bg-hover' : 'text-ink-3',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className="wrap-anywhere font-medium">{template.name}</span>
          <span className="shrink-0 text-ink-3 text-sm">{template.language}</span>
        </span>
        <span dir="auto" className="block truncate text-ink-2 text-sm">
          {obstacle === 'kind' && t('notHere')}
          {obstacle === 'marketing' && t('noMarketing')}
          {(obstacle === null || obstacle === 'status') && renderTemplate(template, new Map()).body}
        </span>
      </span>
      <Chip size="sm">
        {obstacle === 'status'
          ? t(`state.${oneOf(states, template.status)}`)
          : t(`category.${oneOf(categories, template.category)}`)}
      </Chip>
      {obstacle === null && <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 rtl:rotate-180" />}
    </button>
  );
}
