import { describe, expect, it, vi } from 'vitest';
import { send, sendTemplate, sendText } from './send.ts';
import { startConnectedHouse } from './start-house.ts';

const ana = '34600111222';
const hello = { from: ana, name: 'Ana', message: { type: 'text', text: { body: 'Hello' } } };

describe('receipts of what the business sends', () => {
  it('come as separate POSTs, signed, each with our own id, the first two with a price', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello);
    const { wamid } = await sendText(house, `+${ana}`, 'Hi', { biz_opaque_callback_data: 'job-7' });
    await house.receiver.hears(wamid, ['sent', 'delivered', 'read']);
    const pricing = { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' };
    const common = { id: wamid, recipient_id: ana, biz_opaque_callback_data: 'job-7' };
    const statuses = house.receiver.statuses(wamid);
    expect(statuses.find(({ status }) => status === 'sent')).toMatchObject({ ...common, pricing });
    expect(statuses.find(({ status }) => status === 'delivered')).toMatchObject({ ...common, pricing });
    expect(statuses.find(({ status }) => status === 'read')).toMatchObject(common);
    expect(statuses.find(({ status }) => status === 'read')).not.toHaveProperty('pricing');
    for (const change of house.receiver.changes) expect(change.value).not.toHaveProperty('conversation');
    expect(house.receiver.bodies).toHaveLength(4);
  });

  it('stop at sent while the customer is offline and go on when they are back', async () => {
    const house = await startConnectedHouse();
    const { world } = house.sandbox;
    await world.receive(hello);
    await world.changeCustomer(ana, { online: false });
    const { wamid } = await sendText(house, ana);
    await house.receiver.hears(wamid, ['sent']);
    await world.changeCustomer(`+34 600 111 222`, { online: true });
    await house.receiver.hears(wamid, ['sent', 'delivered', 'read']);
  });

  it('stop at delivered when the customer hides read receipts', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello);
    await house.sandbox.world.changeCustomer(ana, { readReceipts: false });
    const first = await sendText(house, ana, 'One');
    await house.receiver.hears(first.wamid, ['sent', 'delivered']);
    await house.sandbox.world.changeCustomer(ana, { readReceipts: true });
    const second = await sendText(house, ana, 'Two');
    await house.receiver.hears(second.wamid, ['sent', 'delivered', 'read']);
    expect(house.receiver.statuses(first.wamid)).toHaveLength(2);
  });

  it('say 131026 when the customer has blocked the business', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello);
    await house.sandbox.world.changeCustomer(ana, { blocked: true });
    const { status, wamid } = await sendText(house, ana);
    expect(status).toBe(200);
    await house.receiver.hears(wamid, ['failed']);
    const [failed] = house.receiver.statuses(wamid);
    expect(failed?.errors).toMatchObject([{ code: 131026, title: 'Message undeliverable' }]);
    expect(failed).not.toHaveProperty('recipient_user_id');
  });

  it('say 131009 for a reaction to an unknown message', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello);
    const { wamid } = await send(house, {
      to: ana,
      type: 'reaction',
      reaction: { message_id: 'wamid.x', emoji: '👍' },
    });
    await house.receiver.hears(wamid, ['failed']);
    expect(house.receiver.statuses(wamid)[0]?.errors).toMatchObject([{ code: 131009 }]);
  });

  it('price a marketing template, and nothing inside a free entry point', async () => {
    const house = await startConnectedHouse();
    const offer = [
      { type: 'header', parameters: [{ type: 'text', text: 'Ana' }] },
      { type: 'body', parameters: ['30 November', 'four'].map((text) => ({ type: 'text', text })) },
    ];
    const cold = await sendTemplate(house, ana, 'autumn_offer', offer);
    await house.sandbox.world.receive({
      ...hello,
      message: { ...hello.message, referral: { source_type: 'ad', source_id: '1', source_url: 'https://example.com' } },
    });
    const warm = await sendTemplate(house, ana, 'autumn_offer', offer);
    await house.receiver.hears(cold.wamid, ['sent', 'delivered', 'read']);
    await house.receiver.hears(warm.wamid, ['sent', 'delivered', 'read']);
    const priceOf = (wamid: string) => house.receiver.statuses(wamid).find(({ status }) => status === 'sent');
    expect(priceOf(cold.wamid)?.pricing).toMatchObject({ type: 'regular', category: 'marketing' });
    expect(priceOf(warm.wamid)).toMatchObject({
      pricing: { type: 'free_entry_point', category: 'referral_conversion' },
      conversation: { origin: { type: 'referral_conversion' }, expiration_timestamp: expect.any(String) },
    });
  });

  it('are kept with what was sent, oldest first', async () => {
    const house = await startConnectedHouse();
    await house.sandbox.world.receive(hello);
    const first = await sendText(house, ana, 'One');
    const second = await sendText(house, ana, 'Two');
    await vi.waitFor(async () => {
      const { body } = await house.world('GET', `sent?to=${encodeURIComponent('+34 600-111-222')}`);
      expect(body).toMatchObject({
        data: [first, second].map(({ wamid }, index) => ({
          wamid,
          type: 'text',
          message: { to: ana, text: { body: index === 0 ? 'One' : 'Two' } },
          receipts: [{ status: 'sent' }, { status: 'delivered' }, { status: 'read' }],
        })),
      });
    }, 3_000);
  });
});
