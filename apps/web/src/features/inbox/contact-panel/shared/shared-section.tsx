import type { Message, SharedKind } from '@transom/protocol';
import { FolderDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import words from '@/locales/en/media.json' with { type: 'json' };
import { addCatalogue } from '@/locales/i18n.ts';
import { Button } from '@/ui/button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { SegmentedControl } from '@/ui/segmented-control.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { PanelSection } from '../panel-section.tsx';
import { PictureGrid } from './picture-grid.tsx';
import { SharedRow } from './shared-row.tsx';
import { useShared } from './use-shared.ts';

const Viewer = lazyPart(async () => (await import('../../thread/media/viewer.tsx')).Viewer);

addCatalogue('media', words);

const kinds = ['media', 'documents', 'links'] as const;
/** Three rows of pictures. */
const pageSize = 9;

/** Everything that was sent in a conversation besides words, newest first, each a click from where it was said. */
export function SharedSection({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('media');
  const [kind, setKind] = useState<SharedKind>('media');
  const [viewed, setViewed] = useState<Message | null>(null);
  const { messages, failed, retry, more } = useShared(conversationId, kind, pageSize);
  return (
    <PanelSection
      title={t('shared.title')}
      action={
        <a
          href={`/api/v1/conversations/${conversationId}/files.zip`}
          download
          className="inline-flex items-center gap-1 rounded-sm font-medium text-accent text-sm hover:underline focus-visible:outline-2 focus-visible:outline-accent"
        >
          <FolderDown aria-hidden className="size-4" />
          {t('shared.downloadAll')}
        </a>
      }
    >
      <SegmentedControl
        label={t('shared.kinds')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: t(`shared.${value}`) }))}
      />
      <div className="mt-2.5">
        {failed ? (
          <p role="alert" className="flex items-center justify-between gap-2 text-ink-2 text-sm">
            {t('shared.failed')}
            <Button size="sm" onClick={retry}>
              {t('shared.retry')}
            </Button>
          </p>
        ) : messages === null ? (
          <div role="status" aria-label={t('shared.loading')} className="grid grid-cols-3 gap-1">
            <Skeleton className="aspect-square" />
            <Skeleton className="aspect-square" />
            <Skeleton className="aspect-square" />
          </div>
        ) : messages.length === 0 ? (
          <p className="text-ink-3 text-sm">{t(`shared.none.${kind}`)}</p>
        ) : kind === 'media' ? (
          <PictureGrid messages={messages} onOpen={setViewed} />
        ) : (
          <ul className="-mx-1.5 flex flex-col">
            {messages.map((message) => (
              <SharedRow key={message.id} message={message} kind={kind} />
            ))}
          </ul>
        )}
        {more && !failed && (
          <Button size="sm" variant="quiet" onClick={more} className="mt-1.5 w-full">
            {t('shared.more')}
          </Button>
        )}
      </div>
      {viewed && (
        <Suspense>
          <Viewer message={viewed} onClose={() => setViewed(null)} />
        </Suspense>
      )}
    </PanelSection>
  );
}
