import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnimatedWebp } from '../rules/media-limits.ts';
import { newNumericId } from './ids.ts';
import type { Media } from './types.ts';

/** The bytes of media, one file each, beside the journal; those of the camera roll stay where they were shipped. */
export class MediaFiles {
  readonly #dir: string;
  readonly #shipped = new Map<string, string>();

  constructor(dir: string) {
    this.#dir = join(dir, 'media');
    mkdirSync(this.#dir, { recursive: true });
  }

  /** Writes the bytes down and describes them; the caller commits the description. */
  async store(bytes: Buffer, mimeType: string, filename: string | null, now: number): Promise<Media> {
    const id = newNumericId();
    await writeFile(join(this.#dir, id), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    const animated = isAnimatedWebp(bytes) ? { animated: true } : {};
    return { id, mimeType, sha256, size: bytes.length, filename, createdAt: now, ...animated };
  }

  ship(id: string, path: string): void {
    this.#shipped.set(id, path);
  }

  /** Null when the file is gone. */
  async read(id: string): Promise<Buffer | null> {
    return readFile(this.#shipped.get(id) ?? join(this.#dir, id)).catch(() => null);
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.#dir, id), { force: true });
  }
}
