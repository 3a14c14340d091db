import type { Media } from '@transom/protocol';

const widest = 288;
const tallest = 320;
const stickerSide = 128;

/**
 * The size a picture or film is drawn in, px, known before its bytes are there, so that nothing jumps. A very long or
 * tall one is cut, not shrunk to a thread.
 */
export function fit({ width, height }: Pick<Media, 'width' | 'height'>, kind: 'image' | 'video' | 'sticker') {
  if (kind === 'sticker') return { width: stickerSide, height: stickerSide };
  if (!width || !height) return { width: widest, height: kind === 'video' ? (widest * 9) / 16 : (widest * 3) / 4 };
  const scale = Math.min(1, widest / width, tallest / height);
  // The buttons of a film need room.
  const narrowest = kind === 'video' ? 180 : 96;
  return { width: Math.max(narrowest, Math.round(width * scale)), height: Math.max(72, Math.round(height * scale)) };
}
