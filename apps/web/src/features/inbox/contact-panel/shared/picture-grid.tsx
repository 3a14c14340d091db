import type { Message } from '@transom/protocol';
import { ImageOff, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exactTime } from '../../say-time.ts';

/** Small squares of pictures and films; a click shows one large. */
export function PictureGrid({
  messages,
  onOpen,
}: {
  messages: readonly Message[];
  onOpen: (message: Message) => void;
}) {
  const { t } = useTranslation('media');
  return (
    <ul className="grid grid-cols-3 gap-1">
      {messages.map((message) => {
        const url = message.media?.thumbnailUrl ?? (message.type === 'image' ? message.media?.url : null);
        const what = message.type === 'video' ? ('shared.film' as const) : ('shared.picture' as const);
        return (
          <li key={message.id}>
            <button
              type="button"
              aria-label={t(what, { time: exactTime(message.at) })}
              disabled={message.media?.state !== 'ready'}
              onClick={() => onOpen(message)}
              className="grid aspect-square w-full place-items-center overflow-hidden rounded-sm bg-sunken text-ink-3 hover:opacity-85 focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-1"
            >
              {url ? (
                <img src={url} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
              ) : message.type === 'video' ? (
                <Play aria-hidden className="size-5 fill-current" />
              ) : (
                <ImageOff aria-hidden className="size-5" />
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
