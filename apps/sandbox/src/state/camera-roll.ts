import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Media } from './types.ts';

/** A file every simulated person has on their phone. */
export interface CameraRollItem {
  id: string;
  kind: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  label: string;
  file: string;
  mimeType: string;
}

export const cameraRoll: readonly CameraRollItem[] = [
  { id: '900000000000001', kind: 'image', label: 'Cracked lamp', file: 'cracked-lamp.jpg', mimeType: 'image/jpeg' },
  { id: '900000000000003', kind: 'image', label: 'Oak table', file: 'oak-table.jpg', mimeType: 'image/jpeg' },
  {
    id: '900000000000006',
    kind: 'video',
    label: 'Around the table',
    file: 'around-the-table.mp4',
    mimeType: 'video/mp4',
  },
  { id: '900000000000002', kind: 'audio', label: 'Voice message', file: 'voice-note.ogg', mimeType: 'audio/ogg' },
  { id: '900000000000004', kind: 'document', label: 'Order', file: 'order-a-2231.pdf', mimeType: 'application/pdf' },
  { id: '900000000000005', kind: 'sticker', label: 'Laughing', file: 'laughing-sticker.webp', mimeType: 'image/webp' },
];

/** The camera roll as media the world holds; `path` says where the bytes are. */
export async function readCameraRoll(dir: string, now: number): Promise<{ media: Media; path: string }[]> {
  return Promise.all(
    cameraRoll.map(async ({ id, file, mimeType }) => {
      const path = join(dir, file);
      const bytes = await readFile(path);
      const sha256 = createHash('sha256').update(bytes).digest('base64');
      return { path, media: { id, mimeType, sha256, size: bytes.length, filename: file, createdAt: now } };
    }),
  );
}
