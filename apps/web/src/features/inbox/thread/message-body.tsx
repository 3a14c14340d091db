import { Ban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmojiOnly } from '../formatting/emoji-only.ts';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { KindIcon, messageKind } from '../message-kind.tsx';
import { field, textOf } from '../template-picker/template-components.ts';
import { readRenderedTemplate } from './rendered-template.ts';
import { TemplateWords } from './template-body.tsx';
import type { ThreadMessage } from './thread-rows.ts';

interface MessageBodyProps {
  message: ThreadMessage;
  /** Room for the time at the end of the last line. */
  trailing: ReactNode;
  onViewRaw: () => void;
}

/** What a bubble holds. Kinds not drawn yet stand as a labelled placeholder; nothing is hidden. */
export function MessageBody({ message, trailing, onViewRaw }: MessageBodyProps) {
  const { t } = useTranslation('inbox');
  if (message.deletedAt) {
    return (
      <span className="flex items-center gap-1.5 text-ink-3 italic">
        <Ban aria-hidden className="size-3.5 shrink-0" />
        {t('thread.deleted')}
        {trailing}
      </span>
    );
  }
  if (message.type === 'template') {
    const rendered = readRenderedTemplate(message.content);
    if (rendered) return <TemplateWords template={rendered} trailing={trailing} />;
    if (message.text !== '') return <FormattedText text={message.text} trailing={trailing} />;
  }
  const tapped = tappedWords(message);
  if (tapped !== '') return <Tapped words={tapped} trailing={trailing} />;
  if (message.type === 'text') return <Words text={message.text} trailing={trailing} />;
  return <Placeholder message={message} trailing={trailing} onViewRaw={onViewRaw} />;
}

function Words({ text, trailing }: { text: string; trailing: ReactNode }) {
  if (!isEmojiOnly(text)) return <FormattedText text={text} trailing={trailing} />;
  return (
    <span className="flex items-end text-[34px] leading-[44px]">
      {text}
      <span className="text-md">{trailing}</span>
    </span>
  );
}

/** The words of a button or list row the customer chose. */
function tappedWords({ type, content }: ThreadMessage): string {
  if (type === 'button') return textOf(field(content, 'text'));
  if (type !== 'interactive') return '';
  const reply = field(content, 'button_reply') ?? field(content, 'list_reply');
  return textOf(field(reply, 'title'));
}

function Tapped({ words, trailing }: { words: string; trailing: ReactNode }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <span className="flex items-center gap-1 text-ink-3 text-sm">
        <KindIcon kind="button" className="size-3.5" />
        {t('kind.button')}
      </span>
      <FormattedText text={words} trailing={trailing} />
    </>
  );
}

function Placeholder({ message, trailing, onViewRaw }: MessageBodyProps) {
  const { t } = useTranslation('inbox');
  const kind = messageKind(message.type);
  const known = kind === message.type;
  const words = message.text.trim();
  return (
    <>
      <span className="flex items-center gap-2.5 py-0.5">
        <span className="grid size-9 shrink-0 place-items-center rounded-[8px] bg-ink/6 text-ink-2">
          <KindIcon kind={kind} className="size-[18px]" />
        </span>
        <span className="min-w-0">
          <span className="block font-medium">
            {known || message.type === '' ? t(`kind.${kind}`) : t('thread.unknownKind', { type: message.type })}
          </span>
          {!message.local && (
            <button
              type="button"
              onClick={onViewRaw}
              className="text-accent text-sm underline decoration-current/40 underline-offset-2 hover:decoration-current"
            >
              {t('thread.viewRaw')}
            </button>
          )}
        </span>
        {words === '' && trailing}
      </span>
      {words !== '' && <FormattedText text={words} trailing={trailing} />}
    </>
  );
}
