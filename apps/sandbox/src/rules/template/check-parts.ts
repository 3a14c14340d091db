import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { Template } from '../../state/types.ts';
import { checkVariablesInBody, placeholdersOf } from './placeholders.ts';
import { type Reason, refusal } from './refusal.ts';
import type { NewPart } from './shape.ts';

/** What the parts of a template are checked against. */
export interface PartRules {
  format: Template['parameter_format'];
  language: string;
  /** Whether a handle or address is a file Meta was given as a sample. */
  isSample: (handle: string) => boolean;
}

/** Characters as people count them; a variable counts as what stands between its braces. */
export const lengthOf = (text: string) => [...text].length;

export function checkLength(part: string, text: string, most: number): void {
  if (lengthOf(text) > most) throw refusal('length', `${part} is longer than ${most} characters.`);
}

/** A header of at most 60 characters with one variable at most, or with a sample of its media. */
export function checkHeader({ format, text, example }: NewPart<'HEADER'>, rules: PartRules): void {
  if (format === 'LOCATION' || format === 'PRODUCT') return;
  if (format !== 'TEXT') {
    checkSample(format, example, rules);
    return;
  }
  if (text === undefined || text.trim() === '') throw refusal('missing', 'The header has no text.');
  checkLength('The header', text, 60);
  if (text.includes('\n')) throw refusal('header', 'The header cannot have line breaks.');
  const names = placeholdersOf('header', text, rules.format);
  if (names.length > 1) throw refusal('header', 'The header can have one variable at most.');
  checkExamples('header', names, example, rules.format);
}

function checkSample(format: string, example: JsonObject | undefined, { isSample }: PartRules): void {
  const handles = example?.header_handle;
  const [handle] = Array.isArray(handles) ? handles : [handles];
  if (typeof handle !== 'string' || handle === '') {
    throw refusal('missing', `A header with ${format} needs a sample in example.header_handle.`);
  }
  if (!isSample(handle)) throw refusal('media', 'The sample of the header is no handle of an uploaded file.');
}

/** The one part every template has. `most` is 1,024 characters, 600 beside a limited-time offer, 160 on a card. */
export function checkBody({ text, example }: NewPart<'BODY'>, most: number, rules: PartRules): void {
  if (text === undefined || text.trim() === '') throw refusal('missing', 'The body has no text.');
  checkLength('The body', text, most);
  const names = placeholdersOf('body', text, rules.format);
  checkVariablesInBody(text, names, rules.language);
  checkExamples('body', names, example, rules.format);
}

/** At most 60 characters and no variables. */
export function checkFooter({ text }: NewPart<'FOOTER'>): void {
  if (text === undefined || text.trim() === '') throw refusal('missing', 'The footer has no text.');
  checkLength('The footer', text, 60);
  if (/\{\{.*\}\}/.test(text)) throw refusal('footer', 'The footer cannot have variables.');
}

/** Every variable needs an example; Meta's own samples write the list of them in three ways. */
function checkExamples(
  part: Extract<Reason, 'header' | 'body'>,
  names: readonly string[],
  example: JsonObject | undefined,
  format: Template['parameter_format'],
): void {
  if (names.length === 0) return;
  const given = format === 'NAMED' ? namedExamples(example?.[`${part}_text_named_params`]) : undefined;
  if (given) {
    const without = names.find((name) => !given.has(name));
    if (without !== undefined) throw refusal('missing', `The ${part} has no example for {{${without}}}.`);
    return;
  }
  const count = format === 'NAMED' ? 0 : positionalExamples(example?.[`${part}_text`]);
  if (count !== names.length) {
    throw refusal('missing', `The ${part} has ${names.length} variables and ${count} examples.`);
  }
}

function namedExamples(given: unknown): Set<string> | undefined {
  if (!Array.isArray(given)) return undefined;
  const filled = given.filter((item) => isObject(item) && typeof item.example === 'string' && item.example !== '');
  return new Set(filled.map((item) => String((item as JsonObject).param_name)));
}

function positionalExamples(given: unknown): number {
  if (typeof given === 'string') return given === '' ? 0 : 1;
  if (!Array.isArray(given)) return 0;
  const list: unknown[] = Array.isArray(given[0]) ? given[0] : given;
  return list.filter((item) => typeof item === 'string' && item !== '').length;
}
