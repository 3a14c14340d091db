import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { CardContent } from './card-content.ts';
import { FileView } from './file-view.tsx';
import { FormattedText } from './formatted-text.tsx';

interface CardBodyProps {
  content: CardContent;
  stamp: ReactNode;
  /** A voice note was played before. */
  played: boolean;
  onPlay: () => void;
}

/** A photo, voice message, file, place, contact and the like: shown or played where that can be done. */
export function CardBody({ content, stamp, played, onPlay }: CardBodyProps) {
  const [broken, setBroken] = useState(false);
  const { file, lines, caption } = content;
  const shown = broken || file === null || file.kind === 'document' ? null : file;
  return (
    <>
      {shown === null ? (
        <div className="card">
          <span className="card-icon">
            <Icon name={content.icon} size={20} />
          </span>
          <span className="card-text">
            <b dir="auto">
              <CardTitle content={content} broken={broken} />
            </b>
            <small dir="auto">{content.title === null ? content.detail : (content.detail ?? content.label)}</small>
          </span>
        </div>
      ) : (
        <FileView file={shown} label={content.label} played={played} onPlay={onPlay} onBroken={() => setBroken(true)} />
      )}
      {lines.length === 0 ? null : (
        <ul className="card-lines">
          {lines.map(({ title, detail }) => (
            <li key={`${title} ${detail}`}>
              <span dir="auto">{title}</span>
              <small>{detail}</small>
            </li>
          ))}
        </ul>
      )}
      <div className="text" dir="auto" data-bare={caption === null || undefined}>
        {caption === null ? null : <FormattedText text={caption} />}
        {stamp}
      </div>
    </>
  );
}

function CardTitle({ content: { file, href, title, label }, broken }: { content: CardContent; broken: boolean }) {
  const words = title ?? label;
  if (href !== null) {
    return (
      <a href={href} target="_blank" rel="noreferrer noopener">
        {words}
      </a>
    );
  }
  if (file === null || broken) return words;
  return (
    <a href={file.src} download={title ?? true} target="_blank" rel="noreferrer noopener">
      {words}
    </a>
  );
}
