import { randomUUID } from 'node:crypto';
import { api, type SendMessage } from '@transom/protocol';
import { createTestHouse, type TestHouse, underReplayLaw, waitFor } from '@transom/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ sandbox: true });
}, 60_000);
afterAll(() => house.close());

type Body = z.input<typeof SendMessage>;
/** Of a union, member by member. */
type Without<T> = T extends unknown ? Omit<T, 'id'> : never;

let lastPhone = 34_820_000_000;
async function customer() {
  lastPhone += 1;
  const phone = String(lastPhone);
  await house.world('POST', 'inbound', { from: phone, message: { type: 'text', text: { body: 'Hello' } } });
  const { id } = await waitFor('the conversation', async () => {
    const { data } = await house.owner.call(api.conversations.list, { query: { q: phone } });
    return data[0];
  });
  return { phone, id };
}
const send = (id: string, body: Without<Body>, messageId = randomUUID()) =>
  house.owner.call(api.conversations.send, { params: { id }, body: { id: messageId, ...body } as Body });
const thread = async (id: string) => (await house.owner.call(api.conversations.messages, { params: { id } })).data;
const onPhone = async (phone: string) =>
  (await house.world<{ data: { type: string; message: Record<string, unknown> }[] }>('GET', `sent?to=${phone}`)).data;
const row = (id: string) => house.owner.call(api.conversations.get, { params: { id } });

const buttons = (...titles: string[]) => ({
  type: 'button' as const,
  body: { text: 'When does it suit you?' },
  action: { buttons: titles.map((title, i) => ({ type: 'reply' as const, reply: { id: `b${i}`, title } })) },
});
const list = (...rows: { id: string; title: string; description?: string }[]) => ({
  type: 'list' as const,
  body: { text: 'Pick one' },
  action: { button: 'Choose', sections: [{ rows }] },
});
const link = (display_text: string, url: string) => ({
  type: 'cta_url' as const,
  body: { text: 'Your order' },
  action: { name: 'cta_url' as const, parameters: { display_text, url } },
});

describe('a message with something to tap', () => {
  it.each<[string, Without<Body>]>([
    ['reply buttons', { type: 'interactive', interactive: buttons('Morning', 'Evening') }],
    ['a list', { type: 'interactive', interactive: list({ id: 'r1', title: 'Oak', description: 'Solid' }) }],
    ['a link button', { type: 'interactive', interactive: link('See it', 'https://example.com/orders/1') }],
    [
      'a request for a location',
      {
        type: 'interactive',
        interactive: {
          type: 'location_request_message',
          body: { text: 'Where shall we deliver?' },
          action: { name: 'send_location' },
        },
      },
    ],
    ['a place', { type: 'location', location: { latitude: 41.387, longitude: 2.17, name: 'The shop' } }],
    [
      'a contact card',
      {
        type: 'contacts',
        contacts: [{ name: { formatted_name: 'Luis Vega', first_name: 'Luis' }, phones: [{ phone: '+34600333444' }] }],
      },
    ],
  ])('%s reaches the phone as it was written', async (_, body) => {
    const { id, phone } = await customer();
    const sent = await underReplayLaw(house, async () => {
      const message = await send(id, body);
      await waitFor('the phone to get it', async () => (await onPhone(phone)).length === 1);
      return message;
    });
    const told = (body as Record<string, unknown>)[body.type];
    expect(await onPhone(phone)).toMatchObject([{ type: body.type, message: { [body.type]: told } }]);
    expect(sent).toMatchObject({ type: body.type, content: told });
    expect((await row(id)).lastMessage?.text).toBe(sent.text);
  });

  it.each<[string, string, Without<Body>]>([
    ['value_too_long', 'interactive.action.buttons.1.reply.title', rich(buttons('Yes', 'x'.repeat(21)))],
    ['duplicate_value', 'interactive.action.buttons.1.reply.title', rich(buttons('Yes', 'Yes'))],
    ['too_many_values', 'interactive.action.buttons', rich(buttons('1', '2', '3', '4'))],
    ['value_missing', 'interactive.action.buttons', rich(buttons())],
    ['value_missing', 'interactive.body.text', rich({ ...buttons('Yes'), body: { text: ' ' } })],
    ['value_too_long', 'interactive.body.text', rich({ ...buttons('Yes'), body: { text: 'x'.repeat(1025) } })],
    ['value_too_long', 'interactive.footer.text', rich({ ...buttons('Yes'), footer: { text: 'x'.repeat(61) } })],
    [
      'too_many_values',
      'interactive.action.sections',
      rich(list(...Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, title: `${i}` })))),
    ],
    [
      'value_too_long',
      'interactive.action.sections.0.rows.0.description',
      rich(list({ id: 'a', title: 'A', description: 'x'.repeat(73) })),
    ],
    ['link_invalid', 'interactive.action.parameters.url', rich(link('Go', 'javascript:alert(1)'))],
    ['invalid_request', 'location.latitude', { type: 'location', location: { latitude: 91, longitude: 0 } }],
    [
      'invalid_request',
      'contacts.0.name.first_name',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Luis' } }] },
    ],
    ['invalid_request', 'reaction.emoji', { type: 'reaction', reaction: { messageId: randomUUID(), emoji: 'ok' } }],
  ])('past a limit of WhatsApp it is refused with %s at %s', async (code, field, body) => {
    const { id } = await customer();
    await expect(send(id, body)).rejects.toMatchObject({ status: 400, code, details: { field } });
    expect(await thread(id)).toHaveLength(1);
  });

  function rich(interactive: object): Without<Body> {
    return { type: 'interactive', interactive } as Without<Body>;
  }
});

describe('a reaction of ours', () => {
  const react = (id: string, messageId: string, emoji: string) =>
    send(id, { type: 'reaction', reaction: { messageId, emoji } });

  it('shows on its message, replaces the one before, and can be taken back; it is no news', async () => {
    const { id, phone } = await customer();
    const [first] = await thread(id);
    const before = await row(id);
    const reactions = async () => (await thread(id)).find((m) => m.id === first?.id)?.reactions;
    await underReplayLaw(house, async () => {
      await react(id, first?.id ?? '', '👍');
      expect(await reactions()).toMatchObject([{ emoji: '👍', by: 'business' }]);
      await react(id, first?.id ?? '', '❤️');
      expect(await reactions()).toMatchObject([{ emoji: '❤️', by: 'business' }]);
      await react(id, first?.id ?? '', '');
      expect(await reactions()).toEqual([]);
      await waitFor('all three to arrive', async () => (await onPhone(phone)).length === 3);
    });
    expect(await onPhone(phone)).toMatchObject(
      ['👍', '❤️', ''].map((emoji) => ({ type: 'reaction', message: { reaction: { emoji } } })),
    );
    expect(await thread(id)).toHaveLength(1);
    const { window: _, ...after } = await row(id);
    expect(before).toMatchObject(after);
  });

  it('that WhatsApp refused is taken off again', async () => {
    const { id } = await customer();
    const [first] = await thread(id);
    await react(id, first?.id ?? '', '👍');
    await underReplayLaw(house, async () => {
      await house.world('PUT', 'faults', { failNext: { count: 1, status: 400, code: 131009 } });
      await react(id, first?.id ?? '', '😂');
      await waitFor('the earlier reaction to be back', async () => {
        const [message] = await thread(id);
        return message?.reactions[0]?.emoji === '👍';
      });
    });
  });

  it('to something of another conversation is refused', async () => {
    const [one, other] = [await customer(), await customer()];
    const [theirs] = await thread(other.id);
    await expect(react(one.id, theirs?.id ?? '', '👍')).rejects.toMatchObject({ code: 'message_not_reactable' });
  });
});
