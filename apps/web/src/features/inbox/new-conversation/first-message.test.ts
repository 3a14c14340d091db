import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '@/sync/api.ts';
import { readRefusal } from './first-message.ts';

describe('a first message that was refused says why where it can be put right', () => {
  it.each([
    [
      'an invalid number, at the number',
      new ApiError('invalid_request', 400, 'No number.', { field: 'to' }),
      'recipient',
    ],
    ['a blocked contact, at the recipient', new ApiError('contact_blocked', 409, 'Blocked.'), 'recipient'],
    ['stopped marketing, at the template', optOut(), 'template'],
    ['a paused template, at the template', paused(), 'template'],
    ['a dead line, at no field', new NetworkError('gone'), 'nowhere'],
  ])('%s', (_, error, at) => {
    expect(readRefusal(error).at).toBe(at);
  });

  it('a variable, at its own box', () => {
    const refused = (field: string) => readRefusal(new ApiError('invalid_request', 400, 'Not so.', { field }));
    expect(refused('template.variables.first_name')).toEqual({
      at: 'values',
      errors: new Map([['body.first_name', 'Not so.']]),
    });
    expect(refused('template.buttons.1')).toMatchObject({ errors: new Map([['button.1', 'Not so.']]) });
    expect(refused('template.header.text')).toMatchObject({ errors: new Map([['header.text', 'Not so.']]) });
  });
});

function optOut() {
  return new ApiError('marketing_opted_out', 409, 'Stopped.', { field: 'template.name' });
}
function paused() {
  return new ApiError('template_not_approved', 409, 'Paused.', { field: 'template.name', status: 'PAUSED' });
}
