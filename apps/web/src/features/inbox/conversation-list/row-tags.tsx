import type { Tag } from '@transom/protocol';
import { TagChip } from '../tag-chip.tsx';

/** At most two tags; of more, how many, with their names on hover and for screen readers. */
export function RowTags({ tags }: { tags: readonly Tag[] }) {
  if (tags.length === 0) return null;
  const more = tags.slice(2).map((tag) => tag.name);
  return (
    <span className="flex min-w-0 shrink-[0.5] items-center gap-1 self-center">
      {tags.slice(0, 2).map((tag) => (
        <TagChip key={tag.id} tag={tag} size="sm" />
      ))}
      {more.length > 0 && (
        <span title={more.join(', ')} className="shrink-0 text-[10px] text-ink-2">
          <span aria-hidden>+{more.length}</span>
          <span className="sr-only">{more.join(', ')}</span>
        </span>
      )}
    </span>
  );
}
