import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { startHouseWithoutOwner } from '../support/new-house.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();
// Every look at a full page takes a while.
test.setTimeout(120_000);

test('Assistive technology finds nothing seriously wrong on set-up and sign-in', async ({ browser }) => {
  const newHouse = await startHouseWithoutOwner();
  const newcomer = await (await browser.newContext({ baseURL: newHouse.url })).newPage();
  await newcomer.goto('/setup');
  await expect(newcomer.getByRole('heading', { name: 'Welcome to Transom' })).toBeVisible();
  await nothingSerious(newcomer);
  await newHouse.close();

  const stranger = await (await browser.newContext({ baseURL: house().url })).newPage();
  await stranger.goto('/sign-in');
  await expect(stranger.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger.getByText('Enter your password.')).toBeVisible();
  await nothingSerious(stranger);
});

test('Assistive technology finds nothing wrong in the inbox and its dialogs, light and dark', async ({ browser }) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  const keys = page.keyboard;
  const dialog = page.getByRole('dialog');
  const leaveDialog = async () => {
    await keys.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await expect(inbox.rows().first()).toBeVisible();
  await nothingWrong(page);
  await keys.press('Control+k');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await nothingWrong(page);
  await leaveDialog();
  await keys.press('?');
  await expect(dialog.getByRole('button', { name: 'Reset all' })).toBeVisible();
  await nothingWrong(page);
  await leaveDialog();

  await inbox.openRow('Priya Sharma');
  await expect(inbox.bubble('Which address should they go to?')).toBeVisible();
  await nothingWrong(page);
  await inbox.bubble('Which address should they go to?').focus();
  for (const [key, name] of [
    ['a', /^Assign/],
    ['s', /^Snooze/],
  ] as const) {
    await keys.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await nothingWrong(page);
    await leaveDialog();
  }
  await page.goto('/dashboard/inbox');
  await inbox.isLive();
  await inbox.openRow('Jonas Weber');
  await expect(inbox.thread.getByText('The 24-hour window has closed').first()).toBeVisible();
  await nothingWrong(page);
  await inbox.thread.getByRole('button', { name: 'Send template' }).click();
  await expect(dialog.getByLabel('Search templates')).toBeVisible();
  await nothingWrong(page);
  await dialog.getByRole('button', { name: /appointment_reminder/ }).click();
  await expect(dialog.getByRole('region', { name: 'Preview' })).toBeVisible();
  await nothingWrong(page);
});

test('Assistive technology finds nothing seriously wrong in settings', async ({ browser }) => {
  const page = await browserOf(browser, house());
  await house().connectNumber();
  for (const [path, heading] of [
    ['numbers', 'Numbers'],
    ['team', 'Team'],
    ['canned-replies', 'Canned replies'],
    ['api-keys', 'API keys'],
    ['webhooks', 'Webhooks'],
    ['notifications', 'Notifications and typing'],
  ] as const) {
    await page.goto(`/dashboard/settings/${path}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await nothingSerious(page);
  }
});

test('Assistive technology finds nothing seriously wrong on the phone page', async ({ browser }) => {
  await customerWrites(house(), { name: 'Ana Ruiz', phone: '34611222333' }, 'One more question');
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.pick('Ana Ruiz');
  await expect(phone.bubble('One more question')).toBeVisible();
  await nothingSerious(phone.page);
});

/** All rules in the light theme; in the dark one only colours can differ. */
async function nothingWrong(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await settle(page);
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  await settle(page);
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  const found = [...light.violations, ...dark.violations];
  expect.soft(found.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
}

async function nothingSerious(page: Page): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([]);
}

/** Colours are judged as they come to rest, not while they fade in. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined);
  });
