import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startHouse } from './start-house.ts';

const sound = {
  to: '34600111222',
  type: 'interactive',
  text: { body: 'Hi' },
  image: { id: '1' },
  interactive: {
    type: 'list',
    body: { text: 'Which?' },
    action: { button: 'Choose', sections: [{ title: 'Tables', rows: [{ id: 'oak', title: 'Oak' }] }] },
  },
  template: {
    name: 'order_update',
    language: { code: 'en_US' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
  },
  contacts: [{ name: { formatted_name: 'Luis', first_name: 'Luis' } }],
  location: { latitude: 1, longitude: 2 },
  reaction: { message_id: 'wamid.1', emoji: '👍' },
};
const TYPES = ['text', 'image', 'interactive', 'template', 'contacts', 'location', 'reaction', 'sticker', undefined];

/** The sound body with one place, somewhere, replaced by anything at all. */
function damaged(places: number[], replacement: unknown): unknown {
  const copy = structuredClone(sound) as unknown;
  let place = copy as { [key: string]: unknown };
  for (const [depth, at] of places.entries()) {
    const keys = Object.keys(place);
    const key = keys[at % Math.max(1, keys.length)];
    if (key === undefined) break;
    const inner = place[key];
    if (depth === places.length - 1 || typeof inner !== 'object' || inner === null) {
      place[key] = replacement;
      break;
    }
    place = inner as { [key: string]: unknown };
  }
  return copy;
}

it('whatever a send or an inbound message holds, the sandbox answers in its own words and lives on', async () => {
  const house = await startHouse();
  await house.world('PUT', 'faults', { throughput: 1000 });
  const places = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(places, fc.jsonValue(), fc.constantFrom(...TYPES), async (where, replacement, type) => {
      const message = damaged(where, replacement) as object;
      const sent = await house.graph(`/${house.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        ...message,
        type,
      });
      expect(sent.status).toBeLessThan(500);
      const inbound = await house.world('POST', 'inbound', { from: '34600111222', message: { ...message, type } });
      expect(inbound.status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  const { data } = (await house.world('GET', 'customers/34600111222/messages')).body as { data: { text: unknown }[] };
  for (const { text } of data) expect(typeof text).toBe('string');
  expect((await house.world('GET', 'customers')).status).toBe(200);
}, 30_000);
