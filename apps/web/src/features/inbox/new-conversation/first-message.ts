import { ApiError } from '@/sync/api.ts';
import { errorText, fieldErrors } from '@/sync/error-text.ts';

/** Where the words of a refusal belong. `values` holds them by the key of the box. */
export type Refusal =
  | { at: 'recipient'; text: string }
  | { at: 'template'; text: string }
  | { at: 'values'; errors: ReadonlyMap<string, string> }
  | { at: 'nowhere'; text: string };

/** Reads why a first message was not taken: whom it is for, which template, a variable of it, or nothing one typed. */
export function readRefusal(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { at: 'nowhere', text: errorText(error) };
  const named = fieldErrors(error);
  if (error.code === 'contact_blocked') return { at: 'recipient', text: errorText(error) };
  if (named.to !== undefined) return { at: 'recipient', text: named.to };
  if (named['template.name'] !== undefined) return { at: 'template', text: named['template.name'] };
  const errors = new Map(
    Object.entries(named).flatMap(([field, text]) => {
      const key = boxOf(field);
      return key === null || text === undefined ? [] : [[key, text] as const];
    }),
  );
  return errors.size > 0 ? { at: 'values', errors } : { at: 'nowhere', text: errorText(error) };
}

/** The box of a value the server named: `template.variables.1` is `body.1`. */
function boxOf(field: string): string | null {
  if (field.startsWith('template.header.')) return field === 'template.header.text' ? 'header.text' : 'header.link';
  const [, part, name] = /^template\.(variables|buttons)\.(.+)$/.exec(field) ?? [];
  if (name === undefined) return null;
  return part === 'buttons' ? `button.${name}` : `body.${name}`;
}
