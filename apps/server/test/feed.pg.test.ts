import { api } from '@transom/protocol';
import { type ConnectedNumber, createTestHouse, FeedReader, type TestHouse, textFrom, waitFor } from '@transom/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;

beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
});
afterAll(() => house.close());

const say = (body: string) => number.send(textFrom(number, { body }));
const texts = (feed: FeedReader) => feed.events.flatMap((e) => (e.kind === 'message.added' ? [e.message.text] : []));

describe('the feed of a workspace', () => {
  it('says where it stands, then tells what happens with numbers that rise by one', async () => {
    const feed = await house.feed();
    await say('one');
    await say('two');
    await feed.event('message.added', (e) => e.message.text === 'two');
    const start = feed.hello?.seq ?? 0;
    expect(feed.events.map((e) => e.seq)).toEqual(feed.events.map((_, i) => start + 1 + i));
  });

  it('resumes after the last number: nothing is missed, nothing comes twice', async () => {
    const first = await house.feed();
    await say('before the break');
    await first.event('message.added', (e) => e.message.text === 'before the break');
    const { position, seq } = first;
    first.close();
    await say('while away 1');
    await say('while away 2');
    const second = await house.feed(position);
    await say('back again');
    await second.event('message.added', (e) => e.message.text === 'back again');
    expect(texts(second)).toEqual(['while away 1', 'while away 2', 'back again']);
    expect(second.events[0]?.seq).toBe(seq + 1);
  });

  it('tells a browser to start afresh when it comes from another epoch, from the future or with nonsense', async () => {
    const { hello } = await house.feed();
    for (const after of ['older-epoch.1', `${hello?.epoch}.${(hello?.seq ?? 0) + 1_000}`, 'nonsense', '...']) {
      expect((await house.feed(after)).reset, after).toBe(true);
    }
  });

  it('tells a browser to start afresh when what it missed is no longer kept', async () => {
    const { position } = await house.feed();
    await say('will be forgotten');
    await say('too');
    const [, seq] = position.split('.');
    await house.sql('delete from feed_event where seq = $1', [Number(seq) + 1]);
    expect((await house.feed(position)).reset).toBe(true);
  });

  it('loses nothing when a slow transaction commits after a fast one', async () => {
    const feed = await house.feed();
    const slow = new pg.Client({ connectionString: house.databaseUrl });
    await slow.connect();
    const [workspace] = await house.sql<{ id: string }>('select id from workspace');
    // A writer in another process that takes its number first and commits last.
    await slow.query('begin');
    const { rows } = await slow.query<{ seq: number }>(
      'update feed_head set seq = seq + 1 where workspace_id = $1 returning seq',
      [workspace?.id],
    );
    await slow.query(`insert into feed_event (workspace_id, seq, payload) values ($1, $2, '{"kind":"skip"}')`, [
      workspace?.id,
      rows[0]?.seq,
    ]);
    const fast = say('written meanwhile');
    await slow.query('commit');
    await slow.end();
    await fast;
    await feed.event('message.added', (e) => e.message.text === 'written meanwhile');
    expect(feed.events.map((e) => e.kind)).toContain('skip');
    const seqs = feed.events.map((e) => e.seq);
    expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] ?? 0) + i));
  });

  it('is told by every process on the database', async () => {
    const other = await createTestHouse({ databaseUrl: house.databaseUrl, secret: house.secret });
    try {
      const there = await FeedReader.open(other.url, other.owner.headers);
      await say('said at the first process');
      await there.event('message.added', (e) => e.message.text === 'said at the first process');
      const here = await house.feed();
      const { data } = await other.owner.call(api.conversations.list);
      const params = { id: data[0]?.id ?? '' };
      await other.owner.call(api.conversations.update, { params, body: { status: 'closed' } });
      await here.event('conversation.changed', (e) => e.conversation.status === 'closed');
      there.close();
    } finally {
      await other.close();
    }
  });

  it('is closed to strangers', async () => {
    await expect(FeedReader.open(house.url, {})).rejects.toThrow('the feed closed');
  });

  it('goes on after the server was stopped and started again', async () => {
    const { position } = await house.feed();
    await house.restart();
    await say('after the restart');
    const feed = await house.feed(position);
    await waitFor('the message', () => texts(feed).includes('after the restart'));
    expect(feed.reset).toBe(false);
  });
});
