import { describe, expect, it } from 'vitest';
import { send, sendTemplate, sendText } from './send.ts';
import { startConnectedHouse, startHouse } from './start-house.ts';

const ana = '34600111222';
const HOUR = 60 * 60 * 1000;
const text = (...values: string[]) => values.map((value) => ({ type: 'text', text: value }));
const body = (...values: string[]) => [{ type: 'body', parameters: text(...values) }];

describe('the service window', () => {
  it('lets text through for 24 hours after the customer wrote, then fails it with 131047', async () => {
    let now = new Date('2026-11-20T10:00:00Z');
    const house = await startConnectedHouse({ now: () => now });
    await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hello' } } });
    now = new Date(now.getTime() + 24 * HOUR - 1);
    const inTime = await sendText(house, ana);
    await house.receiver.hears(inTime.wamid, ['sent', 'delivered', 'read']);
    now = new Date(now.getTime() + 1);
    const tooLate = await sendText(house, ana);
    expect(tooLate.status).toBe(200);
    await house.receiver.hears(tooLate.wamid, ['failed']);
    expect(house.receiver.statuses(tooLate.wamid)[0]?.errors).toMatchObject([{ code: 131047 }]);
    const template = await sendTemplate(house, ana, 'hello_world');
    await house.receiver.hears(template.wamid, ['sent', 'delivered', 'read']);
  });

  it('is counted from the time a message was written as of', async () => {
    const house = await startConnectedHouse();
    const yesterday = Math.floor(Date.now() / 1000) - 25 * 3600;
    await house.sandbox.world.receive({ from: ana, timestamp: yesterday, message: { text: { body: 'Old' } } });
    const { wamid } = await sendText(house, ana);
    await house.receiver.hears(wamid, ['failed']);
    const [message] = house.receiver.messages();
    expect(message?.timestamp).toBe(String(yesterday));
  });

  it('is not opened by a reaction', async () => {
    const house = await startConnectedHouse();
    const reaction = { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '👍' } };
    await house.sandbox.world.receive({ from: ana, message: reaction });
    const { wamid } = await sendText(house, ana);
    await house.receiver.hears(wamid, ['failed']);
  });

  it('is shut for whoever the faults name', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive({ from: ana, message: { text: { body: 'Hello' } } });
    await house.world('PUT', 'faults', { windowShutFor: ['+34 600 111 222'] });
    const { wamid } = await sendText(house, ana);
    await house.receiver.hears(wamid, ['failed']);
    expect(house.receiver.statuses(wamid)[0]?.errors).toMatchObject([{ code: 131047 }]);
  });
});

describe('limits', () => {
  it('fail the 46th message in a row to one person with 131056', async () => {
    const now = new Date();
    const house = await startConnectedHouse({ now: () => now });
    await house.world('PUT', 'faults', { throughput: 1000 });
    const wamids: string[] = [];
    for (let i = 0; i < 46; i += 1) wamids.push((await sendTemplate(house, ana, 'hello_world')).wamid);
    const last = wamids.at(-1) ?? '';
    await house.receiver.hears(last, ['failed']);
    expect(house.receiver.statuses(last)[0]?.errors).toMatchObject([{ code: 131056 }]);
    await house.receiver.hears(wamids.at(-2) ?? '', ['sent', 'delivered', 'read']);
  });

  it('answer 130429 at once beyond 80 messages a second', async () => {
    const now = new Date();
    const house = await startHouse({ now: () => now });
    const codes = new Map<number | undefined, number>();
    for (let i = 0; i < 82; i += 1) {
      const { error } = await sendTemplate(house, `346001${10000 + i}`, 'hello_world');
      codes.set(error?.code, (codes.get(error?.code) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ undefined: 80, 130429: 2 });
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['an unknown type', { to: ana, type: 'poll' }, 100],
    ['no messaging_product', { to: ana, messaging_product: undefined, text: { body: 'Hi' } }, 100],
    ['a misspelt field', { to: ana, text: { body: 'Hi', preview: true } }, 100],
    ['a text that is too long', { to: ana, text: { body: 'x'.repeat(4097) } }, 100],
    ['nobody to send to', { text: { body: 'Hi' } }, 131008],
    ['no text', { to: ana, type: 'text' }, 131008],
    ['letters for a phone', { to: 'Ana', text: { body: 'Hi' } }, 131009],
    ['an unknown user id', { recipient: 'ES.123', text: { body: 'Hi' } }, 131009],
    ['a latitude beyond the pole', { to: ana, type: 'location', location: { latitude: 91, longitude: 0 } }, 131009],
    ['an unknown media id', { to: ana, type: 'image', image: { id: '123' } }, 100],
    ['the business itself', { to: '+1 555 014 2210', text: { body: 'Hi' } }, 131021],
  ])('is refused at once: %s', async (_, message, code) => {
    const house = await startHouse();
    const { status, error } = await send(house, message);
    expect({ status, code: error?.code }).toEqual({ status: 400, code });
    expect(error?.message).toContain(`(#${code})`);
  });

  it.each([
    ['another token', { authorization: 'Bearer stolen' }],
    ['no token', {}],
  ])('gets 190 with %s', async (_, headers: Record<string, string>) => {
    const house = await startHouse();
    const { status, body } = await house.graph(`/${house.phoneNumberId}`, undefined, { headers });
    expect({ status, body }).toMatchObject({ status: 401, body: { error: { code: 190, type: 'OAuthException' } } });
  });

  it('is said to be unsupported for ids and edges the sandbox does not have', async () => {
    const house = await startHouse();
    for (const path of ['/123456', `/${house.phoneNumberId}/calls`, '/123456/message_templates']) {
      const { status, body } = await house.graph(path);
      expect({ status, body }).toMatchObject({ status: 400, body: { error: { code: 100, error_subcode: 33 } } });
    }
  });
});

describe('templates', () => {
  it.each([
    ['an unknown name', 'nothing_here', [], 404, 132001],
    ['one waiting for review', 'feedback_request', body('Ana'), 404, 132001],
    ['one that was rejected', 'flash_sale', body('20%'), 404, 132001],
    ['too few values', 'order_update', body('Ana', 'A-1'), 400, 132000],
    ['values for a template without any', 'hello_world', body('Ana'), 400, 132000],
    ['values by position where names are needed', 'appointment_reminder', body('Ana', 'Friday', '10:30'), 400, 132012],
    ['a line break in a value', 'order_update', body('Ana', 'A\n1', 'Monday'), 400, 132007],
    ['a suffix missing on a link', 'track_parcel', body('Ana', 'P-1'), 400, 131008],
    [
      'a picture where words belong',
      'order_update',
      [
        {
          type: 'body',
          parameters: [{ type: 'image', image: { link: 'https://example.com/a.png' } }, ...text('a', 'b')],
        },
      ],
      400,
      132012,
    ],
    [
      'a button the template does not have',
      'order_update',
      [...body('Ana', 'A-1', 'Monday'), { type: 'button', sub_type: 'quick_reply', index: 0, parameters: [] }],
      400,
      132018,
    ],
  ])('are refused at once: %s', async (_, name, components, status, code) => {
    const house = await startHouse();
    const answer = await sendTemplate(house, ana, name, components);
    expect({ status: answer.status, code: answer.error?.code }).toEqual({ status, code });
  });

  it('are rendered for the phone with header, footer and buttons', async () => {
    const house = await startHouse();
    const named = (name: string, value: string) => ({ type: 'text', parameter_name: name, text: value });
    await sendTemplate(house, ana, 'appointment_reminder', [
      { type: 'header', parameters: [named('day', 'Friday')] },
      { type: 'body', parameters: [named('time', '10:30'), named('first_name', 'Ana'), named('day', 'Friday')] },
      { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'YES' }] },
    ]);
    await sendTemplate(house, ana, 'track_parcel', [
      ...body('Ana', 'P-1'),
      { type: 'button', sub_type: 'url', index: 0, parameters: text('P-1') },
    ]);
    const rendered = house.sandbox.world.messages(ana).map(({ message }) => message.rendered);
    expect(rendered).toEqual([
      {
        header: 'See you on Friday',
        body: 'Hello Ana, this is a reminder of your appointment on Friday at 10:30. Will you be there?',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I will be there', payload: 'YES' },
          { type: 'QUICK_REPLY', text: 'Another day', payload: 'Another day' },
          { type: 'QUICK_REPLY', text: 'Cancel it', payload: 'Cancel it' },
        ],
      },
      {
        body: 'Good news, Ana: parcel P-1 is out for delivery today.',
        buttons: [
          { type: 'URL', text: 'Track parcel', url: 'https://example.com/parcels/P-1' },
          { type: 'PHONE_NUMBER', text: 'Call the driver', phone_number: '+15550142299' },
        ],
      },
    ]);
  });
});
