import type { Contact } from '@transom/protocol';
import { Plus, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';
import { toast } from '@/ui/toast.tsx';
import { TagChip } from '../../tag-chip.tsx';
import { PanelSection } from '../panel-section.tsx';
import { TagPicker } from './tag-picker.tsx';

const TagsDialog = lazyPart(async () => (await import('./tags-dialog.tsx')).TagsDialog);

/** The tags of a contact: put on, made, taken off. */
export function TagSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const [picking, setPicking] = useState(false);
  const [managing, setManaging] = useState(false);
  const change = (tags: string[]) =>
    call('contacts.update', { params: { id: contact.id }, body: { tags } }).catch((error: unknown) => {
      toast.error(t('refused', { message: errorText(error) }));
    });
  const on = contact.tags.map((tag) => tag.id);
  return (
    <PanelSection
      title={t('tags.title')}
      action={
        <Popover
          label={t('tags.add')}
          align="end"
          open={picking}
          onOpenChange={setPicking}
          trigger={<IconButton label={t('tags.add')} icon={<Plus />} size="sm" />}
        >
          <TagPicker
            chosen={on}
            onToggle={(id) => void change(on.includes(id) ? on.filter((other) => other !== id) : [...on, id])}
            onCreate={(name) => void change([...on, name])}
            onManage={() => {
              setPicking(false);
              setManaging(true);
            }}
          />
        </Popover>
      }
    >
      {contact.tags.length === 0 && <p className="text-ink-3">{t('tags.none')}</p>}
      <ul className="flex flex-wrap gap-1.5">
        {contact.tags.map((tag) => (
          <li key={tag.id} className="flex min-w-0 max-w-full">
            <TagChip tag={tag}>
              <button
                type="button"
                aria-label={t('tags.remove', { name: tag.name })}
                onClick={() => void change(on.filter((id) => id !== tag.id))}
                className="-me-1.5 ms-0.5 grid size-6 shrink-0 place-items-center rounded-sm opacity-70 hover:opacity-100"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </TagChip>
          </li>
        ))}
      </ul>
      {managing && (
        <Suspense>
          <TagsDialog onClose={() => setManaging(false)} />
        </Suspense>
      )}
    </PanelSection>
  );
}
