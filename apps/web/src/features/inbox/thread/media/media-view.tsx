import type { Media } from '@transom/protocol';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/ui/lazy-part.ts';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import type { KindProps } from '../kinds/kind-view.ts';
import { Placeholder } from '../kinds/placeholder.tsx';
import { field, textOf } from '../kinds/reading.ts';
import { DocumentCard } from './document-card.tsx';
import { fit } from './fit.ts';
import { MissingFile } from './missing-file.tsx';
import { Picture } from './picture.tsx';

const SoundMessage = lazyPart(async () => (await import('./sound-message.tsx')).SoundMessage);

/** A message that is a file, whatever has become of the file so far, with its caption below. */
export function MediaView(props: KindProps) {
  const { message, trailing } = props;
  const { media } = message;
  if (!media) return <Placeholder {...props} />;
  const caption = textOf(field(message.content, 'caption')).trim();
  return (
    <>
      <div className="max-w-full py-0.5">
        <File {...props} media={media} />
      </div>
      {caption !== '' ? (
        <div className="mt-1 max-w-72">
          <FormattedText text={caption} trailing={trailing} />
        </div>
      ) : (
        trailing && <div className="flex h-4 justify-end">{trailing}</div>
      )}
    </>
  );
}

function File({ message, media }: KindProps & { media: Media }): ReactNode {
  const { t } = useTranslation('inbox');
  const { url, mime, name } = media;
  const type = mime?.split('/')[0];
  const playable = media.state === 'ready' && (type === 'audio' || type === 'video');
  if (message.type === 'audio' && playable && (url !== null || message.local?.file)) {
    return (
      <Suspense fallback={<div className="h-10 w-72 max-w-full" />}>
        <SoundMessage message={message} media={media} />
      </Suspense>
    );
  }
  if (media.state !== 'ready' || url === null) return <MissingFile message={message} media={media} />;
  // What it was sent as says how to draw it, unless its content is something else.
  if (type === 'image' && /jpeg|png|gif|webp|avif/.test(mime ?? '')) {
    return <Picture message={message} media={media} url={url} />;
  }
  if (type === 'video' && mime !== 'video/quicktime') {
    return (
      <video
        controls
        preload="metadata"
        src={url}
        aria-label={name ?? t('kind.video')}
        className="block max-w-full rounded-[8px] bg-ink/80 object-contain"
        style={fit(media, 'video')}
      >
        <track kind="captions" />
      </video>
    );
  }
  return <DocumentCard url={url} name={name} size={media.size} mime={mime} />;
}
