import type { Tag } from '@transom/protocol';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface TagChipProps {
  tag: Tag;
  size?: 'sm' | 'md';
  /** Stands behind the name: a way to take the tag off. */
  children?: ReactNode;
}

/** A tag in its colour. */
export function TagChip({ tag, size = 'md', children }: TagChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex min-w-0 items-center font-medium',
        size === 'sm' ? 'h-4 max-w-[76px] rounded-[5px] px-1.5 text-[10px]' : 'h-6 max-w-full rounded-sm px-2 text-sm',
      )}
      style={{ background: `var(--soft-${tag.color})`, color: `var(--soft-${tag.color}-ink)` }}
    >
      <span dir="auto" title={tag.name} className="truncate">
        {tag.name}
      </span>
      {children}
    </span>
  );
}
