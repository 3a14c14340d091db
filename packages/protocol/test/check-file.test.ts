import { describe, expect, it } from 'vitest';
import { checkFile } from '../src/check-file.ts';

const MB = 1024 * 1024;
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const jpeg = bytes('\xff\xd8\xff\xe0\0\x10JFIF');
const film = bytes('\0\0\0\x20ftypisom');
const opus = (channels: number) => bytes(`OggS${'\0'.repeat(24)}OpusHead\x01${String.fromCharCode(channels)}`);
const webp = (moves: boolean) => bytes(`RIFF\0\0\0\0WEBPVP8X\0\0\0\0${moves ? '\x02' : '\0'}`);

describe('a file somebody wants to send', () => {
  it.each([
    ['a photo', jpeg, 5 * MB, 'image'],
    ['a film', film, 16 * MB, 'video'],
    ['a PDF', bytes('%PDF-1.7'), 100 * MB, 'document'],
    ['a table of numbers', bytes('name;price\nlamp;12'), 18, 'document'],
    ['a voice note', opus(1), 16 * MB, 'audio'],
    ['a sticker that moves', webp(true), 500 * 1024, 'sticker'],
  ])('%s within the limit may go out', (_what, head, size, kind) => {
    expect(checkFile({ head, name: 'x', size })).toMatchObject({ kind, problem: null });
  });

  it.each([
    ['a photo', jpeg, 5 * MB, 'image'],
    ['a film', film, 16 * MB, 'video'],
    ['a PDF', bytes('%PDF-1.7'), 100 * MB, 'document'],
    ['a still sticker', webp(false), 100 * 1024, 'sticker'],
  ])('%s above the limit is refused with the limit of its kind', (_what, head, limit, kind) => {
    const problem = { code: 'media_too_large', kind, size: limit + 1, limit };
    expect(checkFile({ head, name: 'x', size: limit + 1 })).toEqual({ problem });
  });

  it.each([
    ['a zip named .jpg', bytes('PK\x03\x04 photos/1.txt'), 'application/zip'],
    ['a drawing with code in it', bytes('<svg onload="alert(1)">'), 'image/svg+xml'],
    ['a web page', bytes('<!doctype html>'), 'text/html'],
    ['a program', bytes('MZ\x90\0'), 'application/octet-stream'],
    ['Ogg sound in two channels', opus(2), 'audio/ogg'],
    ['Ogg sound that is not Opus', bytes(`OggS${'\0'.repeat(24)}\x01vorbis`), 'audio/ogg'],
  ])('%s is refused for what it is, whatever it is called', (_what, head, mime) => {
    expect(checkFile({ head, name: 'holiday.jpg', size: 9 })).toEqual({
      problem: { code: 'media_type_unsupported', mime },
    });
  });

  it('an empty file is refused as empty', () => {
    expect(checkFile({ head: bytes(''), name: 'a.txt', size: 0 })).toEqual({ problem: { code: 'media_empty' } });
  });
});
