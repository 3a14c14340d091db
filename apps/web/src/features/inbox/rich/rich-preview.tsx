import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonsOf } from '../thread/kinds/buttons-of.ts';
import { localMessage } from '../thread/local-message.ts';
import { MessageBody } from '../thread/message-body.tsx';
import { TemplateButtons } from '../thread/template-body.tsx';

interface RichPreviewProps {
  type: string;
  text: string;
  content: unknown;
}

const nobody = { id: '', name: '' };
const nothing = () => {};

/** The bubble as the thread will draw it, which is how WhatsApp does. */
export function RichPreview({ type, text, content }: RichPreviewProps) {
  const { t } = useTranslation('sending');
  const id = useId();
  const shown = { type, text, content, quoted: null };
  const body = { id: '', type: 'text', text } as const;
  const message = localMessage({ id: '', conversationId: '', at: '', body, shown, refused: null }, nobody);
  return (
    <section aria-labelledby={id} className="min-w-0 md:sticky md:top-0 md:self-start">
      <h3 id={id} className="mb-1 font-medium">
        {t('interactive.preview')}
      </h3>
      <div className="flex justify-end rounded-md bg-chat p-3">
        <div className="min-w-0 max-w-full rounded-[12px] rounded-se-[4px] bg-out px-2.5 pt-[7px] pb-1.5 text-msg shadow-card">
          <MessageBody message={message} trailing={null} onViewRaw={nothing} />
          <TemplateButtons buttons={buttonsOf(message)} />
        </div>
      </div>
    </section>
  );
}
