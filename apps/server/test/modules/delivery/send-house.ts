import { randomUUID } from 'node:crypto';
import type { MessageStatus } from '@transom/protocol';
import { type Channels, createChannels } from '#modules/channels';
import { nobody, resolvePeople } from '#modules/contacts';
import { openConversation, queueMessage, recordMessages } from '#modules/conversations';
import { type BareHouse, openBareHouse, owner, signIn } from '../bare-house.ts';

/** A house with one number and no running delivery: tests queue messages and take the steps themselves. */
export interface SendHouse extends BareHouse {
  workspaceId: string;
  channelId: string;
  channels: Channels;
  /** A customer who just wrote; returns the conversation. */
  customer(phone: string): Promise<string>;
  /** Queues a text into a conversation; returns the message's id. */
  queue(conversationId: string, text?: string): Promise<string>;
  message(id: string): Promise<StoredMessage>;
  close(): Promise<void>;
}

interface StoredMessage {
  status: MessageStatus;
  wamid: string | null;
  error: { code: string } | null;
  attempts: number;
  leased: boolean;
  waits: boolean;
}

/** @param graphBaseUrl where this house's Meta listens; by default nobody does */
export async function openSendHouse(graphBaseUrl = 'http://127.0.0.1:9'): Promise<SendHouse> {
  const house = await openBareHouse();
  const { db, clock } = house.platform;
  const channels = createChannels(house.platform);
  channels.routes(house.mount);
  await house.app.inject({
    method: 'POST',
    url: '/api/v1/setup',
    payload: { workspaceName: 'Shop', name: 'Olga', ...owner },
  });
  const connected = await house.app.inject({
    method: 'POST',
    url: '/api/v1/channels',
    headers: { ...(await signIn(house.app)), origin: 'http://127.0.0.1' },
    payload: {
      name: 'Number',
      phoneNumberId: '115390008812345',
      wabaId: '104216800034591',
      accessToken: 'token',
      appSecret: 'secret',
      verifyToken: 'verify',
      graphBaseUrl,
    },
  });
  if (connected.statusCode !== 201) throw new Error(`connecting answered ${connected.statusCode}: ${connected.body}`);
  const channelId: string = connected.json().id;
  const [workspace] = await db.raw<{ id: string }>('select id from workspace');
  const workspaceId = workspace?.id ?? '';

  return {
    ...house,
    workspaceId,
    channelId,
    channels,
    customer: (phone) =>
      db.withTx(async (tx) => {
        const { contacts } = await resolvePeople(tx, workspaceId, [{ ...nobody, phone }], clock());
        const [contact] = contacts;
        if (!contact) throw new Error('no contact');
        const said = {
          ...({
            id: randomUUID(),
            channelId,
            place: { contactId: contact.id },
            senderKind: 'contact',
            wamid: `wamid.${randomUUID()}`,
          } as const),
          ...{ type: 'text', text: 'hola', content: { body: 'hola' }, extras: null, at: clock() },
          ...{ opensWindow: true, quotedWamid: null, effect: null },
        };
        await recordMessages(tx, workspaceId, [said], clock());
        return openConversation(tx, workspaceId, channelId, contact.id, clock());
      }),
    async queue(conversationId, text = 'hello') {
      const id = randomUUID();
      const sender = { kind: 'member', id: null, name: 'Olga' } as const;
      const message = { id, conversationId, type: 'text', text, content: { body: text }, replyToId: null, sender };
      await db.withTx((tx) => queueMessage(tx, workspaceId, message, clock()));
      return id;
    },
    async message(id) {
      const [row] = await db.raw<StoredMessage>(
        `select status, wamid, error, attempts, lease_until is not null as leased, next_attempt_at is not null as waits
         from message where id = $1`,
        [id],
      );
      if (!row) throw new Error('no such message');
      return row;
    },
    async close() {
      await channels.close();
      await house.close();
    },
  };
}
