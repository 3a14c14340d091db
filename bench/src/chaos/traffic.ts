import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { api } from '@transom/protocol';
import { type ApiClient, RefusedCall } from '@transom/testkit';
import type { SandboxProcess } from './sandbox-process.ts';

const customers = 60;
const customerPauseMs = 40;
const agents = 3;
const agentPauseMs = 150;
const retryPauseMs = 100;

export const phoneOf = (n: number): string => `34611${String(n).padStart(6, '0')}`;

/** People writing from both sides, whatever becomes of the server meanwhile. */
export interface Traffic {
  /** What customers wrote, as the sandbox has it. */
  readonly inbound: { wamid: string; text: string }[];
  /** What the agents wrote and the server took (202). */
  readonly outbound: { id: string; text: string }[];
  /** Refusals other than "not now". */
  readonly refusals: string[];
  /** Nobody begins anything new; resolves once what was begun is with the sandbox or the server. */
  stop(): Promise<void>;
}

export function startTraffic(sandbox: SandboxProcess, client: ApiClient): Traffic {
  const traffic: Traffic = { inbound: [], outbound: [], refusals: [], stop };
  let stopped = false;
  const loops = [customersWrite(), ...Array.from({ length: agents }, (_, agent) => agentAnswers(agent))];

  async function customersWrite(): Promise<void> {
    for (let n = 0; !stopped; n += 1) {
      // Sixty people first, then whoever; the first round opens the conversations.
      const who = n < customers ? n : Math.floor(Math.random() * customers);
      const text = `Question ${n}`;
      const { wamid } = await sandbox.receive(phoneOf(who), `Customer ${who}`, text);
      traffic.inbound.push({ wamid, text });
      await delay(customerPauseMs);
    }
  }

  async function agentAnswers(agent: number): Promise<void> {
    for (let n = 0; !stopped; n += 1) {
      const conversation = await pickConversation();
      if (conversation) await answer(conversation, n, `Answer ${n} of agent ${agent}`);
      await delay(agentPauseMs);
    }
  }

  async function pickConversation(): Promise<string | undefined> {
    const page = await client.call(api.conversations.list, { query: { limit: customers } }).catch(() => null);
    return page?.data[Math.floor(Math.random() * page.data.length)]?.id;
  }

  /** As the browser's outbox does: the same id again until there is an answer. */
  async function answer(conversationId: string, n: number, text: string): Promise<void> {
    const id = randomUUID();
    for (;;) {
      try {
        await client.call(api.conversations.send, { params: { id: conversationId }, body: { id, type: 'text', text } });
        traffic.outbound.push({ id, text });
        if (n % 5 === 0) await markRead(conversationId);
        return;
      } catch (error) {
        if (error instanceof RefusedCall && error.status < 500) {
          traffic.refusals.push(error.message);
          return;
        }
        await delay(retryPauseMs);
      }
    }
  }

  async function markRead(conversationId: string): Promise<void> {
    await client
      .call(api.conversations.update, { params: { id: conversationId }, body: { unread: false } })
      .catch(() => {});
  }

  async function stop(): Promise<void> {
    stopped = true;
    await Promise.all(loops);
  }

  return traffic;
}
