import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { CardContent } from './card-content.ts';
import { FormattedText } from './formatted-text.tsx';

/** A photo, voice message, place, contact and the like: what it is and what it says, without its bytes. */
export function CardBody({ content, stamp }: { content: CardContent; stamp: ReactNode }) {
  return (
    <>
      <div className="card">
        <span className="card-icon">
          <Icon name={content.icon} size={20} />
        </span>
        <span className="card-text">
          <b dir="auto">{content.title ?? content.label}</b>
          <small dir="auto">{content.title === null ? content.detail : (content.detail ?? content.label)}</small>
        </span>
      </div>
      <div className="text" dir="auto" data-bare={content.caption === null || undefined}>
        {content.caption === null ? null : <FormattedText text={content.caption} />}
        {stamp}
      </div>
    </>
  );
}
