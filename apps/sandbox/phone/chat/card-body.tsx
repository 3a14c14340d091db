import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { mediaAddress } from '../world/api.ts';
import type { CardContent } from './card-content.ts';
import { FormattedText } from './formatted-text.tsx';

/** A photo, voice message, file, place, contact and the like: shown or played where the sandbox has the bytes. */
export function CardBody({ content, stamp }: { content: CardContent; stamp: ReactNode }) {
  const [broken, setBroken] = useState(false);
  const shown = broken || content.file?.kind === 'document' ? null : content.file;
  return (
    <>
      {shown === null ? (
        <div className="card">
          <span className="card-icon">
            <Icon name={content.icon} size={20} />
          </span>
          <span className="card-text">
            <b dir="auto">
              {content.file === null || broken ? (
                (content.title ?? content.label)
              ) : (
                <a href={mediaAddress(content.file.id)} download={content.title ?? true}>
                  {content.title ?? content.label}
                </a>
              )}
            </b>
            <small dir="auto">{content.title === null ? content.detail : (content.detail ?? content.label)}</small>
          </span>
        </div>
      ) : (
        <FileView file={shown} label={content.label} onBroken={() => setBroken(true)} />
      )}
      <div className="text" dir="auto" data-bare={content.caption === null || undefined}>
        {content.caption === null ? null : <FormattedText text={content.caption} />}
        {stamp}
      </div>
    </>
  );
}

interface FileViewProps {
  file: NonNullable<CardContent['file']>;
  label: string;
  onBroken: () => void;
}

function FileView({ file, label, onBroken }: FileViewProps) {
  const src = mediaAddress(file.id);
  switch (file.kind) {
    case 'audio':
      return (
        <audio className="file-sound" controls preload="metadata" src={src} aria-label={label} onError={onBroken}>
          <track kind="captions" />
        </audio>
      );
    case 'video':
      return (
        <video className="file-picture" controls preload="metadata" src={src} aria-label={label} onError={onBroken}>
          <track kind="captions" />
        </video>
      );
    default:
      return <img className="file-picture" data-kind={file.kind} src={src} alt={label} onError={onBroken} />;
  }
}
