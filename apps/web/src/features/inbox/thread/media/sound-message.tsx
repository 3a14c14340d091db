import type { Media } from '@transom/protocol';
import { useEffect, useState } from 'react';
import { keptFile } from '@/sync/kept-files.ts';
import { field } from '../kinds/reading.ts';
import type { ThreadMessage } from '../thread-rows.ts';
import { Sound } from './sound.tsx';
import { useObjectUrl } from './use-object-url.ts';

/** A sound of the thread: from the server, or from this browser as long as it waits in the outbox. */
export function SoundMessage({ message, media }: { message: ThreadMessage; media: Media }) {
  const key = media.url === null ? (message.local?.file?.key ?? null) : null;
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    if (key !== null) void keptFile(key).then((kept) => setFile(kept ?? null));
  }, [key]);
  const own = useObjectUrl(file);
  const url = media.url ?? own;
  if (!url) return <SoundRoom />;
  const voice = field(message.content, 'voice') === true;
  const played = message.status === 'played';
  return (
    <Sound
      id={message.id}
      url={url}
      file={media.url === null ? file : null}
      durationMs={media.durationMs}
      size={media.size}
      voice={voice}
      played={played}
    />
  );
}

/** The room of a sound that is about to be drawn. */
export const SoundRoom = () => <div className="h-10 w-72 max-w-full" />;
