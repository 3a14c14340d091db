import { clsx } from 'clsx';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from './use-completion.ts';

export interface Option {
  id: string;
  icon: ReactNode;
  label: string;
  /** Beside the label, quieter: what it will write or do. */
  detail?: string;
  onPick: () => void;
}

const most = 50;

interface OptionListProps {
  completion: Completion;
  options: readonly Option[];
  /** There may be more to come. */
  loading?: boolean;
}

/** Suggestions above the text: arrows move, Enter or Tab takes one, Esc sends them away. The focus stays in the text. */
export function OptionList({ completion, options, loading = false }: OptionListProps) {
  const { t } = useTranslation('writing');
  const { listId, handle, setActiveId } = completion;
  const shown = options.slice(0, most);
  const [wanted, setWanted] = useState<string | null>(null);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === wanted),
  );
  const active = shown[at];
  const idOf = (option: Option | undefined) => (option ? `${listId}-${option.id}` : null);
  const activeId = idOf(active);
  useEffect(() => {
    setActiveId(activeId);
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => setActiveId(null);
  }, [activeId, setActiveId]);
  useLayoutEffect(() => {
    const move = (by: 1 | -1) => setWanted(shown.at((at + by) % shown.length)?.id ?? null);
    handle.current = active ? { move, pick: active.onPick } : loading ? undefined : null;
  });
  useLayoutEffect(
    () => () => {
      handle.current = undefined;
    },
    [handle],
  );
  if (shown.length === 0) return null;
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-2 flex max-w-xl flex-col rounded-md bg-panel p-1 shadow-pop">
      <span role="status" className="sr-only">
        {t('complete.count', { count: shown.length })}
      </span>
      <div role="listbox" id={listId} aria-label={t('complete.label')} className="max-h-64 overflow-y-auto">
        {shown.map((option) => (
          <button
            key={option.id}
            type="button"
            id={idOf(option) ?? undefined}
            role="option"
            // The keyboard's way is the text box, which keeps the focus (aria-activedescendant).
            tabIndex={-1}
            aria-selected={option === active}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setWanted(option.id)}
            onClick={option.onPick}
            className={clsx(
              'flex min-h-8 w-full items-center text-start gap-2.5 rounded-sm px-2 py-1 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3',
              option === active && 'bg-hover',
            )}
          >
            {option.icon}
            <span className="max-w-[60%] shrink-0 truncate">{option.label}</span>
            {option.detail && (
              <span dir="auto" className="min-w-0 flex-1 truncate text-ink-3">
                {option.detail}
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
