import type { Template } from '@transom/protocol';

/** One of Meta's template components, read leniently: what is absent is empty. */
export interface ReadComponent {
  type: string;
  format: string;
  text: string;
  /** Sample value by placeholder name; positional ones by "1", "2" … */
  examples: ReadonlyMap<string, string>;
  buttons: { type: string; text: string; url: string; example: string }[];
}

/** Meta's components in the shapes of GET /{waba-id}/message_templates, whatever case and gaps they come with. */
export function components(template: Template): ReadComponent[] {
  return template.components.map((component) => ({
    type: component.type.toUpperCase(),
    format: textOf(component.format).toUpperCase() || 'TEXT',
    text: textOf(component.text),
    examples: examplesOf(component.example),
    buttons: listOf(component.buttons).map((button) => ({
      type: textOf(field(button, 'type')).toUpperCase(),
      text: textOf(field(button, 'text')),
      url: textOf(field(button, 'url')),
      example: textOf(field(button, 'example')) || textOf(listOf(field(button, 'example'))[0]),
    })),
  }));
}

function examplesOf(example: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const positional = [...listOf(listOf(field(example, 'body_text'))[0]), ...listOf(field(example, 'header_text'))];
  positional.forEach((value, index) => {
    found.set(String(index + 1), textOf(value));
  });
  const named = [
    ...listOf(field(example, 'body_text_named_params')),
    ...listOf(field(example, 'header_text_named_params')),
  ];
  for (const param of named) found.set(textOf(field(param, 'param_name')), textOf(field(param, 'example')));
  return found;
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([k]) => k === key)?.[1] : undefined;
}
