import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();

test('By keyboard alone, a template goes to a number nobody has written to, and the thread opens', async ({
  browser,
}) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const { page } = inbox;
  await page.keyboard.press('Shift+N');
  const dialog = page.getByRole('dialog', { name: 'New conversation' });
  const to = dialog.getByRole('combobox', { name: 'To' });
  await expect(to).toBeFocused();

  await page.keyboard.type('+34 600');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('This is not a phone number.')).toBeVisible();
  await expect(to).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations).toEqual([]);

  await page.keyboard.type(' 432 109');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('To +34 600 432 109');
  const search = dialog.getByRole('searchbox', { name: 'Search templates' });
  await expect(search).toBeFocused();
  await page.keyboard.type('order update');
  await page.keyboard.press('Enter');
  const filling = page.getByRole('dialog', { name: 'order_update' });
  await expect(filling.getByLabel('Variable 1')).toBeFocused();
  for (const value of ['Ana', 'A-2231', 'Thursday']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect(filling.getByRole('region', { name: 'Preview' })).toContainText('Hi Ana, your order A-2231');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');

  await expect(filling).toBeHidden();
  await expect(inbox.bubble('Hi Ana, your order A-2231 has left our workshop')).toBeVisible();
  await expect(page).toHaveURL(/\/dashboard\/inbox\/[0-9a-f-]{36}/);
});

test('On a phone, a Brazilian number in its other form joins the thread; who is blocked or stopped marketing is told at once', async ({
  browser,
}) => {
  const bia = { name: 'Bia Souza', phone: '551187654321' };
  await customerWrites(house(), bia, 'Oi, tudo bem?');
  const page = await browserOf(browser, house());
  await page.setViewportSize({ width: 390, height: 844 });
  const inbox = await Inbox.open(page);
  await expect(inbox.row('Bia Souza')).toBeVisible();
  const { data } = await house().owner.call(api.contacts.list, { query: { q: 'Bia' } });
  const params = { id: data[0]?.id ?? '' };
  await house().owner.call(api.contacts.update, { params, body: { marketingOptOut: true } });
  await house().owner.call(api.contacts.block, { params, body: { blocked: true } });

  await inbox.list.getByRole('button', { name: 'New conversation' }).click();
  const dialog = page.getByRole('dialog');
  const to = dialog.getByRole('combobox', { name: 'To' });
  await to.fill('Bia');
  await dialog.getByRole('option', { name: /Bia Souza/ }).click();
  await expect(dialog.getByText('Bia Souza is blocked.')).toBeVisible();
  await house().owner.call(api.contacts.block, { params, body: { blocked: false } });

  await to.fill('+55 11 98765-4321');
  await dialog.getByRole('option', { name: /^Write to/ }).click();
  await expect(dialog.getByText('Bia Souza has stopped marketing messages')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /autumn_offer/ })).toBeDisabled();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await dialog.getByRole('button', { name: /hello_world/ }).click();
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(inbox.bubble('Oi, tudo bem?')).toBeVisible();
  await expect(inbox.bubble('Welcome and congratulations')).toBeVisible();
});
