import { expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { ownerEmail, ownerPassword } from '@transom/testkit';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';

const house = houseForThisFile();
const noteBox = (page: Page) => page.getByRole('textbox', { name: /^Note about / });

test('A note that names a colleague stands in the thread of both, and brings the colleague to it', async ({
  browser,
}) => {
  const mira = await house().invite('agent');
  await customerWrites(house(), { name: 'Yuki Mori', phone: '818012345678' }, 'Do you gift-wrap?');
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await inbox.openRow('Yuki Mori');
  const hers = await browserOf(browser, house(), mira);
  await Inbox.open(hers);

  // At once, as fast hands do: no letter may fall beside the box.
  await page.getByRole('button', { name: 'Note', exact: true }).press('Enter');
  await page.keyboard.type('Gift wrap is free for her, @mir');
  await expect(page.getByRole('option', { name: 'Mira Kovač' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('please confirm');
  await page.keyboard.press('Enter');
  const text = 'Gift wrap is free for her, @Mira Kovač please confirm';
  await expect(inbox.bubble(text)).toBeVisible();
  await expect(noteBox(page)).toHaveValue('');
  await expect(inbox.details.getByText(text)).toBeVisible();

  await hers.getByRole('button', { name: /1 unread mention/ }).press('Enter');
  await hers.getByRole('link', { name: /about Yuki Mori/ }).press('Enter');
  const note = new Inbox(hers).bubble(text);
  await expect(note).toBeFocused();
  await expect(hers.getByRole('button', { name: /unread mention/ })).toBeHidden();

  await inbox.bubble(text).focus();
  await inbox.bubble(text).getByRole('button', { name: 'Edit the note' }).press('Enter');
  await page.keyboard.type(' today');
  await page.keyboard.press('Control+Enter');
  await expect(note).toContainText('please confirm today');
  const messages = await house().owner.call(api.conversations.list);
  expect(messages.data.find(({ contact }) => contact.name === 'Yuki Mori')?.lastMessage?.text).toBe(
    'Do you gift-wrap?',
  );
});

test('Nothing typed is lost: not by a reload, a crash of the page, an ended session or a note left half-way', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  const inbox = await Inbox.open(page);
  await inbox.openRow('Ana Ruiz');
  await page.keyboard.type('Half a sentence to Ana');
  await page.getByRole('button', { name: 'Note', exact: true }).press('Enter');
  await expect(noteBox(page)).toBeFocused();
  await page.keyboard.type('Half a note');
  await page.reload();
  await expect(inbox.composer()).toHaveValue('Half a sentence to Ana');
  await page.getByRole('button', { name: /^Note/ }).press('Enter');
  await expect(noteBox(page)).toHaveValue('Half a note');

  await page.context().clearCookies();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Email')).toBeVisible();
  await page.getByLabel('Email').fill(ownerEmail);
  await page.getByLabel('Password').fill(ownerPassword);
  await page.keyboard.press('Enter');
  await inbox.isLive();
  await expect(inbox.composer()).toHaveValue('Half a sentence to Ana');
  await page.getByRole('button', { name: /^Note/ }).press('Enter');
  await expect(noteBox(page)).toHaveValue('Half a note');

  const address = page.url();
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed.catch(() => undefined);
  const again = await page.context().newPage();
  await Inbox.open(again, new URL(address).pathname);
  await expect(new Inbox(again).composer()).toHaveValue('Half a sentence to Ana');
});

test('By keyboard alone: a canned reply by its shortcut, an emoji, bold, and actions by slash', async ({ browser }) => {
  const text = 'Hi {{contact.first_name | there}}, your order {{field.Order | }}is on its way.';
  await house().owner.call(api.cannedReplies.create, { body: { shortcut: 'shipped', text, shared: true } });
  await customerWrites(house(), { name: 'Zoe Adler', phone: '436641234567' }, 'Where is it?');
  const page = await browserOf(browser, house());
  const keys = page.keyboard;
  const inbox = await Inbox.open(page);
  await inbox.openRow('Zoe Adler');
  await keys.type('/shp');
  await expect(page.getByRole('option', { name: /^\/shipped/ })).toBeVisible();
  await keys.press('Enter');
  await expect(inbox.composer()).toHaveValue('Hi Zoe, your order is on its way.');
  await keys.type(' :tad');
  await expect(page.getByRole('option', { name: ':tada:' })).toBeVisible();
  await keys.press('Tab');
  await keys.press('Control+b');
  await keys.type('Thanks');
  await expect(inbox.composer()).toHaveValue('Hi Zoe, your order is on its way. 🎉*Thanks*');
  await keys.press('Enter');
  await expect(inbox.bubble('your order is on its way').getByText('Thanks')).toHaveCSS('font-weight', '600');

  await page.getByRole('button', { name: 'Emoji', exact: true }).press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Search emoji' })).toBeFocused();
  await keys.type('avocado');
  await expect(page.getByRole('gridcell').first()).toHaveAccessibleName(/avocado/i);
  await keys.press('Enter');
  await expect(inbox.composer()).toHaveValue('🥑');
  await inbox.composer().fill('');

  await keys.type('/assign nobo');
  await expect(page.getByRole('option', { name: 'Nobody' })).toBeVisible();
  await keys.press('Enter');
  await expect(inbox.details.getByText('Nobody', { exact: true })).toBeVisible();
  await expect(inbox.composer()).toHaveValue('');
  await keys.type('/clo');
  await expect(page.getByRole('option', { name: /^\/close/ })).toBeVisible();
  await keys.press('Enter');
  await expect(inbox.thread.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await expect(inbox.composer()).toHaveValue('');
});
