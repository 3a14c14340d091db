import type { CloudApi } from '@transom/cloud-api/client';
import { CloudApiError, explain } from '@transom/cloud-api/errors';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db/database';
import { AppError } from '#platform/errors';
import { readSynced, type SyncedTemplate } from './model.ts';
import { saveSynced } from './store.ts';

/** Meta keeps at most 6,000 templates an account (templates, limits), a hundred a page: a list past this never ends. */
const mostPages = 200;

/** A connected number, as far as its templates need it. */
export interface TemplateNumber {
  id: string;
  workspaceId: string;
  wabaId: string;
  api: Pick<CloudApi, 'listTemplates'>;
}

/**
 * Reads all templates of a number from Meta, to the last page, and keeps them. Answers how many there are. Throws
 * `meta_unreachable` or `meta_refused`; then nothing is changed.
 */
export async function syncTemplates(db: Database, clock: Clock, channel: TemplateNumber): Promise<number> {
  const { workspaceId, id: channelId } = channel;
  const templates = await readAll(channel);
  await db.withTx(async (tx) => {
    await saveSynced(tx, workspaceId, channelId, templates, clock());
    tx.emit(workspaceId, { kind: 'templates.changed', channelId });
  });
  return templates.length;
}

async function readAll({ api, wabaId }: TemplateNumber): Promise<SyncedTemplate[]> {
  const found = new Map<string, SyncedTemplate>();
  let after: string | undefined;
  try {
    for (let pages = 0; pages < mostPages; pages += 1) {
      const { templates, next } = await api.listTemplates(wabaId, after);
      for (const template of templates) found.set(`${template.name} ${template.language}`, readSynced(template));
      if (next === null) return [...found.values()];
      after = next;
    }
  } catch (error) {
    throw error instanceof CloudApiError ? failureOf(error) : error;
  }
  throw new AppError('upstream', 'meta_refused', 'The list of templates does not come to an end. Try again later.');
}

function failureOf({ reached, code, details }: CloudApiError): AppError {
  if (reached !== 'answered') {
    return new AppError('upstream', 'meta_unreachable', 'Meta could not be reached just now. Try again in a minute.');
  }
  const { what, todo } = explain(code ?? 'none');
  return new AppError('upstream', 'meta_refused', `${what} ${todo}`, { metaCode: code, metaDetails: details });
}
