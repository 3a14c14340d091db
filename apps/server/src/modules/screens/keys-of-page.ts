import type { ConversationQuery } from '@transom/protocol';
import type { z } from 'zod';
import { likePattern } from '#modules/contacts';
import type { People } from './find-people.ts';

type Query = z.output<typeof ConversationQuery>;

interface PageWanted {
  workspaceId: string;
  memberId: string;
  query: Query;
  /** The last row of the page before: its activity and id. */
  after: readonly [string, string] | undefined;
  people: People;
}

interface Statement {
  text: string;
  values: unknown[];
  /** Only for the lists that are asked for all the time; the others are planned each time, for the values they have. */
  name: string | undefined;
}

/**
 * The ids of a page, one more than asked for. A list is a merge of runs that an index holds in order: of each status,
 * and in All also of each number; the head of each run is read, however many conversations there are. Unread, waiting
 * and bot-handled ones have indexes of their own.
 */
export function keysOfPage({ workspaceId, memberId, query, after, people }: PageWanted): Statement {
  const values: unknown[] = [workspaceId];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = ['v.workspace_id = $1'];
  if (after) where.push(`(v.last_activity_at, v.id) < (${param(after[0])}::timestamptz, ${param(after[1])}::uuid)`);
  if (query.channelId) where.push(`v.channel_id = ${param(query.channelId)}`);
  if (query.tab === 'mine') where.push(`v.assignee_id = ${param(memberId)}`);
  if (query.tab === 'unassigned') where.push('v.assignee_id is null');
  if (query.unread === 'true') where.push('v.unread_count > 0');
  if (query.waiting === 'true') where.push('v.waiting_since is not null');
  if (query.bot === 'true') where.push('v.turn_bot_id is not null');
  if (people.kind === 'few') where.push(`v.contact_id = any(${param(people.contactIds)})`);
  if (people.kind === 'many') where.push(`exists (${tryContact(query, param)})`);

  const hasIndexOfItsOwn =
    query.unread === 'true' || query.waiting === 'true' || query.bot === 'true' || people.kind === 'few';
  const order = `order by last_activity_at desc, id desc limit ${query.limit + 1}`;
  const select = (more: string) =>
    `select v.id, v.last_activity_at from conversation v where ${where.join(' and ')}${more} ${order}`;
  if (hasIndexOfItsOwn) {
    const ofStatus = query.status === 'any' ? '' : ` and v.status = ${param(query.status)}`;
    return { text: select(ofStatus), values, name: undefined };
  }
  const statuses = query.status === 'any' ? ['open', 'snoozed', 'closed'] : [query.status];
  const byNumber = query.tab === 'all' && !query.channelId;
  const runs = `unnest(${param(statuses)}::text[]) as s(status)${byNumber ? ' join channel n on n.workspace_id = $1' : ''}`;
  const run = select(` and v.status = s.status${byNumber ? ' and v.channel_id = n.id' : ''}`);
  return {
    text: `select r.id, r.last_activity_at from ${runs} cross join lateral (${run}) r ${order}`,
    values,
    name:
      people.kind === 'everybody' && !query.channelId
        ? `conversations-${query.tab}-${after ? 'after' : 'first'}-${query.limit}`
        : undefined,
  };
}

function tryContact({ q, tagId }: Query, param: (value: unknown) => string): string {
  const tries = ['c.workspace_id = $1', 'c.id = v.contact_id'];
  if (q) tries.push(`c.search like ${param(`%${likePattern(q)}%`)}`);
  if (tagId) tries.push(`c.tag_ids @> array[${param(tagId)}]::uuid[]`);
  return `select from contact c where ${tries.join(' and ')}`;
}
