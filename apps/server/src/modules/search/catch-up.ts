import type { Tx } from '#platform/db/database';
import { nilId } from '#platform/ids';
import { indexWords } from './model.ts';
import {
  dropTexts,
  insertTexts,
  keepProgress,
  readIdsAfter,
  readNews,
  readTexts,
  rewriteTexts,
  takeProgress,
} from './store.ts';

/** Texts and feed events one transaction takes in. */
const slice = 500;

/**
 * Takes the next slice of what was said into the search index of a workspace. It follows the feed, whose numbers have no
 * holes and stand in the order of commits, so nothing can slip in behind it; index and position move in one transaction,
 * so a killed process loses nothing. Where the feed no longer reaches back, everything is looked at anew. Answers how
 * many texts or events were looked at: fewer than a slice means that the index is up to date.
 */
export async function catchUp(tx: Tx, workspaceId: string): Promise<number> {
  const progress = await takeProgress(tx, workspaceId);
  if (!progress) return 0;
  const { head, filledTo, seq, lastPlace } = progress;
  if (filledTo !== null) {
    const ids = await readIdsAfter(tx, workspaceId, filledTo, slice);
    const place = await takeIn(tx, workspaceId, ids, lastPlace);
    const last = ids.length === slice ? (ids.at(-1) ?? null) : null;
    await keepProgress(tx, workspaceId, { seq, lastPlace: place, filledTo: last });
    return slice;
  }
  if (seq === head) return 0;
  const news = await readNews(tx, workspaceId, seq, slice);
  const last = news.at(-1);
  if (!last || news[0]?.seq !== seq + 1) {
    await keepProgress(tx, workspaceId, { seq: head, lastPlace, filledTo: nilId });
    return slice;
  }
  const ids = [...new Set(news.flatMap(({ id }) => (id === null ? [] : [id])))];
  const place = await takeIn(tx, workspaceId, ids, lastPlace);
  await keepProgress(tx, workspaceId, { seq: last.seq, lastPlace: place, filledTo: null });
  return news.length;
}

/** Brings the index of these texts up to date, numbering new ones in this order; returns the last number given. */
async function takeIn(tx: Tx, workspaceId: string, ids: readonly string[], lastPlace: number): Promise<number> {
  if (ids.length === 0) return lastPlace;
  const rows = new Map((await readTexts(tx, workspaceId, ids)).map((row) => [row.id, row]));
  const fresh: Parameters<typeof insertTexts>[2][number][] = [];
  const changed: Parameters<typeof rewriteTexts>[2][number][] = [];
  const gone: string[] = [];
  let place = lastPlace;
  for (const id of ids) {
    const row = rows.get(id);
    if (row?.indexed === 'current' && !row.gone) continue;
    const words = row && !row.gone ? indexWords(row.text).join(' ') : '';
    if (!row || words === '') gone.push(id);
    else if (row.indexed === 'no') fresh.push({ ...row, place: ++place, words });
    else changed.push({ ...row, words });
  }
  await dropTexts(tx, workspaceId, gone);
  await rewriteTexts(tx, workspaceId, changed);
  await insertTexts(tx, workspaceId, fresh);
  return place;
}
