import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { FileView } from './file-view.tsx';
import { FormattedText } from './formatted-text.tsx';
import type { MessageAction, RichContent, RichHeader } from './rich-content.ts';

interface RichBodyProps {
  content: RichContent;
  stamp: ReactNode;
  onAction: (action: MessageAction) => void;
}

/** A template or interactive message: header, offer, body, footer, the buttons under it, and the cards beside it. */
export function RichBody({ content, stamp, onAction }: RichBodyProps) {
  const { header, offer, body, footer, actions, cards } = content;
  return (
    <>
      {header === null ? null : <Header header={header} />}
      {offer === null ? null : (
        <div className="rich-offer">
          <b dir="auto">{offer.text}</b>
          {offer.until === null ? null : (
            <small className="offer-line">
              Ends{' '}
              <time dateTime={offer.until}>
                {new Date(offer.until).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
            </small>
          )}
          {offer.code === null ? null : <small className="offer-line">Code {offer.code}</small>}
        </div>
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
      <Actions actions={actions} onAction={onAction} />
      {cards.length === 0 ? null : (
        <ul className="rich-cards">
          {cards.map((card) => (
            <li key={JSON.stringify(card)}>
              {card.header === null ? null : <Header header={card.header} />}
              {card.body === null ? null : (
                <div className="text" dir="auto">
                  <FormattedText text={card.body} />
                </div>
              )}
              <Actions actions={card.actions} onAction={onAction} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Header({ header: { icon, text, file, href } }: { header: RichHeader }) {
  const [broken, setBroken] = useState(false);
  if (icon === null) {
    return (
      <p className="rich-header" dir="auto">
        {text}
      </p>
    );
  }
  if (file !== null && file.kind !== 'document' && !broken) {
    return (
      <div className="rich-file">
        <FileView file={file} label={text} played={false} onPlay={() => undefined} onBroken={() => setBroken(true)} />
      </div>
    );
  }
  const target = href ?? (broken ? null : (file?.src ?? null));
  return (
    <p className="rich-media">
      <Icon name={icon} size={26} />
      {target === null ? (
        <span dir="auto">{text}</span>
      ) : (
        <a href={target} target="_blank" rel="noreferrer noopener" dir="auto">
          {text}
        </a>
      )}
    </p>
  );
}

function Actions({ actions, onAction }: { actions: MessageAction[]; onAction: (action: MessageAction) => void }) {
  if (actions.length === 0) return null;
  return (
    <div className="rich-actions">
      {actions.map((action) => (
        <Action key={JSON.stringify(action)} action={action} onAction={onAction} />
      ))}
    </div>
  );
}

function Action({ action, onAction }: { action: MessageAction; onAction: (action: MessageAction) => void }) {
  const [copied, setCopied] = useState(false);
  const icon = action.kind === 'list' ? 'list' : action.icon;
  const face = (
    <>
      {icon === null ? null : <Icon name={copied ? 'check' : icon} size={16} />}
      <span dir="auto">{copied ? 'Copied' : action.label}</span>
    </>
  );
  if (action.kind === 'copy')
    return (
      <button
        type="button"
        onClick={() =>
          void navigator.clipboard.writeText(action.code).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {face}
      </button>
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
