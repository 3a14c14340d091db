import { ErrorCode } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import errors from '../locales/en/errors.json' with { type: 'json' };
import { ApiError, NetworkError } from './api.ts';
import { errorText, fieldErrors } from './error-text.ts';

describe('an error', () => {
  it.each(ErrorCode.options)('with the code %s is told in a sentence of its own', (code) => {
    expect(errors[code]).toMatch(/\.$|\{\{message\}\}$/);
    expect(errorText(new ApiError(code, 400, 'Because.'))).not.toContain('{{');
  });

  it('that is a fault of the server carries the id of the request', () => {
    expect(errorText(new ApiError('internal', 500, 'Oops.', { requestId: 'r-17' }))).toContain('r-17');
  });

  it('without an answer speaks of the connection', () => {
    expect(errorText(new NetworkError('fetch failed'))).toBe(errors.offline);
  });

  it('of Meta is told in Meta’s words', () => {
    expect(errorText(new ApiError('meta_refused', 502, 'The token has expired.'))).toContain('The token has expired.');
  });

  it('of a form is laid at every field the server named', () => {
    const details = {
      field: 'wabaId',
      issues: [
        { field: 'wabaId', message: 'Copy the digits only.' },
        { field: 'name', message: 'Too long.' },
      ],
    };
    expect(fieldErrors(new ApiError('invalid_request', 400, 'Copy the digits only.', details))).toEqual({
      wabaId: 'Copy the digits only.',
      name: 'Too long.',
    });
  });
});
