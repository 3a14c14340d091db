import type { ContactField, FieldValue } from '@transom/protocol';
import type { Tx } from '#platform/db/database';
import { invalidField } from '#platform/errors';
import { holdFields } from './field-store.ts';

type Values = Record<string, FieldValue>;

/** Values given by the id or name of their field, checked against its kind; returned by id. Empty texts become null. */
export async function readValues(tx: Tx, workspaceId: string, given: Values): Promise<Values> {
  const fields = await holdFields(tx, workspaceId);
  const values: Values = {};
  for (const [key, value] of Object.entries(given)) {
    const field = fields.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    if (!field) throw invalidField(`fields.${key}`, 'There is no such field. Add it first.');
    values[field.id] = value === null || value === '' ? null : readValue(field, key, value);
  }
  return values;
}

function readValue(field: ContactField, key: string, value: string | number): string | number {
  const refuse = (message: string) => invalidField(`fields.${key}`, message);
  switch (field.kind) {
    case 'text':
      return String(value);
    case 'number': {
      const number = Number(value);
      if (!Number.isFinite(number)) throw refuse('Enter a number.');
      return number;
    }
    case 'date': {
      const day = String(value);
      const at = new Date(`${day}T00:00:00Z`);
      const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
      if (!real) throw refuse('Enter a date as YYYY-MM-DD.');
      return day;
    }
    case 'choice':
      if (!field.choices.includes(String(value))) throw refuse(`Choose one of: ${field.choices.join(', ')}.`);
      return String(value);
  }
}

/** What a contact has, with new values over it; null takes one away. */
export function withValues(known: Values, changes: Values): Values {
  return Object.fromEntries(Object.entries({ ...known, ...changes }).filter(([, value]) => value !== null));
}
