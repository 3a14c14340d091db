import { CloudApiError } from '@transom/cloud-api/errors';
import { largestMediaBytes } from '@transom/protocol';
import { AppError } from '#platform/errors';
import { addJob } from '#platform/work/jobs';
import { fetchTask, mostAttempts, pauseAfter } from './fetch-task.ts';
import type { MediaHouse } from './house.ts';
import { FileTooLarge, type KeptFile, keepFile, storageKey } from './keep-file.ts';
import { makeThumbnail } from './make-thumbnail.ts';
import { findMedia, markReady, moveMedia, type StoredMedia } from './store.ts';

/** Meta keeps what customers send for 7 days (Meta, business-phone-numbers/media, since October 2025). */
const keptByMetaMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Brings the file of a customer's message here: one try. What goes wrong is written on the message for everyone to see
 * and, as long as there is hope, another try is arranged.
 */
export async function fetchMedia(
  house: MediaHouse,
  workspaceId: string,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  const media = await findMedia(house.db, workspaceId, id);
  if (media?.state !== 'waiting') return;
  try {
    const file = await download(house, workspaceId, media, signal);
    const hasThumbnail = await makeThumbnail(house.storage, storageKey(workspaceId, id), file);
    await house.db.withTx((tx) => markReady(tx, workspaceId, id, { ...file, hasThumbnail }));
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') throw error;
    await settleFailure(house, workspaceId, media, error);
  }
}

async function download(
  { openChannel, storage }: MediaHouse,
  workspaceId: string,
  { id, channelId, sourceId, sourceSha256, name }: StoredMedia,
  signal: AbortSignal | undefined,
): Promise<KeptFile> {
  const { phoneNumberId, api } = await openChannel(workspaceId, channelId ?? '');
  // The address in the webhook lives five minutes; a fresh one is asked for at every try.
  const facts = await api.mediaFacts(phoneNumberId, sourceId ?? '', signal);
  if (facts.size !== null && facts.size > largestMediaBytes) throw new FileTooLarge('announced as too large');
  const key = storageKey(workspaceId, id);
  const content = await api.downloadMedia(facts.url, signal);
  const file = await keepFile(storage, key, content, { name, maxBytes: largestMediaBytes });
  const announced = facts.sha256 ?? sourceSha256;
  if (announced !== null && !isDigest(announced, file.sha256)) {
    await storage.remove(key);
    throw new Damaged('the digest is not the one announced');
  }
  return file;
}

class Damaged extends Error {}

/** Meta writes digests in base64 in most places and in hexadecimal in some; anything else is no digest to go by. */
function isDigest(announced: string, actualHex: string): boolean {
  if (/^[0-9a-f]{64}$/i.test(announced)) return announced.toLowerCase() === actualHex;
  const bytes = Buffer.from(announced, 'base64');
  return bytes.length !== 32 || bytes.toString('hex') === actualHex;
}

async function settleFailure(
  { db, clock, log }: MediaHouse,
  workspaceId: string,
  { id, attempts: before, createdAt }: StoredMedia,
  error: unknown,
): Promise<void> {
  const attempts = before + 1;
  const now = clock();
  const old = now.getTime() - createdAt.getTime() > keptByMetaMs;
  await db.withTx(async (tx) => {
    if (error instanceof FileTooLarge) {
      await moveMedia(tx, workspaceId, id, { state: 'failed', reason: 'too_large', attempts });
    } else if (old || isGone(error)) {
      await moveMedia(tx, workspaceId, id, { state: 'gone', attempts });
    } else if (attempts >= mostAttempts) {
      log.warn({ err: error, mediaId: id }, 'a file could not be fetched from Meta and is given up');
      const reason = error instanceof Damaged ? 'damaged' : 'unreachable';
      await moveMedia(tx, workspaceId, id, { state: 'failed', reason, attempts });
    } else {
      await moveMedia(tx, workspaceId, id, { state: 'waiting', attempts });
      const runAt = new Date(now.getTime() + pauseAfter(attempts));
      await addJob(tx, fetchTask, { workspaceId, id }, { key: `media ${id}`, runAt });
    }
  });
}

/** Meta does not know this id, or does no longer. */
const isGone = (error: unknown): boolean => error instanceof CloudApiError && error.code === 100;
