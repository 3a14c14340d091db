import { field, listOf, textOf } from '../template-picker/template-components.ts';
import type { RenderedTemplate } from '../template-picker/template-fields.ts';

/** Reads the rendered template a message was sent with; null when the content holds none (a bare echo, say). */
export function readRenderedTemplate(content: unknown): RenderedTemplate | null {
  const rendered = field(content, 'rendered') ?? content;
  const body = textOf(field(rendered, 'body')) || textOf(field(field(rendered, 'body'), 'text'));
  const header = field(rendered, 'header');
  const headerText = textOf(header) || textOf(field(header, 'text'));
  const format = (textOf(field(header, 'format')) || textOf(field(header, 'type')) || 'TEXT').toUpperCase();
  const footer = textOf(field(rendered, 'footer')) || textOf(field(field(rendered, 'footer'), 'text'));
  const buttons = listOf(field(rendered, 'buttons')).map((button) => ({
    type: textOf(field(button, 'type')).toUpperCase(),
    text: textOf(field(button, 'text')),
  }));
  if (body === '' && headerText === '') return null;
  const hasHeader = headerText !== '' || format !== 'TEXT';
  return { header: hasHeader ? { format, text: headerText } : null, body, footer: footer || null, buttons };
}
