/**
 * Pixels of an MP4 from its track header (ISO 14496-12, 8.3.2), wherever in these bytes it stands: at the beginning of
 * films made to be streamed, near the end of those a phone wrote in one go. Null when it is not there.
 */
export function readFilmSize(bytes: Buffer): [number, number] | null {
  for (let at = bytes.indexOf('tkhd'); at >= 0; at = bytes.indexOf('tkhd', at + 4)) {
    const start = at + (bytes[at + 4] === 1 ? 56 : 44);
    if (start + 44 > bytes.length) return null;
    const [width, height] = [bytes.readUInt16BE(start + 36), bytes.readUInt16BE(start + 40)];
    // A sound track has no size. A quarter turn stands in the matrix: its first number is 0 then.
    if (width > 0 && height > 0) return bytes.readInt32BE(start) === 0 ? [height, width] : [width, height];
  }
  return null;
}
