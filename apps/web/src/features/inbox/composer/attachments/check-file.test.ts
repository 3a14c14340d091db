import { describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';

const MB = 1024 * 1024;

describe('a file that is attached', () => {
  it.each([
    ['a photo', 'image/jpeg', 5 * MB],
    ['a film', 'video/mp4', 16 * MB],
    ['a PDF', 'application/pdf', 100 * MB],
    ['something the browser cannot name', '', 1],
  ])('%s within the limit is uploaded', (_what, type, size) => expect(checkFile({ type, size })).toBeNull());

  it.each([
    ['a photo', 'image/png', 5 * MB],
    ['a sound', 'audio/mpeg', 16 * MB],
    ['a document', 'text/plain', 100 * MB],
  ])('%s above the limit is refused before the upload, with the limit', (_what, type, limit) => {
    expect(checkFile({ type, size: limit + 1 })).toEqual({ code: 'too_large', size: limit + 1, limit });
  });

  it.each(['image/svg+xml', 'text/html', 'application/zip', 'video/quicktime'])('%s is refused', (type) => {
    expect(checkFile({ type, size: 1 })).toEqual({ code: 'wrong_type' });
  });
});
