import type { Tag, TagColor } from '@transom/protocol';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { controlClass } from '@/ui/field.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { toast } from '@/ui/toast.tsx';
import { ColorMenu } from './color-menu.tsx';
import { longestTagName } from './tag-picker.tsx';
import { useTags } from './use-tags.ts';

/** All tags of the workspace: rename, recolour, delete. For leads and above. */
export function TagsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('contact');
  const { tags, failed } = useTags();
  const [doomed, setDoomed] = useState<Tag | null>(null);
  const refuse = (error: unknown) => toast.error(t('refused', { message: errorText(error) }));
  const drop = (tag: Tag) => {
    setDoomed(null);
    call('tags.remove', { params: { id: tag.id } }).catch(refuse);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tags.manageTitle')}
      description={t('tags.manageWhy')}
      size="sm"
    >
      {failed && <p className="text-red">{t('tags.failed')}</p>}
      <ul className="flex flex-col gap-1.5">
        {tags?.map((tag) => (
          <li key={`${tag.id}.${tag.name}`}>
            <TagRow tag={tag} onDelete={() => setDoomed(tag)} onRefused={refuse} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={(open) => !open && setDoomed(null)}
        title={t('tags.deleteTitle', { name: doomed?.name ?? '' })}
        description={t('tags.deleteWhy')}
        confirmLabel={t('tags.deleteConfirm')}
        danger
        onConfirm={() => doomed && drop(doomed)}
      />
    </Dialog>
  );
}

interface TagRowProps {
  tag: Tag;
  onDelete: () => void;
  onRefused: (error: unknown) => void;
}

function TagRow({ tag, onDelete, onRefused }: TagRowProps) {
  const { t } = useTranslation('contact');
  const [name, setName] = useState(tag.name);
  const change = (body: { name?: string; color?: TagColor }) =>
    call('tags.update', { params: { id: tag.id }, body }).catch((error: unknown) => {
      setName(tag.name);
      onRefused(error);
    });
  const rename = () => {
    const text = name.trim();
    if (text === '') setName(tag.name);
    else if (text !== tag.name) void change({ name: text });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename();
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-1.5">
      <ColorMenu tag={tag} onChoose={(color) => void change({ color })} />
      <input
        dir="auto"
        aria-label={t('tags.name')}
        maxLength={longestTagName}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={rename}
        className={`${controlClass} h-8 flex-1`}
      />
      <IconButton label={t('tags.delete', { name: tag.name })} icon={<Trash2 />} onClick={onDelete} />
    </form>
  );
}
