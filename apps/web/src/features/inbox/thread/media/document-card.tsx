import { Download, FileArchive, FileSpreadsheet, FileText, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endingOf, saySize } from './say-file.ts';

interface DocumentCardProps {
  url: string;
  name: string | null;
  /** Bytes. */
  size: number | null;
  mime: string | null;
}

/** A file to be opened elsewhere: what it is called, how large it is, and the way to save it. */
export function DocumentCard({ url, name, size, mime }: DocumentCardProps) {
  const { t } = useTranslation('inbox');
  const title = name ?? t('kind.document');
  const facts = [endingOf(name, mime), size === null ? '' : saySize(size)].filter(Boolean).join(' · ');
  return (
    <a
      href={url}
      download={title}
      aria-label={t('media.download', { name: title })}
      className="flex w-72 max-w-full items-center gap-2.5 rounded-[8px] bg-ink/5 p-2 hover:bg-ink/8 focus-visible:outline-2 focus-visible:outline-accent"
    >
      <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-panel text-accent">
        <DocumentIcon mime={mime} />
      </span>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium">
          {title}
        </span>
        <span className="block text-ink-3 text-sm">{facts}</span>
      </span>
      <Download aria-hidden className="size-4 shrink-0 text-ink-3" />
    </a>
  );
}

function DocumentIcon({ mime }: { mime: string | null }) {
  const kind = mime ?? '';
  if (/sheet|excel|csv/.test(kind)) return <FileSpreadsheet aria-hidden className="size-5" />;
  if (/presentation|powerpoint/.test(kind)) return <Presentation aria-hidden className="size-5" />;
  if (/zip|compressed/.test(kind)) return <FileArchive aria-hidden className="size-5" />;
  return <FileText aria-hidden className="size-5" />;
}
