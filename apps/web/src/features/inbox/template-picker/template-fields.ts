import type { RouteInput, Template } from '@transom/protocol';
import type { Route } from '@/sync/routes.ts';
import { components, type ReadComponent } from './template-components.ts';

type SendBody = RouteInput<Route<'conversations.send'>>['body'];
export type TemplateSend = Extract<SendBody, { type: 'template' }>['template'];

/** One thing to fill in before a template can go out. */
export interface TemplateField {
  key: string;
  part: 'header' | 'body' | 'button';
  /** The placeholder's own name: "1", "first_name"; for a button its words. */
  name: string;
  kind: 'text' | 'link' | 'coupon';
  example: string;
  maxLength: number;
}

/** A template as WhatsApp would show it. `header.format` is Meta's word. */
export interface RenderedTemplate {
  header: { format: string; text: string } | null;
  body: string;
  footer: string | null;
  buttons: { type: string; text: string }[];
}

const placeholder = /\{\{\s*([\w.]+)\s*\}\}/g;
const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? '')),
];

/** Everything a person must fill in, in reading order. */
export function templateFields(template: Template): TemplateField[] {
  return components(template).flatMap((component) => {
    switch (component.type) {
      case 'HEADER':
        return headerFields(component);
      case 'BODY':
        return namesIn(component.text).map(
          (name, index): TemplateField => ({
            key: `body.${name}`,
            part: 'body',
            name,
            kind: 'text',
            example: component.examples.get(name) ?? component.examples.get(String(index + 1)) ?? '',
            maxLength: 1024,
          }),
        );
      case 'BUTTONS':
        return buttonFields(template, component);
      default:
        return [];
    }
  });
}

function headerFields({ format, text, examples }: ReadComponent): TemplateField[] {
  if (format === 'TEXT') {
    return namesIn(text).map(
      (name): TemplateField => ({
        key: 'header.text',
        part: 'header',
        name,
        kind: 'text',
        example: examples.get(name) ?? examples.get('1') ?? '',
        maxLength: 60,
      }),
    );
  }
  if (!mediaHeaders.has(format)) return [];
  return [{ key: 'header.link', part: 'header', name: format, kind: 'link', example: '', maxLength: 2000 }];
}
const mediaHeaders = new Set(['IMAGE', 'VIDEO', 'GIF', 'DOCUMENT']);

function buttonFields(template: Template, { buttons }: ReadComponent): TemplateField[] {
  return buttons.flatMap((button, index): TemplateField[] => {
    const example = button.example.replace(button.url.replace(placeholder, ''), '');
    const field = { key: `button.${index}`, part: 'button', name: button.text, example } as const;
    if (button.type === 'COPY_CODE') return [{ ...field, kind: 'coupon', maxLength: 15 }];
    // The code of an authentication template goes into its button too: asked for once.
    const takesSuffix =
      button.type === 'URL' && namesIn(button.url).length > 0 && template.category !== 'AUTHENTICATION';
    return takesSuffix ? [{ ...field, kind: 'text', maxLength: 2000 }] : [];
  });
}

/** Why a template cannot go out from here whatever is filled in; null when it can. */
export function whyNotSendable(template: Template): 'status' | 'kind' | null {
  if (template.status !== 'APPROVED') return 'status';
  const odd = components(template).some(
    ({ type, format }) => type === 'CAROUSEL' || (type === 'HEADER' && (format === 'LOCATION' || format === 'PRODUCT')),
  );
  return odd ? 'kind' : null;
}

export const missingFields = (fields: readonly TemplateField[], values: ReadonlyMap<string, string>): TemplateField[] =>
  fields.filter((field) => {
    const value = values.get(field.key)?.trim() ?? '';
    return value === '' || (field.kind === 'link' && !/^https:\/\/\S+$/.test(value));
  });

/** What goes to the server. All fields must be filled in. */
export function templateToSend(template: Template, values: ReadonlyMap<string, string>): TemplateSend {
  const variables: Record<string, string> = {};
  const buttons: Record<string, string> = {};
  for (const [key, value] of values) {
    if (key.startsWith('body.')) variables[key.slice('body.'.length)] = value.trim();
    if (key.startsWith('button.')) buttons[key.slice('button.'.length)] = value.trim();
  }
  const code = variables['1'];
  if (template.category === 'AUTHENTICATION' && code !== undefined) buttons['0'] = code;
  const text = values.get('header.text')?.trim();
  const link = values.get('header.link')?.trim();
  const header = { ...(text ? { text } : {}), ...(link ? { link } : {}) };
  return {
    name: template.name,
    language: template.language,
    variables,
    ...(text || link ? { header } : {}),
    ...(Object.keys(buttons).length > 0 ? { buttons } : {}),
  };
}

/** The template with what is filled in so far; the rest keeps its placeholder. */
export function renderTemplate(template: Template, values: ReadonlyMap<string, string>): RenderedTemplate {
  const fill = (text: string, keyOf: (name: string) => string) =>
    text.replace(placeholder, (whole, name: string) => values.get(keyOf(name))?.trim() || whole);
  const rendered: RenderedTemplate = { header: null, body: '', footer: null, buttons: [] };
  for (const component of components(template)) {
    const { type, format, text } = component;
    if (type === 'HEADER') rendered.header = { format, text: fill(text, () => 'header.text') };
    if (type === 'BODY') rendered.body = fill(text, (name) => `body.${name}`);
    if (type === 'FOOTER') rendered.footer = text;
    if (type === 'BUTTONS') rendered.buttons = component.buttons.map(({ type, text }) => ({ type, text }));
  }
  return rendered;
}
