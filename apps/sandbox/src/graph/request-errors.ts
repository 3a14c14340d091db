import { SEND_TYPES } from '@transom/cloud-api/wire';
import type { z } from 'zod';
import { GraphError } from '../rules/graph-error.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns the first thing wrong with a send into Meta's code: 131008 for what is missing, 131009 for a bad value, 100 for
 * fields, types and lengths the Graph layer itself refuses.
 */
export function requestError(error: z.ZodError, type: unknown): GraphError {
  const issue = error.issues[0];
  return issue ? toError(issue, type) : new GraphError(100);
}

function toError(issue: Issue, type: unknown, parents: PropertyKey[] = []): GraphError {
  const path = [...parents, ...issue.path];
  const name = paramName(path);
  switch (issue.code) {
    case 'invalid_union': {
      if (path.length === 1 && path[0] === 'type') {
        return new GraphError(100, { message: `Param type must be one of {${SEND_TYPES.join(', ').toUpperCase()}}.` });
      }
      const [closest] = [...issue.errors].sort((a, b) => furthest(b) - furthest(a));
      const inner = closest?.[0];
      return inner ? toError(inner, type, path) : badValue(name, issue.message);
    }
    case 'unrecognized_keys':
      return new GraphError(100, { message: `Unexpected key "${issue.keys[0]}" on param "${name}".` });
    case 'invalid_type':
      return issue.input === undefined ? missing(name, type) : notOfType(name, issue.expected);
    case 'invalid_value':
      if (issue.input !== undefined) return badValue(name, issue.message);
      return name === 'messaging_product'
        ? new GraphError(100, { message: 'The parameter messaging_product is required.' })
        : missing(name, type);
    case 'too_big':
      return path[0] === 'text'
        ? new GraphError(100, { message: `Param ${name} must be at most ${issue.maximum} characters long.` })
        : badValue(name, issue.message);
    case 'custom':
      return issue.params?.missing === true ? missing(name, type) : badValue(name, issue.message);
    default:
      return badValue(name, issue.message);
  }
}

function furthest(issues: readonly Issue[]): number {
  return issues[0]?.path.length ?? 0;
}

function missing(name: string, type: unknown): GraphError {
  const kind = typeof type === 'string' ? type : 'text';
  return new GraphError(131008, { details: `Parameter '${name}' is mandatory for type '${kind}'` });
}

function notOfType(name: string, expected: string): GraphError {
  return new GraphError(100, {
    message: `Param ${name} must be ${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}.`,
  });
}

function badValue(name: string, reason: string): GraphError {
  return new GraphError(131009, { details: `${name}: ${reason}` });
}

/** `['text','body']` the way Meta writes it: `text['body']`. */
function paramName([first, ...rest]: readonly PropertyKey[]): string {
  return (
    String(first ?? 'body') + rest.map((key) => (typeof key === 'number' ? `[${key}]` : `['${String(key)}']`)).join('')
  );
}
