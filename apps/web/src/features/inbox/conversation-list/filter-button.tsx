import type { ConversationFilter } from '@transom/protocol/conversation-filter';
import { clsx } from 'clsx';
import { ListFilter } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';

const FilterPanel = lazyPart(async () => (await import('./filter-panel.tsx')).FilterPanel);

interface FilterButtonProps {
  filter: ConversationFilter;
  /** How many filters are on. */
  count: number;
  onChange: (filter: ConversationFilter) => void;
}

export function FilterButton({ filter, count, onChange }: FilterButtonProps) {
  const { t } = useTranslation('list');
  const label = count > 0 ? t('filter.openWith', { count }) : t('filter.open');
  return (
    <Popover
      label={t('filter.title')}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className={clsx(
            'relative grid size-7 place-items-center rounded-[7px] hover:bg-hover data-popup-open:bg-hover pointer-coarse:size-9',
            count > 0 ? 'text-accent' : 'text-ink-2',
          )}
        >
          <ListFilter aria-hidden className="size-4" />
        </button>
      }
    >
      <Suspense>
        <FilterPanel filter={filter} onChange={onChange} />
      </Suspense>
    </Popover>
  );
}
