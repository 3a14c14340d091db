import { api } from '@transom/protocol';
import {
  type ConnectedNumber,
  createTestHouse,
  envelope,
  type TestHouse,
  textFrom,
  underReplayLaw,
} from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: TestHouse;
let number: ConnectedNumber;

beforeAll(async () => {
  house = await createTestHouse();
  number = await house.connectNumber();
});
afterAll(() => house.close());

const list = async (q: string) => (await house.owner.call(api.conversations.list, { query: { q } })).data;
const thread = async (id: string) => (await house.owner.call(api.conversations.messages, { params: { id } })).data;
let lastPhone = 34_710_000_000;
const newPhone = () => {
  lastPhone += 1;
  return String(lastPhone);
};

describe('reactions, edits and deletions', () => {
  it('show on the message they are about, and repeat without harm', async () => {
    const phone = newPhone();
    const at = new Date();
    await number.send(textFrom(number, { phone, body: 'before', wamid: 'wamid.target', at }));
    const [conversation] = await list(phone);
    const id = conversation?.id ?? '';
    const act = (type: string, body: unknown, wamid: string) =>
      envelope(number, {
        contacts: [{ profile: { name: 'Ana' }, wa_id: phone }],
        messages: [
          { from: phone, id: wamid, timestamp: String(Math.floor(at.getTime() / 1000) + 1), type, [type]: body },
        ],
      });
    const acts = [
      act('reaction', { message_id: 'wamid.target', emoji: '👍' }, 'wamid.react'),
      act(
        'edit',
        { original_message_id: 'wamid.target', message: { type: 'text', text: { body: 'after' } } },
        'wamid.edit',
      ),
      act('revoke', { original_message_id: 'wamid.target' }, 'wamid.revoke'),
    ];
    for (const body of [...acts, ...acts]) await underReplayLaw(house, () => number.send(body));
    const messages = await thread(id);
    expect(messages).toMatchObject([
      {
        text: 'after',
        reactions: [{ emoji: '👍', by: 'contact' }],
        editedAt: expect.anything(),
        edits: [{ text: 'before', at: new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString() }],
        deletedAt: expect.anything(),
      },
    ]);
  });

  it('an edit or a deletion of the last message is seen in the list', async () => {
    const phone = newPhone();
    const at = new Date();
    await number.send(textFrom(number, { phone, body: 'Twelve chairs', wamid: 'wamid.last', at }));
    const act = (type: string, body: unknown) =>
      underReplayLaw(house, () =>
        number.send(
          envelope(number, {
            contacts: [{ profile: { name: 'Ana' }, wa_id: phone }],
            messages: [
              {
                from: phone,
                id: `wamid.last.${type}`,
                timestamp: String(Math.floor(at.getTime() / 1000) + 1),
                type,
                [type]: body,
              },
            ],
          }),
        ),
      );
    const message = { type: 'text', text: { body: 'Two chairs' } };
    await act('edit', { original_message_id: 'wamid.last', message });
    expect((await list(phone))[0]?.lastMessage).toMatchObject({ text: 'Two chairs', type: 'text' });
    await act('revoke', { original_message_id: 'wamid.last' });
    expect((await list(phone))[0]?.lastMessage).toMatchObject({ text: '', type: 'revoke' });
  });

  it('a reaction in the list names the words it is about', async () => {
    const phone = newPhone();
    await number.send(textFrom(number, { phone, body: 'The table is ready', wamid: 'wamid.ready' }));
    const message = {
      from: phone,
      id: 'wamid.joy',
      timestamp: String(Math.floor(Date.now() / 1000)),
      type: 'reaction',
    };
    const reaction = { message_id: 'wamid.ready', emoji: '🎉' };
    const contacts = [{ profile: { name: 'Ana' }, wa_id: phone }];
    await underReplayLaw(house, () =>
      number.send(envelope(number, { contacts, messages: [{ ...message, reaction }] })),
    );
    const [conversation] = await list(phone);
    expect(conversation).toMatchObject({
      unreadCount: 2,
      lastMessage: { type: 'reaction', text: '🎉\nThe table is ready' },
    });
  });
});
