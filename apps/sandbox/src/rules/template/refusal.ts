import { GraphError } from '../graph-error.ts';

/**
 * Why a template cannot be created. The documented numbers (Meta, support/error-codes) stand in `error_subcode` beside
 * code 100, with words for people. 2388023, 2388024 and 2388043 are only known from practice.
 */
const REASONS = {
  missing: [2388043, 'Message template "components" param is missing expected field(s)'],
  length: [2388040, 'A part of the template is too long'],
  header: [2388047, 'The header is not valid'],
  body: [2388072, 'The body is not valid'],
  footer: [2388073, 'The footer is not valid'],
  ratio: [2388293, 'The template has too many variables for its length'],
  edge: [2388299, 'Variables cannot be at the start or the end of the template'],
  count: [2388019, 'The account has too many templates'],
  locked: [2388023, 'A template of this name was deleted'],
  exists: [2388024, 'Content in this language already exists'],
  gone: [2593002, 'Message template not found'],
  buttons: [undefined, 'The buttons are not valid'],
  offer: [undefined, 'The limited-time offer is not valid'],
  carousel: [undefined, 'The carousel is not valid'],
  authentication: [undefined, 'The authentication template is not valid'],
  media: [undefined, 'The media sample is not valid'],
  edit: [undefined, 'The template cannot be edited'],
  delete: [undefined, 'The template cannot be deleted'],
  name: [undefined, 'The name is not valid'],
  parameter: [undefined, 'Invalid parameter'],
} as const satisfies { [reason: string]: readonly [subcode: number | undefined, title: string] };

export type Reason = keyof typeof REASONS;

/** The refusal to throw; `message` says what is wrong with this template. */
export function refusal(reason: Reason, message: string): GraphError {
  const [subcode, title] = REASONS[reason];
  return new GraphError(100, {
    ...(subcode === undefined ? {} : { subcode }),
    message: 'Invalid parameter',
    user: { title, message },
  });
}
