import type { Media } from '@transom/protocol';
import { mostShownPixels } from '@transom/protocol/media-rules';
import { clsx } from 'clsx';
import { ImageOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/ui/lazy-part.ts';
import type { ThreadMessage } from '../thread-rows.ts';
import { fit } from './fit.ts';

const Viewer = lazyPart(async () => (await import('./viewer.tsx')).Viewer);

interface PictureProps {
  message: ThreadMessage;
  media: Media;
  url: string;
}

/** A picture in its own proportions; room is kept before it is there, so that nothing jumps. A click shows it large. */
export function Picture({ message, media, url }: PictureProps) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const kind = message.type === 'sticker' ? 'sticker' : 'image';
  const { width, height } = fit(media, kind);
  const name = media.name ?? t(`kind.${kind}`);
  const huge = (media.width ?? 0) * (media.height ?? 0) > mostShownPixels;
  if (state === 'broken' || (huge && media.thumbnailUrl === null)) {
    return <Unseen why={t(huge ? 'media.tooManyPixels' : 'media.unreadable')} name={name} url={url} />;
  }
  const picture = (
    <img
      src={media.thumbnailUrl ?? url}
      alt={name}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      onLoad={() => setState('shown')}
      onError={() => setState('broken')}
      className={clsx(
        'block h-auto max-w-full',
        kind === 'sticker' ? 'object-contain' : 'rounded-[8px] object-cover',
        state === 'loading' && 'animate-pulse-soft bg-ink/6',
      )}
      style={{ aspectRatio: `${width} / ${height}` }}
    />
  );
  if (kind === 'sticker') return picture;
  return (
    <>
      <button
        type="button"
        aria-label={t('media.enlarge', { name })}
        onClick={() => setOpen(true)}
        className="block max-w-full cursor-zoom-in rounded-[8px] focus-visible:outline-2 focus-visible:outline-accent"
      >
        {picture}
      </button>
      {open && (
        <Suspense>
          <Viewer message={message} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** A picture that is not drawn: why, and the way to save it. */
function Unseen({ why, name, url }: { why: string; name: string; url: string }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex w-72 max-w-full items-start gap-2.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-ink/6 text-ink-2">
        <ImageOff aria-hidden className="size-[18px]" />
      </span>
      <p className="min-w-0 flex-1 text-ink-2 text-md">
        <span dir="auto" className="block truncate font-medium text-ink">
          {name}
        </span>
        {why}{' '}
        <a href={url} download={name} className="text-accent underline underline-offset-2">
          {t('media.save')}
        </a>
      </p>
    </div>
  );
}
