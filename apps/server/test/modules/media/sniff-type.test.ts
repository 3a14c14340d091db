import { sniffType } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { readMeasures } from '../../../src/modules/media/read-measures.ts';
import { readRange } from '../../../src/modules/media/serve-media.ts';
import { gif, png, wav, zip } from './sample-files.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each([
    ['image/png', png(1, 1)],
    ['image/gif', gif()],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['audio/wav', wav(20)],
    ['audio/ogg', bytes('OggS\0\x02')],
    ['audio/mpeg', bytes('ID3\x04')],
    ['audio/mpeg', bytes('\xff\xfb\x90')],
    ['audio/aac', bytes('\xff\xf1\x50')],
    ['audio/amr', bytes('#!AMR\n')],
    ['audio/mp4', bytes('\0\0\0\x20ftypM4A ')],
    ['video/mp4', bytes('\0\0\0\x20ftypisom')],
    ['video/3gpp', bytes('\0\0\0\x20ftyp3gp5')],
    ['video/quicktime', bytes('\0\0\0\x14ftypqt  ')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['application/zip', zip()],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes('PK\x03\x04[Content_Types].xml word/document.xml'),
    ],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes('PK\x03\x04_rels/.rels xl/workbook.xml'),
    ],
    ['text/plain', Buffer.from('Größe 38, bitte')],
    ['text/html', bytes('\n<HTML><body>')],
    ['image/svg+xml', bytes('<?xml version="1.0"?><svg>')],
    ['application/octet-stream', bytes('MZ\x90\0')],
    ['application/octet-stream', Buffer.alloc(0)],
  ])('is read from its content: %s', (type, head) => {
    expect(sniffType(head, 'holiday.jpg')).toBe(type);
  });

  it('only the old Office formats are told apart by name', () => {
    const head = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
    expect(sniffType(head, 'prices.xls')).toBe('application/vnd.ms-excel');
    expect(sniffType(head, null)).toBe('application/octet-stream');
  });
});

describe('the measures of a file', () => {
  it('a photo taken upright is measured upright', () => {
    const exif = bytes('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0');
    const segment = Buffer.concat([bytes('\xff\xe1'), Buffer.from([0, exif.length + 2]), exif]);
    const frame = bytes('\xff\xc0\0\x11\x08\x0b\xb8\x0f\xa0\x03');
    const photo = Buffer.concat([bytes('\xff\xd8'), segment, frame]);
    expect(readMeasures('image/jpeg', photo, photo)).toMatchObject({ width: 3000, height: 4000 });
  });

  it('a voice note tells its length by its last page', () => {
    const head = Buffer.concat([bytes('OggS'), bytes('OpusHead\x01\x01'), Buffer.from([0x38, 0x01])]);
    const page = Buffer.alloc(27);
    page.write('OggS', 'latin1');
    page.writeBigUInt64LE(48_000n * 3n + 312n, 6);
    expect(readMeasures('audio/ogg', head, page).durationMs).toBe(3_000);
  });

  it('a picture cut off before its size has none', () => {
    expect(readMeasures('image/jpeg', bytes('\xff\xd8\xff'), bytes(''))).toMatchObject({ width: null });
  });
});

describe('a part of a file', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('%s of 100 bytes', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });
});
