import { waitFor } from '@transom/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMedia } from '#modules/media';
import { AppError } from '#platform/errors';
import { type SendLoop, startSendLoop } from '../../../src/modules/delivery/send-loop.ts';
import { type ScriptedMeta, startScriptedMeta } from './scripted-meta.ts';
import { openSendHouse, type SendHouse } from './send-house.ts';

let house: SendHouse;
let meta: ScriptedMeta;
let loops: SendLoop[] = [];
/** What happens inside a call, before Meta accepts it. */
let during: (text: string) => Promise<void>;
beforeAll(async () => {
  meta = await startScriptedMeta((text) => during(text));
  house = await openSendHouse(meta.baseUrl);
});
beforeEach(() => {
  during = async () => {};
  meta.texts.length = 0;
});
afterEach(async () => {
  await Promise.all(loops.map((loop) => loop.stop(0)));
  loops = [];
});
afterAll(async () => {
  await house.close();
  await meta.close();
});

const parts = () => ({
  numbers: house.channels.sendingNumbers,
  mediaForMeta: createMedia(house.platform, house.channels).uploadForSending,
});
function start(): SendLoop {
  const loop = startSendLoop({ ...house.platform, ...parts() });
  loops.push(loop);
  return loop;
}
const becomes = (id: string, status: string) =>
  waitFor(`the message to be ${status}`, async () => (await house.message(id)).status === status);

describe('sending', () => {
  it('two processes on one database send each message once', async () => {
    const words = Array.from({ length: 40 }, (_, i) => `word ${i}`);
    const ids: string[] = [];
    for (const [i, word] of words.entries()) {
      const conversationId = await house.customer(`3462200${String(Math.floor(i / 4)).padStart(4, '0')}`);
      ids.push(await house.queue(conversationId, word));
    }
    start();
    start();
    for (const id of ids) await becomes(id, 'accepted');
    expect([...meta.texts].sort()).toEqual([...words].sort());
    for (let i = 0; i < words.length; i += 4) {
      const ofOnePerson = words.slice(i, i + 4);
      expect(meta.texts.filter((text) => ofOnePerson.includes(text))).toEqual(ofOnePerson);
    }
  });

  it('a message queued while nobody woke delivery goes out all the same', async () => {
    start();
    const id = await house.queue(await house.customer('34622111221'));
    await becomes(id, 'accepted');
  });

  it('a text whose window shut while it waited fails and says so', async () => {
    const id = await house.queue(await house.customer('34622111222'));
    house.pass(25 * 60 * 60 * 1000);
    start();
    await becomes(id, 'failed');
    house.pass(-25 * 60 * 60 * 1000);
    expect(await house.message(id)).toMatchObject({ error: { code: 'window_closed' } });
    expect(meta.texts).toEqual([]);
  });

  it('an answer that comes while the database is away is recorded once it is back', async () => {
    during = async () => {
      const others = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()';
      await house.platform.db.raw(`${others} and pid <> pg_backend_pid()`);
    };
    const id = await house.queue(await house.customer('34622111223'), 'through the storm');
    start();
    await becomes(id, 'accepted');
    expect(meta.texts).toEqual(['through the storm']);
  });

  it('what was taken but never called, because the commit was not confirmed, is put back and goes out once', async () => {
    const { db } = house.platform;
    let lost = false;
    const withTx: typeof db.withTx = async (work) => {
      const result = await db.withTx(work);
      if (lost) return result;
      lost = true;
      throw new AppError('unavailable', 'database_unavailable', 'The connection broke just after the commit.');
    };
    const id = await house.queue(await house.customer('34622111224'), 'once');
    loops.push(startSendLoop({ ...house.platform, db: { ...db, withTx }, ...parts() }));
    await becomes(id, 'accepted');
    expect(meta.texts).toEqual(['once']);
    expect(await house.message(id)).toMatchObject({ attempts: 2 });
  });

  it('stopping gives up calls without an answer: their messages are unconfirmed', async () => {
    const asked = new Promise<void>((resolve) => {
      during = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const id = await house.queue(await house.customer('34622111225'));
    const loop = start();
    await asked;
    await loop.stop(0);
    expect(await house.message(id)).toMatchObject({ status: 'unconfirmed', leased: false });
  });

  it('a call that takes long keeps its lease', async () => {
    let answer = () => {};
    during = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const id = await house.queue(await house.customer('34622111226'));
    start();
    await waitFor('the call', () => meta.texts.length === 1);
    await house.platform.db.raw(`update message set lease_until = now() + interval '4 seconds' where id = $1`, [id]);
    await waitFor('the lease to be renewed', async () => {
      const [row] = await house.platform.db.raw<{ renewed: boolean }>(
        `select lease_until > now() + interval '5 seconds' as renewed from message where id = $1`,
        [id],
      );
      return row?.renewed;
    });
    answer();
    await becomes(id, 'accepted');
  });
});
