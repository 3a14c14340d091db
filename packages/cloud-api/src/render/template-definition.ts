import { z } from 'zod';

/**
 * What rendering reads of a template as Meta lists it (`GET /{waba}/message_templates`): lenient, so that a part
 * Meta adds tomorrow does not make today's templates unusable.
 */
const Button = z.looseObject({
  type: z.string().toUpperCase(),
  text: z.string().default(''),
  url: z.string().optional(),
  phone_number: z.string().optional(),
});
export type TemplateButton = z.infer<typeof Button>;

const Component = z.looseObject({
  type: z.string().toUpperCase(),
  format: z.string().toUpperCase().optional(),
  text: z.string().optional(),
  buttons: z.array(Button).optional(),
});

export interface TemplateDefinition {
  parameterFormat: 'positional' | 'named';
  /** Meta's own list, untouched. */
  components: readonly unknown[];
}

export interface TemplateParts {
  header: z.infer<typeof Component> | undefined;
  body: string;
  footer: string | undefined;
  buttons: TemplateButton[];
  /** Component types whose inputs cannot be given yet (carousel, limited-time offer). */
  unsupported: string[];
}

const known = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS']);

/** Sorts Meta's component list into its parts. Throws a ZodError only if the list is not one of components at all. */
export function readDefinition(definition: TemplateDefinition): TemplateParts {
  const components = z.array(Component).parse(definition.components);
  const part = (type: string) => components.find((c) => c.type === type);
  return {
    header: part('HEADER'),
    body: part('BODY')?.text ?? '',
    footer: part('FOOTER')?.text,
    buttons: part('BUTTONS')?.buttons ?? [],
    unsupported: components.map((c) => c.type).filter((type) => !known.has(type)),
  };
}

const placeholder = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The placeholders of a text in order of appearance, each once: `{{1}}` gives `1`. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] ?? ''))];
}

export function fillPlaceholders(text: string, values: (key: string) => string): string {
  return text.replaceAll(placeholder, (_, key: string) => values(key));
}
