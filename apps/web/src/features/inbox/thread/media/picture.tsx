import type { Media } from '@transom/protocol';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const Lightbox = lazy(async () => ({ default: (await import('./lightbox.tsx')).Lightbox }));

const widest = 288;
const tallest = 320;
const stickerSide = 128;

/** A picture in its own proportions; room is kept before it is there, so that nothing jumps. A click shows it large. */
export function Picture({ media, url, kind }: { media: Media; url: string; kind: 'image' | 'sticker' }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(false);
  const { width, height } = fit(media, kind);
  const name = media.name ?? t(`kind.${kind}`);
  const picture = (
    <img
      src={url}
      alt={name}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      onLoad={() => setShown(true)}
      className={`block h-auto max-w-full ${kind === 'sticker' ? 'object-contain' : 'rounded-[8px] object-cover'} ${shown ? '' : 'animate-pulse-soft bg-ink/6'}`}
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
        className="block cursor-zoom-in rounded-[8px] focus-visible:outline-2 focus-visible:outline-accent"
      >
        {picture}
      </button>
      {open && (
        <Suspense>
          <Lightbox url={url} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The size it is drawn in; a very long or tall one is cut, not shrunk to a thread. */
export function fit({ width, height }: Pick<Media, 'width' | 'height'>, kind: 'image' | 'sticker') {
  if (kind === 'sticker') return { width: stickerSide, height: stickerSide };
  if (!width || !height) return { width: widest, height: (widest * 3) / 4 };
  const scale = Math.min(1, widest / width, tallest / height);
  return { width: Math.max(96, Math.round(width * scale)), height: Math.max(72, Math.round(height * scale)) };
}
