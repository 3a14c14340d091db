import { FormattedText } from '../../formatting/formatted-text.tsx';
import { readRenderedTemplate } from '../rendered-template.ts';
import { TemplateWords } from '../template-body.tsx';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';

/** A template as the customer saw it. Its buttons stand below the bubble's words. */
export function TemplateView(props: KindProps) {
  const { message, trailing } = props;
  const rendered = readRenderedTemplate(message.content);
  if (rendered) return <TemplateWords template={rendered} trailing={trailing} />;
  return message.text === '' ? <Placeholder {...props} /> : <FormattedText text={message.text} trailing={trailing} />;
}
