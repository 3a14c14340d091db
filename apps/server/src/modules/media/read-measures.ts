import { readFilmSize } from './read-film-size.ts';

/** What a screen needs to leave the right room before the file is there. */
export interface Measures {
  width: number | null;
  height: number | null;
  durationMs: number | null;
}

/** Pixels of a picture or film, length of an Ogg Opus sound, from the first and last bytes; null where they do not tell. */
export function readMeasures(mime: string, head: Buffer, tail: Buffer): Measures {
  const film = mime === 'video/mp4' || mime === 'video/3gpp';
  const size = film ? (readFilmSize(head) ?? readFilmSize(tail)) : pictureSize(mime, head);
  return {
    width: size?.[0] ?? null,
    height: size?.[1] ?? null,
    durationMs: mime === 'audio/ogg' ? opusDurationMs(head, tail) : null,
  };
}

function pictureSize(mime: string, head: Buffer): [number, number] | null {
  try {
    switch (mime) {
      case 'image/png':
        return [head.readUInt32BE(16), head.readUInt32BE(20)];
      case 'image/gif':
        return [head.readUInt16LE(6), head.readUInt16LE(8)];
      case 'image/webp':
        return webpSize(head);
      case 'image/jpeg':
        return jpegSize(head);
      default:
        return null;
    }
  } catch (error) {
    // The head ended before the size came.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function webpSize(head: Buffer): [number, number] | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return [head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1];
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8 ':
      return [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff];
    default:
      return null;
  }
}

/** Walks the segments to the frame header; a camera's orientation may turn the picture by a quarter. */
function jpegSize(head: Buffer): [number, number] | null {
  let turned = false;
  for (let at = 2; ; ) {
    if (head.readUInt8(at) !== 0xff) return null;
    const marker = head.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const size: [number, number] = [head.readUInt16BE(at + 7), head.readUInt16BE(at + 5)];
      return turned ? [size[1], size[0]] : size;
    }
    const length = head.readUInt16BE(at + 2);
    if (marker === 0xe1) turned = isTurned(head.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
}

function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false;
  const exif = segment.subarray(6);
  const little = exif.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const first = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  for (let i = 0; i < short(first); i += 1) {
    const entry = first + 2 + i * 12;
    if (short(entry) === 0x0112) return short(entry + 8) >= 5;
  }
  return false;
}

/** Opus counts samples at 48 kHz; the last page tells how many there were (RFC 7845). */
function opusDurationMs(head: Buffer, tail: Buffer): number | null {
  const identification = head.indexOf('OpusHead');
  const lastPage = tail.lastIndexOf('OggS');
  if (identification < 0 || lastPage < 0 || tail.length < lastPage + 14) return null;
  const samples = Number(tail.readBigUInt64LE(lastPage + 6)) - head.readUInt16LE(identification + 10);
  return samples > 0 ? Math.round(samples / 48) : null;
}
