import { isDeepStrictEqual } from 'node:util';
import type { Message, MessageStatus } from '@transom/protocol';
import { fetchInbox, type InboxSnapshot, plainInbox, replay, waitFor } from '@transom/testkit';
import type { ServerProcess } from '../server-process.ts';
import type { LastingReader } from './lasting-reader.ts';
import type { SandboxProcess } from './sandbox-process.ts';
import { hasReachedMeta, isLower, isUnderWay } from './statuses.ts';
import type { Traffic } from './traffic.ts';

export interface Evidence {
  server: ServerProcess;
  sandbox: SandboxProcess;
  traffic: Traffic;
  reader: LastingReader;
  /** What a browser knew before any of it. */
  before: InboxSnapshot;
  /** Statuses in the database at each crash. */
  atCrashes: ReadonlyMap<string, MessageStatus>[];
  settleWithinMs: number;
}

/** Everything that was promised and does not hold, in sentences; empty when all of it does. */
export async function findBreaches(evidence: Evidence): Promise<{ breaches: string[]; unconfirmed: number }> {
  const settled = await settle(evidence);
  const { server, sandbox, traffic, reader } = evidence;
  await reader.stop();
  const after = await fetchInbox(server.client);
  const messages = [...after.state.threads.values()].flatMap((thread) => [...thread.values()]);
  const sent = await sandbox.sent();
  const breaches = [
    ...settled,
    ...traffic.refusals.map((refusal) => `an agent was refused: ${refusal}`),
    ...countEach(messages, traffic),
    ...compareWithMeta(messages, sent),
    ...findSteps(evidence, messages),
    ...reader.gaps().map((gap) => `the feed has a gap: ${gap}`),
    ...(reader.resets > 0 ? [`a browser could not resume ${reader.resets} times`] : []),
  ];
  const replayed = replay(evidence.before, reader);
  if (!isDeepStrictEqual(plainInbox(replayed), plainInbox(after.state))) {
    breaches.push('what the events add up to is not what a fresh fetch shows');
  }
  return { breaches, unconfirmed: messages.filter((message) => message.status === 'unconfirmed').length };
}

/** Waits until everything on its way has arrived: webhooks from the sandbox, messages to it, receipts, and the feed. */
async function settle({ server, sandbox, traffic, reader, settleWithinMs }: Evidence): Promise<string[]> {
  let state = '';
  const isSettled = async () => {
    const { state: inbox, seq } = await fetchInbox(server.client);
    const messages = [...inbox.threads.values()].flatMap((thread) => [...thread.values()]);
    const wamids = new Set(messages.map(({ wamid }) => wamid));
    const missing = traffic.inbound.filter(({ wamid }) => !wamids.has(wamid)).length;
    const underWay = messages.filter(({ status }) => isUnderWay(status)).length;
    const sent = new Map((await sandbox.sent()).map((each) => [each.wamid, each.receipts.at(-1)?.status]));
    const untold = messages.filter(
      ({ direction, wamid, status }) =>
        direction === 'outbound' && wamid !== null && (sent.get(wamid) !== status || status !== 'read'),
    ).length;
    const unread = seq - reader.seq;
    state = `${missing} messages from customers missing, ${underWay} still to be sent, ${untold} without their last receipt, ${unread} events behind`;
    return missing === 0 && underWay === 0 && untold === 0 && unread === 0;
  };
  try {
    await waitFor('everything to settle', isSettled, settleWithinMs);
    return [];
  } catch {
    return [`it never settled: ${state}`];
  }
}

function countEach(messages: readonly Message[], traffic: Traffic): string[] {
  const rows = new Map<string, number>();
  for (const { text } of messages) rows.set(text, (rows.get(text) ?? 0) + 1);
  return [...traffic.inbound, ...traffic.outbound].flatMap(({ text }) => {
    const count = rows.get(text) ?? 0;
    return count === 1 ? [] : [`"${text}" stands in the threads ${count} times`];
  });
}

function compareWithMeta(messages: readonly Message[], sent: Awaited<ReturnType<SandboxProcess['sent']>>): string[] {
  const arrived = new Map<string, number>();
  for (const { message } of sent) {
    const text = message.text?.body ?? '';
    arrived.set(text, (arrived.get(text) ?? 0) + 1);
  }
  const twice = [...arrived].filter(([, count]) => count > 1).map(([text]) => `"${text}" was sent twice`);
  const contradictions = messages.flatMap(({ direction, text, status }) => {
    if (direction !== 'outbound') return [];
    const isThere = arrived.has(text);
    if (isThere && !hasReachedMeta(status)) return [`"${text}" reached the customer but stands as ${status}`];
    if (!isThere && hasReachedMeta(status)) return [`"${text}" stands as ${status} but never reached the customer`];
    if (status === 'failed') return [`"${text}" failed`];
    return [];
  });
  return [...twice, ...contradictions];
}

/** A status lower than one before: from event to event, and from each crash to the end. */
function findSteps({ reader, atCrashes }: Evidence, messages: readonly Message[]): string[] {
  const lowered: string[] = [];
  const last = new Map<string, MessageStatus>();
  for (const event of reader.events) {
    if (event.kind !== 'message.added' && event.kind !== 'message.changed') continue;
    const { id, status } = event.message;
    const before = last.get(id);
    if (before && isLower(status, before)) lowered.push(`a message went from ${before} to ${status}`);
    last.set(id, status);
  }
  const final = new Map(messages.map(({ id, status }) => [id, status]));
  for (const [id, before] of atCrashes.flatMap((statuses) => [...statuses])) {
    const now = final.get(id);
    if (now === undefined) lowered.push(`a message that was ${before} at a crash is gone`);
    else if (isLower(now, before)) lowered.push(`a message that was ${before} at a crash is ${now}`);
  }
  return lowered;
}
