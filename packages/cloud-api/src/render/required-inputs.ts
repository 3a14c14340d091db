import {
  placeholdersIn,
  readDefinition,
  type TemplateButton,
  type TemplateDefinition,
  type TemplateParts,
} from './template-definition.ts';

/** One thing a person fills in before a template can go out. */
export type TemplateInput =
  | { place: 'header'; kind: 'text'; key: string }
  | { place: 'header'; kind: 'image' | 'video' | 'gif' | 'document' }
  | { place: 'body'; kind: 'text'; key: string }
  /** `index` counts all buttons of the template from 0; `text` is what the button says. */
  | { place: 'button'; kind: 'url' | 'code'; index: number; text: string };

const mediaFormats = { IMAGE: 'image', VIDEO: 'video', GIF: 'gif', DOCUMENT: 'document' } as const;

function headerInputs({ header }: TemplateParts): TemplateInput[] {
  if (!header) return [];
  const format = header.format ?? 'TEXT';
  if (format in mediaFormats) return [{ place: 'header', kind: mediaFormats[format as keyof typeof mediaFormats] }];
  return placeholdersIn(header.text ?? '').map((key) => ({ place: 'header', kind: 'text', key }));
}

/**
 * Sign-in code buttons carry the code of the body once more (Meta, authentication templates). Written they are `OTP`,
 * read back they are a `URL` at whatsapp.com/otp.
 */
export function isOneTimeCode(button: TemplateButton): boolean {
  return button.type === 'OTP' || (button.type === 'URL' && (button.url ?? '').includes('whatsapp.com/otp'));
}

function buttonInput(button: TemplateButton, index: number): TemplateInput[] {
  const { text } = button;
  if (isOneTimeCode(button)) return [];
  if (button.type === 'URL' && placeholdersIn(button.url ?? '').length > 0) {
    return [{ place: 'button', kind: 'url', index, text }];
  }
  if (button.type === 'COPY_CODE') return [{ place: 'button', kind: 'code', index, text }];
  return [];
}

export function inputsOf(parts: TemplateParts): TemplateInput[] {
  const body = placeholdersIn(parts.body).map((key): TemplateInput => ({ place: 'body', kind: 'text', key }));
  return [...headerInputs(parts), ...body, ...parts.buttons.flatMap(buttonInput)];
}

/** Everything that must be filled in before this template can be sent, in the order it is read. */
export function requiredInputs(definition: TemplateDefinition): TemplateInput[] {
  return inputsOf(readDefinition(definition));
}
