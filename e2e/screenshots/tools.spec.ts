import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';
import { take } from './take.ts';

const house = houseForThisFile();
const payloads = new URL('../../packages/cloud-api/test/fixtures/webhooks/', import.meta.url);
const lucia = '34655444001';

/** A message of one of Meta's published payloads, as a customer of the sandbox sends it. */
async function sends(file: string): Promise<void> {
  const [{ id: _, from: __, from_user_id: ___, timestamp: ____, ...message }] = JSON.parse(
    readFileSync(new URL(file, payloads), 'utf8'),
  ).entry[0].changes[0].value.messages;
  await house().world('POST', 'inbound', { from: lucia, name: 'Lucía Soler', message });
}

test('Every kind of message, the contact, and what stands around the composer', async ({ browser }) => {
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.newPerson('Lucía Soler', `+${lucia}`);
  const attach = async (...rows: string[]) => {
    await phone.screen.getByRole('button', { name: 'Send a picture, voice message or file' }).click();
    for (const row of rows) await phone.page.locator('.sheet-row').filter({ hasText: row }).first().click();
  };
  await sends('05-text-ctwa-referral.json');
  for (const row of ['Oak table', 'Voice message', 'Order', 'Laughing']) await attach(row);
  await attach('Location', 'Third floor');
  await attach('Contact', 'Luis Vega');
  await sends('19-order.json');
  await sends('18-interactive-nfm-reply-flow.json');

  const page = await browserOf(browser, house());
  await page.setViewportSize({ width: 1440, height: 2050 });
  const inbox = await Inbox.open(page);
  await inbox.openRow('Lucía Soler');
  await expect(inbox.thread.getByRole('button', { name: 'Show Image large' })).toBeVisible();
  await expect(inbox.thread.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const { data } = await house().owner.call(api.conversations.list, { query: { q: lucia } });
  const [conversation] = data;
  const { id = '', contact } = conversation ?? {};
  await house().owner.call(api.conversations.send, {
    params: { id },
    body: {
      id: randomUUID(),
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'When shall we come by, Lucía?' },
        action: {
          buttons: ['Morning', 'Afternoon'].map((title) => ({ type: 'reply' as const, reply: { id: title, title } })),
        },
      },
    },
  });
  // Meta tells whole seconds: an answer within the same one would stand before its question.
  const asked = Date.now();
  await expect.poll(() => Date.now() - asked).toBeGreaterThan(1_000);
  await phone.bubble('When shall we come by').getByRole('button', { name: 'Morning' }).click();
  await expect(inbox.bubble('Tapped a button')).toBeVisible();
  await take(page, 'every-kind');

  await mergeLuciaWithHerOffice(contact?.id ?? '');
  await page.setViewportSize({ width: 1440, height: 1180 });
  await expect(inbox.details.getByText(/^Merged by/)).toBeVisible();
  await take(page, 'contact-panel');

  await page.setViewportSize({ width: 1440, height: 900 });
  await inbox.composer().click();
  await inbox.composer().pressSequentially('/');
  await expect(page.getByRole('listbox').first()).toBeVisible();
  await take(page, 'composer-slash');
  await inbox.composer().fill('');
  await scheduleOne(inbox);
  await take(page, 'scheduled');
  await page.getByRole('button', { name: 'Other ways to write and send' }).click();
  await page.getByRole('menuitem', { name: 'Buttons, list or link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Interactive message' });
  await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('Which half of the day suits you?');
  await dialog.getByRole('textbox', { name: 'Button 1', exact: true }).fill('Morning');
  await take(page, 'interactive');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await take(page, 'command-bar');
  await page.keyboard.press('Escape');

  const colleague = await Inbox.open(await browserOf(browser, house(), await house().invite()));
  await colleague.openRow('Lucía Soler');
  await colleague.composer().pressSequentially('I will');
  await expect(inbox.thread.getByText(/is typing/).first()).toBeVisible();
  await take(page, 'presence');
});

/** She also wrote from her office, and has a tag, a field and a note. */
async function mergeLuciaWithHerOffice(id: string): Promise<void> {
  const office = { from: '34655444002', name: 'Soler Interiors' };
  await house().world('POST', 'inbound', {
    ...office,
    message: { type: 'text', text: { body: 'The invoice, please' } },
  });
  const find = async () => (await house().owner.call(api.contacts.list, { query: { q: office.from } })).data[0];
  await expect.poll(find).toBeTruthy();
  const other = await find();
  const field = await house().owner.call(api.contactFields.create, { body: { name: 'Customer no.', kind: 'text' } });
  const patch = { tags: ['Interior designer'], fields: { [field.id]: 'C-1184' } };
  await house().owner.call(api.contacts.update, { params: { id }, body: patch });
  await house().owner.call(api.contacts.addNote, { params: { id }, body: { text: 'Prefers calls before ten.' } });
  await house().owner.call(api.merges.create, { params: { id }, body: { contactId: other?.id ?? '' } });
}

async function scheduleOne(inbox: Inbox): Promise<void> {
  const { page } = inbox;
  await inbox.composer().fill('The tables leave the workshop today.');
  await page.getByRole('button', { name: 'Send later' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send later' });
  await dialog.getByRole('button', { name: 'In an hour' }).click();
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(page.getByRole('region', { name: '1 scheduled message' })).toBeVisible();
}
