import { describe, expect, it, vi } from 'vitest';
import { send, sendTemplate } from './send.ts';
import { startConnectedHouse, startHouse } from './start-house.ts';
import { TEMPLATE_EXAMPLES } from './template-examples/index.ts';
import { approved, create } from './templates.ts';

const ana = '34600111222';

describe('sending a template', () => {
  const wrong: [what: string, name: string, change: { type: string; [field: string]: unknown }[], code: number][] = [
    [
      'fewer cards than the carousel has',
      'three_tables',
      [{ type: 'carousel', cards: [{ card_index: 0, components: [] }] }],
      132000,
    ],
    [
      'a film where the header shows a picture',
      'welcome_gift',
      [{ type: 'header', parameters: [{ type: 'video', video: { link: 'https://example.com/a.mp4' } }] }],
      132012,
    ],
    ['no media for the header', 'welcome_gift', [], 132012],
    ['no expiry for the offer', 'last_hours', [], 131008],
    ['no sections for the items', 'left_in_the_cart', [], 131008],
    ['a sign-in code that is too long', 'code_to_copy', [], 132018],
  ];

  it('is refused at once when its parameters do not fit', async () => {
    const house = await startHouse();
    const missing: { [code: number]: string[] } = { 132012: ['header'], 131008: ['limited_time_offer', 'button'] };
    for (const [what, name, change, code] of wrong) {
      const example = TEMPLATE_EXAMPLES.find((each) => each.create.name === name);
      if (!example?.send) throw new Error('no such example');
      if ((await create(house, example.create)).status === 200) {
        await house.sandbox.world.reviewTemplate(name, { decision: 'approve' });
      }
      const tooLong = { parameters: [{ type: 'text', text: 'x'.repeat(16) }] };
      const kept = (example.send as { type: string }[])
        .filter(({ type }) => !missing[code]?.includes(type) && !change.some((part) => part.type === type))
        .map((part) => (code === 132018 && part.type === 'button' ? { ...part, ...tooLong } : part));
      const { error } = await sendTemplate(house, ana, name, [...kept, ...change]);
      expect({ what, code: error?.code }).toEqual({ what, code });
    }
  });

  it('fails later for people who stopped promotions (131050) or had enough of them (131049), but only with marketing', async () => {
    const house = await startConnectedHouse();
    const offer = [
      { type: 'header', parameters: [{ type: 'text', text: 'Ana' }] },
      { type: 'body', parameters: ['30 November', 'four'].map((text) => ({ type: 'text', text })) },
    ];
    const { world } = house.sandbox;
    const outcome = async (name: string, components: object[] = []) => {
      const { wamid } = await sendTemplate(house, ana, name, components);
      await vi.waitFor(() => expect(house.receiver.statuses(wamid)).not.toHaveLength(0));
      return house.receiver.statuses(wamid)[0]?.errors?.[0]?.code ?? 'sent';
    };
    await world.changeCustomer(ana, { marketingLimited: true });
    expect([await outcome('autumn_offer', offer), await outcome('hello_world')]).toEqual([131049, 'sent']);
    await world.changeCustomer(ana, { marketingStopped: true });
    expect(await outcome('autumn_offer', offer)).toBe(131050);
    await world.changeCustomer(ana, { marketingStopped: false });
    await world.receive({ from: ana, message: { text: { body: 'Tell me more' } } });
    expect(await outcome('autumn_offer', offer)).toBe('sent');
  });

  it('needs a phone for a sign-in code (131062)', async () => {
    const house = await startHouse();
    const userId = 'MY.5520917736401829';
    await house.sandbox.world.receive({ userId, message: { text: { body: 'Hi' } } });
    const example = TEMPLATE_EXAMPLES.find(({ create: { name } }) => name === 'code_to_copy');
    if (!example) throw new Error('no such example');
    await approved(house, example.create);
    const template = { name: 'code_to_copy', language: { code: 'en_US' }, components: example.send };
    const { error } = await send(house, { recipient: userId, type: 'template', template });
    expect(error?.code).toBe(131062);
  });
});
