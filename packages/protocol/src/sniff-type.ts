/** Enough of a file's beginning to tell what it is. */
export const headBytes = 64 * 1024;

/** A file nothing is known about: a browser only ever saves it. */
export const unknownType = 'application/octet-stream';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const powerPoint = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/**
 * What a file is, by its content alone: neither its name nor the sender's word counts. `name` only tells the old Office
 * formats apart, which all begin alike. The browser asks before an upload, the server again after it.
 */
export function sniffType(head: Uint8Array, name: string | null): string {
  const at = (offset: number, magic: string) => latin1(head, offset, offset + magic.length) === magic;
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'image/gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp';
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
  if (at(4, 'ftyp')) return isoMediaType(latin1(head, 8, 12));
  if (at(0, 'OggS')) return 'audio/ogg';
  if (at(0, '#!AMR')) return 'audio/amr';
  if (at(0, 'ID3')) return 'audio/mpeg';
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return 'audio/aac';
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0) return 'audio/mpeg';
  if (at(0, '\x1aE\xdf\xa3')) return 'video/webm';
  if (at(0, '%PDF-')) return 'application/pdf';
  if (at(0, 'PK\x03\x04')) return zipType(latin1(head));
  if (at(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOfficeType(name);
  return textType(head);
}

/** Bytes as letters of the same number. */
function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let i = start; i < Math.min(end, bytes.length); i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, Math.min(i + 8192, end)));
  }
  return text;
}

/** MP4 and its relatives name themselves by a brand of four letters. */
function isoMediaType(brand: string): string {
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return 'audio/mp4';
  if (brand.startsWith('3g')) return 'video/3gpp';
  if (brand === 'qt  ') return 'video/quicktime';
  if (/^(heic|heix|mif1|msf1)$/.test(brand)) return 'image/heic';
  if (brand.startsWith('avif')) return 'image/avif';
  return 'video/mp4';
}

/** The new Office formats are zip files with a folder of their own inside. */
function zipType(head: string): string {
  if (!head.includes('[Content_Types].xml') && !head.includes('_rels/')) return 'application/zip';
  if (head.includes('word/')) return word;
  if (head.includes('xl/')) return excel;
  if (head.includes('ppt/')) return powerPoint;
  return 'application/zip';
}

function oldOfficeType(name: string | null): string {
  const ending = /\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase();
  if (ending === 'xls') return 'application/vnd.ms-excel';
  if (ending === 'ppt') return 'application/vnd.ms-powerpoint';
  return ending === 'doc' ? 'application/msword' : unknownType;
}

function textType(head: Uint8Array): string {
  if (head.length === 0 || head.includes(0)) return unknownType;
  let text: string;
  try {
    // As a stream: the last letter may be cut in the middle.
    text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return unknownType;
  }
  const start = text.slice(0, 1024).toLowerCase();
  if (start.includes('<svg')) return 'image/svg+xml';
  if (/<(!doctype html|html|head|body|script|iframe)\b/.test(start)) return 'text/html';
  return start.trimStart().startsWith('<?xml') ? 'text/xml' : 'text/plain';
}

/** Whether an Ogg file holds Opus with one channel (RFC 7845, 5.1): the only Ogg that Meta takes. */
export function isMonoOpus(head: Uint8Array): boolean {
  const start = latin1(head, 0, 512);
  const identification = start.indexOf('OpusHead');
  return start.startsWith('OggS') && identification > 0 && head[identification + 9] === 1;
}

/** Whether a WebP picture says of itself that it moves. */
export const isAnimatedWebp = (head: Uint8Array): boolean =>
  latin1(head, 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0b10) !== 0;
