import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
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

  /** How much of an upload has come so far, in bytes. */
  async receivedOf(id: string): Promise<number> {
    return stat(this.#partOf(id)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Adds bytes to an upload as they come, `most` at most in all; those before a cut stay. Gives what there is by then. */
  async receive(id: string, bytes: AsyncIterable<Buffer> | Buffer[], most: number): Promise<number> {
    const file = await open(this.#partOf(id), 'a');
    let { size } = await file.stat();
    try {
      for await (const chunk of bytes) {
        const fits = chunk.subarray(0, most - size);
        await file.write(fits);
        size += fits.length;
      }
    } catch {
      // The connection was cut: the sender comes back for the rest.
    } finally {
      await file.close();
    }
    return size;
  }

  /** Makes media of an upload that has all its bytes; the caller commits the description. */
  async complete(id: string, mimeType: string, filename: string | null, now: number): Promise<Media> {
    const media = await this.store(await readFile(this.#partOf(id)), mimeType, filename, now);
    await rm(this.#partOf(id), { force: true });
    return media;
  }

  #partOf(id: string): string {
    return join(this.#dir, `${id}.part`);
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
