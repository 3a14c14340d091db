/** The beginning of a picture of this size: enough for everything that reads no pixels. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header[24] = 8;
  return header;
}

export const gif = (): Buffer => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1');

/** Half a kilobyte of silence per second, so to say: only its frame is a sound's. */
export function wav(bytes: number): Buffer {
  const file = Buffer.alloc(bytes, 7);
  file.write('RIFF', 0, 'latin1');
  file.write('WAVE', 8, 'latin1');
  return file;
}

export const zip = (): Buffer => Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00 photos/1.txt', 'latin1');
