import type { House } from './start-house.ts';

/** How a call about templates is refused. */
export interface Refusal {
  error?: { code: number; error_subcode?: number; error_user_title?: string; error_user_msg?: string };
}

export const templates = (house: House) => `/${house.sandbox.account.wabaId}/message_templates`;
export const create = (house: House, template: object) =>
  house.graph(templates(house), template) as Promise<{
    status: number;
    body: Refusal & { id: string; status: string; category: string };
  }>;
export const plain = (name: string, text = `Your order ${name} is ready.`) => ({
  name,
  language: 'en_US',
  category: 'UTILITY',
  components: [{ type: 'BODY', text }],
});
export async function approved(house: House, template: { name: string }): Promise<string> {
  const { body } = await create(house, template);
  await house.sandbox.world.reviewTemplate(body.id, { decision: 'approve' });
  return body.id;
}
export const remove = (house: House, query: string) =>
  house.graph(`${templates(house)}?${query}`, undefined, {
    method: 'DELETE',
    headers: { authorization: 'Bearer sandbox' },
  }) as Promise<{ status: number; body: Refusal }>;
