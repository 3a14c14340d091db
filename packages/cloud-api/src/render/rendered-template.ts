import { valueFor } from './refusal.ts';
import { isOneTimeCode, type TemplateInput } from './required-inputs.ts';
import { fillPlaceholders, type TemplateButton, type TemplateParts } from './template-definition.ts';
import type { TemplateVariables } from './template-send.ts';

/** A template as the customer sees it: what the thread draws and what is kept of the send. */
export interface RenderedTemplate {
  header?:
    | { type: 'text'; text: string }
    | { type: 'image' | 'video' | 'gif' | 'document'; mediaId?: string; link?: string };
  body: string;
  footer?: string;
  buttons: RenderedButton[];
}

export interface RenderedButton {
  /** Meta's word in lower case: quick_reply, url, phone_number, copy_code, flow, … */
  type: string;
  text: string;
  url?: string;
  phone?: string;
  code?: string;
}

function renderButton(button: TemplateButton, index: number, send: TemplateVariables): RenderedButton {
  const rendered: RenderedButton = { type: button.type.toLowerCase(), text: button.text };
  const value = send.buttons?.[String(index)] ?? '';
  if (isOneTimeCode(button)) return { ...rendered, type: 'copy_code', code: send.variables['1'] ?? '' };
  if (button.url) return { ...rendered, url: fillPlaceholders(button.url, () => value) };
  if (button.phone_number) return { ...rendered, phone: button.phone_number };
  if (button.type === 'COPY_CODE') return { ...rendered, code: value };
  return rendered;
}

function renderHeader(
  parts: TemplateParts,
  inputs: TemplateInput[],
  send: TemplateVariables,
): RenderedTemplate['header'] {
  if (!parts.header) return undefined;
  const media = inputs.find((input) => input.place === 'header' && input.kind !== 'text');
  if (media) {
    const { mediaId, link } = send.header ?? {};
    return { type: media.kind, ...(mediaId ? { mediaId } : { link: link ?? '' }) };
  }
  const value = (key: string) => valueFor({ place: 'header', kind: 'text', key }, send) ?? '';
  return { type: 'text', text: fillPlaceholders(parts.header.text ?? '', value) };
}

export function renderParts(parts: TemplateParts, inputs: TemplateInput[], send: TemplateVariables): RenderedTemplate {
  const header = renderHeader(parts, inputs, send);
  return {
    ...(header ? { header } : {}),
    body: fillPlaceholders(parts.body, (key) => send.variables[key] ?? ''),
    ...(parts.footer ? { footer: parts.footer } : {}),
    buttons: parts.buttons.map((button, index) => renderButton(button, index, send)),
  };
}
