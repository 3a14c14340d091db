import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { FormattedText } from './formatted-text.tsx';
import type { MessageAction, RichContent } from './rich-content.ts';

interface RichBodyProps {
  content: RichContent;
  stamp: ReactNode;
  onAction: (action: MessageAction) => void;
}

/** A template or interactive message: header, body, footer, and the buttons under it. */
export function RichBody({ content, stamp, onAction }: RichBodyProps) {
  const { header, body, footer, actions } = content;
  return (
    <>
      {header === null ? null : header.icon === null ? (
        <p className="rich-header" dir="auto">
          {header.text}
        </p>
      ) : (
        <p className="rich-media">
          <Icon name={header.icon} size={26} />
          {header.text}
        </p>
      )}
      <div className="text" dir="auto">
        <FormattedText text={body} />
        {footer === null ? stamp : null}
      </div>
      {footer === null ? null : (
        <div className="rich-footer" dir="auto">
          {footer}
          {stamp}
        </div>
      )}
      {actions.length === 0 ? null : (
        <div className="rich-actions">
          {actions.map((action) => (
            <Action key={action.label} action={action} onAction={onAction} />
          ))}
        </div>
      )}
    </>
  );
}

function Action({ action, onAction }: { action: MessageAction; onAction: (action: MessageAction) => void }) {
  const icon = action.kind === 'list' ? 'list' : action.icon;
  const face = (
    <>
      {icon === null ? null : <Icon name={icon} size={16} />}
      <span dir="auto">{action.label}</span>
    </>
  );
  if (action.kind !== 'link')
    return (
      <button type="button" onClick={() => onAction(action)}>
        {face}
      </button>
    );
  if (action.href === null) return <span>{face}</span>;
  return (
    <a href={action.href} target="_blank" rel="noreferrer noopener">
      {face}
    </a>
  );
}
