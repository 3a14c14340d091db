import type { FileRef } from './file-ref.ts';
import { VoicePlayer } from './voice-player.tsx';

interface FileViewProps {
  file: FileRef;
  label: string;
  played: boolean;
  onPlay: () => void;
  onBroken: () => void;
}

/** A file shown or played in its place. What cannot be loaded is told to `onBroken`, so that words stand instead. */
export function FileView({ file: { kind, src }, label, played, onPlay, onBroken }: FileViewProps) {
  switch (kind) {
    case 'audio':
      return <VoicePlayer src={src} label={label} played={played} onPlay={onPlay} onBroken={onBroken} />;
    case 'video':
      return (
        <video className="file-picture" controls preload="metadata" src={src} aria-label={label} onError={onBroken}>
          <track kind="captions" />
        </video>
      );
    default:
      return <img className="file-picture" data-kind={kind} src={src} alt={label} onError={onBroken} />;
  }
}
