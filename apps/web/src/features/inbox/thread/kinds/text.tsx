import { isEmojiOnly } from '../../formatting/emoji-only.ts';
import { FormattedText } from '../../formatting/formatted-text.tsx';
import type { KindProps } from './kind-view.ts';

/** Words with WhatsApp's formatting; a few emoji alone stand large. */
export function TextView({ message: { text }, trailing }: Pick<KindProps, 'message' | 'trailing'>) {
  if (!isEmojiOnly(text)) return <FormattedText text={text} trailing={trailing} />;
  return (
    <span className="flex items-end text-[34px] leading-[44px]">
      {text}
      <span className="text-md">{trailing}</span>
    </span>
  );
}
