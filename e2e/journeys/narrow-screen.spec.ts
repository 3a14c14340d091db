import { expect, type Page, test } from '@playwright/test';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile, signInAs } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();

test('On a phone one panel is shown at a time: list, thread, details and back, with a composer one can use', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: house().url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await signInAs(context, house());
  const inbox = await Inbox.open(await context.newPage());
  const { page } = inbox;
  await customerWrites(house(), { name: 'Bea Olsen', phone: '4790123456' }, 'Can you send it to Bergen?');
  await noSidewaysScroll(page);

  await inbox.row('Bea Olsen').tap();
  await expect(inbox.list).toBeHidden();
  await expect(inbox.bubble('Can you send it to Bergen?')).toBeVisible();
  await expect(inbox.details).toBeHidden();
  await noSidewaysScroll(page);
  await inbox.composer().tap();
  await inbox.composer().pressSequentially('Yes, within two days.');
  const send = inbox.thread.getByRole('button', { name: 'Send', exact: true });
  await expect(send).toBeInViewport({ ratio: 1 });
  await send.tap();
  await inbox.hasTick('Yes, within two days.', 'Read');

  await inbox.thread.getByRole('button', { name: 'More', exact: true }).tap();
  await page.getByRole('menuitem', { name: 'Contact details' }).tap();
  const details = page.getByRole('dialog', { name: 'Contact details' });
  await expect(details).toContainText('Active until');
  await noSidewaysScroll(page);
  await details.getByRole('button', { name: 'Hide contact details' }).tap();
  await expect(details).toBeHidden();

  await inbox.thread.getByRole('button', { name: 'Back to the list' }).tap();
  await expect(inbox.list).toBeVisible();
  await expect(inbox.thread).toBeHidden();
  await inbox.row('Camila Duarte').tap();
  await page.goBack();
  await expect(inbox.list).toBeVisible();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).tap();
  await page.getByRole('link', { name: 'Numbers' }).tap();
  await expect(page.getByRole('heading', { name: 'Numbers' })).toBeVisible();
  await noSidewaysScroll(page);
});

test('Nothing has to be scrolled sideways on any width from a small phone to a laptop', async ({ browser }) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await inbox.openRow('Jonas Weber');
  for (const width of [1280, 1100, 1024, 900, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect(inbox.thread.getByRole('button', { name: 'Send template' })).toBeInViewport({ ratio: 1 });
    await noSidewaysScroll(page);
  }
});

async function noSidewaysScroll(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
}
