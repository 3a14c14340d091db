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

  const hasIndexOfItsOwn =
    query.unread === 'true' || query.waiting === 'true' || query.bot === 'true' || people.kind === 'few';
  const latestFirst = 'order by last_activity_at desc, id desc';
  const limit = `limit ${query.limit + 1}`;
  const order = `${latestFirst} ${limit}`;
  const run = (more: string) =>
    `select v.id, v.last_activity_at, v.contact_id from conversation v where ${where.join(' and ')}${more} ${latestFirst}`;
  if (hasIndexOfItsOwn) {
    const ofStatus = query.status === 'any' ? '' : ` and v.status = ${param(query.status)}`;
    if (people.kind !== 'many') return { text: `${run(ofStatus)} ${limit}`, values, name: undefined };
    return { text: walk([run(ofStatus)], tryContact(query, param), order), values, name: undefined };
  }
  const statuses = query.status === 'any' ? ['open', 'snoozed', 'closed'] : [query.status];
  const byNumber = query.tab === 'all' && !query.channelId;
  if (people.kind === 'many') {
    const places = byNumber ? people.channelIds.map((id) => ` and v.channel_id = ${param(id)}`) : [''];
    const heads = statuses.flatMap((status) => places.map((place) => run(` and v.status = '${status}'${place}`)));
    return { text: walk(heads, tryContact(query, param), order), values, name: undefined };
  }
  const ofRun = ` and v.status = s.status${byNumber ? ' and v.channel_id = n.id' : ''}`;
  const runs = `unnest(${param(statuses)}::text[]) as s(status)${byNumber ? ' join channel n on n.workspace_id = $1' : ''}`;
  return {
    text: `select r.id, r.last_activity_at from ${runs} cross join lateral (${run(ofRun)} ${limit}) r ${order}`,
    values,
    name: !query.channelId ? `conversations-${query.tab}-${after ? 'after' : 'first'}-${query.limit}` : undefined,
  };
}

/**
 * Many fit: all runs are walked together, latest first, and each contact is tried until the page is full. `offset 0`
 * keeps the trying above the merge; below it, a run in which nobody fits would be walked to its end.
 */
const walk = (runs: readonly string[], fits: string, order: string): string =>
  `select v.id, v.last_activity_at from (
     select * from (${runs.map((run) => `(${run})`).join(' union all ')}) m order by last_activity_at desc, id desc offset 0
   ) v where (${fits}) ${order}`;

/** A value, not an `exists`: that would be turned into a join over all contacts that fit, before the order is looked at. */
function tryContact({ q, tagId }: Query, param: (value: unknown) => string): string {
  const tries: string[] = [];
  if (q) tries.push(`c.search like ${param(`%${likePattern(q)}%`)}`);
  if (tagId) tries.push(`c.tag_ids @> array[${param(tagId)}]::uuid[]`);
  return `select ${tries.join(' and ')} from contact c where c.workspace_id = $1 and c.id = v.contact_id`;
}
