import type { Template } from '@transom/protocol';
import { call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { type Answer, useAnswer } from '../use-answer.ts';

/** A number holds a few hundred templates at most; beyond this many the search of the list is no longer complete. */
const mostPages = 10;

/** All templates of a number, sendable ones first, then by name. */
export function useTemplates(channelId: string, attempt: number): Answer<Template[]> {
  const version = useSession((session) => session.templatesVersion);
  return useAnswer(`${channelId}.${version}.${attempt}`, async (_, signal) => {
    const templates: Template[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const answer: { data: Template[]; nextCursor: string | null } = await call(
        'templates.list',
        { query: { channelId, limit: 200, ...(cursor ? { cursor } : {}) } },
        { signal },
      );
      templates.push(...answer.data);
      cursor = answer.nextCursor;
      if (cursor === null) break;
    }
    return templates.sort(
      (a, b) => Number(b.status === 'APPROVED') - Number(a.status === 'APPROVED') || a.name.localeCompare(b.name),
    );
  });
}
