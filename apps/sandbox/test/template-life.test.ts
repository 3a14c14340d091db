import { describe, expect, it, vi } from 'vitest';
import { sendTemplate } from './send.ts';
import { startConnectedHouse, startHouse } from './start-house.ts';
import { approved, create, plain, type Refusal, remove, templates } from './templates.ts';

const ana = '34600111222';
const DAY = 24 * 60 * 60 * 1000;

describe('the life of a template', () => {
  it('is told with a webhook for each turn, in the shape Meta publishes', async () => {
    const house = await startConnectedHouse();
    const id = await approved(house, plain('order_ready'));
    const told: unknown[] = [];
    const turn = async (act: () => Promise<unknown>, changes = 1) => {
      const before = house.receiver.changes.length;
      await act();
      await vi.waitFor(() => expect(house.receiver.changes).toHaveLength(before + changes));
      told.push(...house.receiver.changes.slice(before).map(({ field, value }) => [field, value]));
    };
    await vi.waitFor(() => expect(house.receiver.changes).toHaveLength(1));
    const { world } = house.sandbox;
    await turn(() => world.reviewTemplate(id, { decision: 'quality', quality: 'YELLOW' }));
    await turn(() => world.reviewTemplate(id, { decision: 'recategorise', category: 'MARKETING', announced: true }));
    await turn(() => world.reviewTemplate(id, { decision: 'recategorise', category: 'MARKETING' }));
    await turn(() => world.reviewTemplate(id, { decision: 'quality', reason: 'RED' }), 2);
    await turn(() => house.graph(`/${id}/unpause`, {}));
    await turn(() => world.reviewTemplate(id, { decision: 'disable' }));
    const about = {
      message_template_id: Number(id),
      message_template_name: 'order_ready',
      message_template_language: 'en_US',
    };
    const status = { ...about, reason: 'NONE', message_template_category: 'MARKETING' };
    const status_update = 'message_template_status_update';
    const pause = { title: 'FIRST_PAUSE', description: expect.stringContaining('3 hours') };
    expect(told).toEqual([
      ['message_template_quality_update', { previous_quality_score: 'UNKNOWN', new_quality_score: 'YELLOW', ...about }],
      [
        'template_category_update',
        {
          ...about,
          new_category: 'UTILITY',
          correct_category: 'MARKETING',
          category_update_timestamp: expect.any(Number),
        },
      ],
      ['template_category_update', { ...about, previous_category: 'UTILITY', new_category: 'MARKETING' }],
      ['message_template_quality_update', { previous_quality_score: 'YELLOW', new_quality_score: 'RED', ...about }],
      [status_update, { event: 'PAUSED', ...status, other_info: pause }],
      [
        status_update,
        { event: 'APPROVED', ...status, other_info: { title: 'UNPAUSE', description: expect.any(String) } },
      ],
      [
        status_update,
        {
          event: 'DISABLED',
          ...status,
          disable_info: { disable_date: expect.any(Number) },
          other_info: { title: 'DISABLED', description: expect.any(String) },
        },
      ],
    ]);
  });

  it('refuses to be sent while paused or disabled, and resumes by itself after three hours, then six, then never', async () => {
    let now = new Date('2026-11-20T10:00:00Z');
    const house = await startHouse({ now: () => now });
    const id = await approved(house, plain('order_ready'));
    const { world } = house.sandbox;
    const tried = async () => (await sendTemplate(house, ana, 'order_ready')).error?.code;
    for (const hours of [3, 6]) {
      await world.reviewTemplate(id, { decision: 'quality', quality: 'RED' });
      expect(await tried()).toBe(132015);
      now = new Date(now.getTime() + hours * 3_600_000);
      expect(await tried()).toBeUndefined();
    }
    await world.reviewTemplate(id, { decision: 'quality', quality: 'RED' });
    expect(await tried()).toBe(132016);
    expect(await remove(house, 'name=order_ready')).toMatchObject({ status: 400, body: { error: { code: 100 } } });
  });

  it('can be edited once a day and ten times a month while approved, never in its category', async () => {
    let now = new Date('2026-11-01T10:00:00Z');
    const house = await startConnectedHouse({ now: () => now });
    const id = await approved(house, plain('order_ready'));
    const edit = async (change: object) => {
      const { body } = (await house.graph(`/${id}`, change)) as { body: Refusal & { success?: boolean } };
      if (body.success) await house.sandbox.world.reviewTemplate(id, { decision: 'approve' });
      return body.success ?? body.error?.error_user_msg;
    };
    const says = (text: string) => ({
      components: [
        { type: 'BODY', text },
        { type: 'FOOTER', text: 'The workshop' },
      ],
    });
    expect(await edit({ category: 'MARKETING' })).toMatch(/category/);
    expect(await edit(says('Come and get it.'))).toBe(true);
    await vi.waitFor(() =>
      expect(house.receiver.changes).toContainEqual({
        field: 'message_template_components_update',
        value: {
          message_template_id: Number(id),
          message_template_name: 'order_ready',
          message_template_language: 'en_US',
          message_template_element: 'Come and get it.',
          message_template_footer: 'The workshop',
        },
      }),
    );
    expect(await edit(says('Once more.'))).toMatch(/once in 24 hours/);
    for (let day = 1; day < 10; day += 1) {
      now = new Date(now.getTime() + DAY + 1);
      expect(await edit(says(`It is day ${day}.`))).toBe(true);
    }
    now = new Date(now.getTime() + DAY + 1);
    expect(await edit(says('Too often.'))).toMatch(/ten times/);
    await house.sandbox.world.reviewTemplate(id, { decision: 'reject', reason: 'Too pushy' });
    expect(await edit({ ...says('Please come.'), category: 'MARKETING' })).toBe(true);
    await house.sandbox.world.reviewTemplate(id, { decision: 'pending' });
    expect(await edit(says('Now?'))).toMatch(/PENDING cannot be edited/);
  });

  it('ends by name or by id, and keeps the name of an approved one for thirty days', async () => {
    let now = new Date('2026-11-01T10:00:00Z');
    const house = await startHouse({ now: () => now });
    await approved(house, plain('order_ready'));
    const spanish = await create(house, { ...plain('order_ready', 'Tu pedido espera.'), language: 'es' });
    expect(await remove(house, `hsm_id=${spanish.body.id}&name=other`)).toMatchObject({
      body: { error: { error_subcode: 2593002 } },
    });
    expect(await remove(house, `hsm_id=${spanish.body.id}&name=order_ready`)).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect((await create(house, { ...plain('order_ready', 'Tu pedido espera.'), language: 'es' })).status).toBe(200);
    expect((await remove(house, 'name=order_ready')).status).toBe(200);
    expect((await create(house, plain('order_ready'))).body.error?.error_subcode).toBe(2388023);
    now = new Date(now.getTime() + 30 * DAY);
    expect((await create(house, plain('order_ready'))).status).toBe(200);
  });

  it('lasts until a message on its way has arrived', async () => {
    const house = await startHouse();
    await approved(house, plain('order_ready'));
    await house.sandbox.world.changeCustomer(ana, { online: false });
    await sendTemplate(house, ana, 'order_ready');
    await vi.waitFor(() => expect(house.sandbox.world.sent(ana)[0]?.receipts).toHaveLength(1));
    await remove(house, 'name=order_ready');
    const left = async () =>
      (await house.graph(`${templates(house)}?name=order_ready&fields=status`)).body as { data: object[] };
    expect((await left()).data).toMatchObject([{ status: 'PENDING_DELETION' }]);
    expect((await sendTemplate(house, ana, 'order_ready')).error?.code).toBe(132001);
    await house.sandbox.world.changeCustomer(ana, { online: true });
    await vi.waitFor(async () => expect((await left()).data).toEqual([]));
  });

  it('is decided by rules when nobody does it by hand: what plainly breaks a policy is refused', async () => {
    const house = await startHouse();
    const { status } = await house.world('PUT', 'review-rules', { decideAfterMs: 5 });
    expect(status).toBe(200);
    const made = [
      plain('order_ready', 'Your order is ready at last.'),
      plain('order_ready_again', 'Your order is ready at last.'),
      plain('give_us_all', 'Please send us your card number today.'),
      plain('cheap_chairs', 'A sale on all chairs, buy now.'),
    ];
    for (const template of made) await create(house, template);
    await vi.waitFor(async () => {
      const { body } = await house.world('GET', 'templates');
      const decided = (body as { data: { name: string; status: string; reason: string | null }[] }).data;
      const of = (name: string) => decided.find((each) => each.name === name);
      expect(made.map(({ name }) => [of(name)?.status, of(name)?.reason])).toEqual([
        ['APPROVED', null],
        ['REJECTED', 'INVALID_FORMAT'],
        ['REJECTED', 'SCAM'],
        ['REJECTED', 'INCORRECT_CATEGORY'],
      ]);
    });
  });
});
