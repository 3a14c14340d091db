import type { Sandbox } from '@transom/sandbox';
import { sendMessage } from '#modules/composing';
import { updateConversation } from '#modules/conversations';
import type { Actor } from '#platform/http/actor';
import { newId } from '#platform/ids';
import type { Platform } from '#platform/platform';
import { type SamplePerson, samplePeople } from './people.ts';

const answerMinutes = 2;

/**
 * Lets the sandbox's customers write, through the real webhook, and the team answer, through the real way out. Nothing is
 * put into the tables by hand, so what a newcomer sees is what the product does.
 */
export async function sendSampleMorning(
  platform: Platform,
  sandbox: Sandbox,
  owner: Actor,
  signal: AbortSignal,
): Promise<void> {
  const start = platform.clock().getTime();
  const wrote: { person: (typeof samplePeople)[number]; wamids: string[] }[] = [];
  for (const person of samplePeople) {
    const wamids: string[] = [];
    for (const { minutesAgo, message } of person.wrote) {
      const timestamp = Math.floor((start - minutesAgo * 60_000) / 1000);
      wamids.push(await inbound(sandbox, person, timestamp, message));
    }
    wrote.push({ person, wamids });
  }
  const places = await arrived(
    platform,
    owner.workspaceId,
    wrote.flatMap(({ wamids }) => wamids),
    signal,
  );
  for (const { person, wamids } of wrote) {
    const conversationId = places.get(wamids[0] ?? '');
    if (conversationId === undefined) continue;
    await platform.db.withTx(async (tx) => {
      const { answer } = person;
      if (answer) {
        const message = { id: newId(), type: 'text' as const, text: answer };
        await sendMessage(tx, owner, conversationId, message, answeredAt(person, start));
      }
      if (!person.unread) await updateConversation(tx, owner, conversationId, { unread: false }, platform.clock());
    });
  }
}

/** Soon after the customer's last word, so that the list reads like a morning and not like one moment. */
function answeredAt({ wrote }: SamplePerson, start: number): Date {
  const minutesAgo = Math.min(...wrote.map((message) => message.minutesAgo));
  return new Date(start - (minutesAgo - answerMinutes) * 60_000);
}

async function inbound(
  sandbox: Sandbox,
  { name, phone, username }: (typeof samplePeople)[number],
  timestamp: number,
  message: { type: string; [field: string]: unknown },
): Promise<string> {
  const who = phone ? { from: phone } : { username };
  const { wamid } = await sandbox.world.receive({ ...who, name, timestamp, message });
  return wamid;
}

/** Waits until every message came in by webhook; answers the conversation of each. */
async function arrived(
  platform: Platform,
  workspaceId: string,
  wamids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  for (;;) {
    signal.throwIfAborted();
    const rows = await platform.db.raw<{ wamid: string; conversationId: string }>(
      'select wamid, conversation_id as "conversationId" from message where workspace_id = $1 and wamid = any($2)',
      [workspaceId, wamids],
    );
    if (rows.length >= wamids.length) return new Map(rows.map((row) => [row.wamid, row.conversationId]));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
