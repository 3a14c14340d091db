import type { Media } from '@transom/protocol';
import type { ReactNode } from 'react';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import type { KindProps } from '../kinds/kind-view.ts';
import { Placeholder } from '../kinds/placeholder.tsx';
import { field, textOf } from '../kinds/reading.ts';
import { DocumentCard } from './document-card.tsx';
import { MissingFile } from './missing-file.tsx';
import { Picture } from './picture.tsx';
import { SoundPlayer } from './sound-player.tsx';

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
  if (media.state !== 'ready' || media.url === null) return <MissingFile message={message} media={media} />;
  const { url, mime, name } = media;
  const type = mime?.split('/')[0];
  // What it was sent as says how to draw it, unless its content is something else.
  if (type === 'image' && /jpeg|png|gif|webp|avif/.test(mime ?? '')) {
    return <Picture media={media} url={url} kind={message.type === 'sticker' ? 'sticker' : 'image'} />;
  }
  if (message.type === 'audio' && (type === 'audio' || type === 'video')) {
    const voice = field(message.content, 'voice') === true;
    return <SoundPlayer url={url} durationMs={media.durationMs} voice={voice} />;
  }
  if (type === 'video' && mime !== 'video/quicktime') {
    return (
      <video controls preload="metadata" src={url} className="block max-h-80 w-72 max-w-full rounded-[8px]">
        <track kind="captions" />
      </video>
    );
  }
  return <DocumentCard url={url} name={name} size={media.size} mime={mime} />;
}
