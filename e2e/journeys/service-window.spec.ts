import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();
const dayMs = 24 * 60 * 60 * 1000;

test('The window shuts while one writes, keeping the draft; a template with every variable filled goes out, and the answer opens it again', async ({
  browser,
}) => {
  const rosa = { name: 'Rosa Lindt', phone: '41791234567' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const { page } = inbox;
  await customerWrites(house(), rosa, 'Can I still change my order?', new Date(Date.now() - dayMs + 14_000));
  await inbox.openRow('Rosa Lindt');
  await inbox.composer().fill('Of course, what would you');
  await expect(inbox.composer()).toBeEnabled();

  const banner = inbox.thread.getByRole('status').filter({ hasText: 'The 24-hour window has closed' }).first();
  await expect(banner).toBeVisible({ timeout: 30_000 });
  await expect(banner).toContainText('Rosa last wrote');
  await expect(inbox.composer()).toBeDisabled();
  await expect(inbox.composer()).toHaveValue('Of course, what would you');
  await expect(inbox.details).toContainText('Expired');

  await banner.getByRole('button', { name: 'Send template' }).click();
  await sendOrderUpdate(page, 'Rosa');
  await expect(inbox.bubble('Hi Rosa, your order A-2231 has left our workshop')).toBeVisible();
  await inbox.hasTick('Hi Rosa, your order A-2231', 'Read');

  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.pick('Rosa Lindt');
  await expect(phone.bubble('Hi Rosa, your order A-2231')).toBeVisible();
  await expect(inbox.composer()).toBeDisabled();
  await phone.write('Thursday is perfect');
  await expect(inbox.bubble('Thursday is perfect')).toBeVisible();
  await expect(inbox.composer()).toBeEnabled();
  await expect(inbox.composer()).toHaveValue('Of course, what would you');
  await expect(banner).toBeHidden();
  await expect(inbox.details).toContainText('Active until');
});

test('A customer who never wrote can only be sent a template', async ({ browser }) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const { id: channelId } = await house().sandboxChannel();
  await house().owner.call(api.messages.sendToPhone, {
    body: {
      id: randomUUID(),
      channelId,
      to: '+358 40 123 4567',
      type: 'template',
      template: { name: 'hello_world', language: 'en_US', variables: {} },
    },
  });
  const row = inbox.rows().filter({ hasText: 'Welcome and congratulations' });
  await row.click();
  await expect(inbox.thread.getByText('The first message must be a template')).toBeVisible();
  await expect(inbox.composer()).toBeDisabled();
  await expect(inbox.thread.getByRole('button', { name: 'Send template' })).toBeVisible();
  await customerWrites(house(), { name: 'Aino Virtanen', phone: '358401234567' }, 'Hello, who is this?');
  await expect(inbox.composer()).toBeEnabled();
});

test('When WhatsApp itself treats the window as shut, the thread says so and free text is off', async ({ browser }) => {
  const kofi = { name: 'Kofi Mensah', phone: '233201234567' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await customerWrites(house(), kofi, 'Are you there?');
  await house().world('PUT', 'faults', { windowShutFor: [kofi.phone] });
  await inbox.openRow('Kofi Mensah');
  await inbox.write('We are, good morning!');
  await expect(inbox.thread.getByText('so it only lets templates through.')).toBeVisible();
  await expect(inbox.thread.getByText('WhatsApp treats the window as closed.')).toBeVisible();
  await expect(inbox.composer()).toBeDisabled();
  await house().world('PUT', 'faults', { windowShutFor: [] });
});

async function sendOrderUpdate(page: Page, firstName: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /order_update/ }).click();
  const send = dialog.getByRole('button', { name: 'Send', exact: true });
  await dialog.getByLabel('Variable 1').fill(firstName);
  await dialog.getByLabel('Variable 2').fill('A-2231');
  await expect(dialog.getByText('Fill in Variable 3 to send.')).toBeVisible();
  await expect(send).toBeDisabled();
  await dialog.getByLabel('Variable 3').fill('Thursday');
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText(
    `Hi ${firstName}, your order A-2231 has left our workshop and should reach you on Thursday.`,
  );
  await send.click();
  await expect(dialog).toBeHidden();
}
