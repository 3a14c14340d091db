import { FileText, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '@/sync/error-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { Spinner } from '@/ui/spinner.tsx';
import { saySize } from '../../thread/media/say-file.ts';
import { refusalWords } from './refusal-words.ts';
import type { Attachment, Attachments } from './use-attachments.ts';

/** Above the text: the files that go out with it, each with how far it is. */
export function AttachmentTray({ items, retry, remove }: Attachments) {
  const { t } = useTranslation('inbox');
  if (items.length === 0) return null;
  return (
    <ul aria-label={t('composer.attached')} className="mb-2 flex max-h-44 flex-col gap-1 overflow-y-auto">
      {items.map((item) => (
        <li key={item.key} className="flex items-center gap-2.5 rounded-[8px] bg-sunken p-1.5">
          <span className="grid size-11 shrink-0 place-items-center overflow-hidden rounded-sm bg-panel text-ink-2">
            {item.preview ? (
              <img src={item.preview} alt="" className="size-full object-cover" />
            ) : (
              <FileText aria-hidden className="size-5" />
            )}
          </span>
          <span className="min-w-0 flex-1">
            <span dir="auto" className="block truncate font-medium">
              {item.file.name}
            </span>
            <Progress item={item} />
          </span>
          {item.progress.state === 'failed' && (
            <IconButton
              label={t('composer.uploadAgain')}
              icon={<RotateCcw />}
              size="sm"
              onClick={() => retry(item.key)}
            />
          )}
          <IconButton
            label={t('composer.removeFile', { name: item.file.name })}
            icon={<X />}
            size="sm"
            onClick={() => remove(item.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function Progress({ item: { file, progress } }: { item: Attachment }) {
  const { t } = useTranslation(['inbox', 'media']);
  switch (progress.state) {
    case 'ready':
      return <span className="block text-ink-3 text-sm">{saySize(file.size)}</span>;
    case 'checking':
    case 'uploading':
      return (
        <span role="status" className="flex items-center gap-1.5 text-ink-3 text-sm">
          <Spinner className="size-3" />
          {t('composer.uploading')}
        </span>
      );
    case 'failed':
      return <Reason>{errorText(progress.error)}</Reason>;
    case 'refused': {
      const { key, ...facts } = refusalWords(progress.problem);
      return <Reason>{t(`media:${key}`, facts)}</Reason>;
    }
  }
}

function Reason({ children }: { children: string }) {
  return (
    <span role="alert" className="block text-red text-sm">
      {children}
    </span>
  );
}
