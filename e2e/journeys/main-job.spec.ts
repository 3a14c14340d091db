import { expect, type Page, test } from '@playwright/test';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();

test('A message from a phone is on two open inboxes in a blink, one agent answers with Enter, the other sees it live, and the ticks climb to blue', async ({
  browser,
}) => {
  const ownerPage = await browserOf(browser, house());
  const colleaguePage = await joinByInvitation(ownerPage, await (await browser.newContext()).newPage());
  const owner = await Inbox.open(ownerPage);
  const colleague = new Inbox(colleaguePage);
  await colleague.isLive();
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.newPerson('Ines Okoye', '+34 644 100 200');

  await phone.write('Do you open on Sunday?');
  const seen = (inbox: Inbox) =>
    expect(inbox.rows().first()).toContainText('Do you open on Sunday?', { timeout: 3_000 });
  await Promise.all([seen(owner), seen(colleague)]);
  await expect(owner.row('Ines Okoye').getByText('1 unread')).toBeAttached();

  await owner.openRow('Ines Okoye');
  await colleague.openRow('Ines Okoye');
  await expect(owner.row('Ines Okoye').getByText('1 unread')).not.toBeAttached();
  await expect(phone.bubble('Do you open on Sunday?').getByRole('img', { name: 'Read' })).toBeVisible();

  await owner.write('Yes, from ten to two.');
  await expect(colleague.bubble('Yes, from ten to two.')).toContainText('owner');
  await expect(phone.bubble('Yes, from ten to two.')).toBeVisible();
  await owner.hasTick('Yes, from ten to two.', 'Read');
  await colleague.hasTick('Yes, from ten to two.', 'Read');
  await expect(colleague.row('Ines Okoye')).toContainText('Yes, from ten to two.');
});

test('A message for a conversation nobody looks at rings, rises to the top and is counted in badge and tab title', async ({
  browser,
}) => {
  const page = await browserOf(browser, house());
  await countSounds(page);
  const inbox = await Inbox.open(page);
  const unreadBefore = await countInTitle(page);
  await inbox.list.getByRole('heading', { name: 'Inbox' }).click();
  await expect(page.getByRole('button', { name: 'Turn on sound' })).toBeHidden();

  const maya = { name: 'Maya Lindqvist', phone: '46701112233' };
  await customerWrites(house(), maya, 'Is the blue one back in stock?');
  await expect(inbox.rows().first()).toContainText('Maya Lindqvist');
  await expect(inbox.row('Maya Lindqvist').getByText('1 unread')).toBeAttached();
  await soundsStarted(page).toBeGreaterThan(0);
  await expect.poll(() => countInTitle(page)).toBe(unreadBefore + 1);

  await inbox.openRow('Maya Lindqvist');
  await expect.poll(() => countInTitle(page)).toBe(unreadBefore);
  await page.evaluate(() => Reflect.set(globalThis, 'soundsStarted', 0));
  await customerWrites(house(), maya, 'I mean the bigger one.');
  await expect(inbox.bubble('I mean the bigger one.')).toBeVisible();
  await soundsStarted(page).toBe(0);
});

test('A customer who shows only a username is answered like everybody else', async ({ browser }) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.newPersonByUsername('Noa Levi', 'noa.levi');
  await phone.write('Do you ship to Haifa?');
  await inbox.openRow('Noa Levi');
  await expect(inbox.details).toContainText('@noa.levi');
  await expect(inbox.details).toContainText('Number hidden by Noa Levi');
  await inbox.write('We do, twice a week.');
  await expect(phone.bubble('We do, twice a week.')).toBeVisible();
  await inbox.hasTick('We do, twice a week.', 'Read');
});

async function joinByInvitation(owner: Page, guest: Page): Promise<Page> {
  await owner.goto('/dashboard/settings/team');
  await owner.getByRole('button', { name: 'Invite someone' }).click();
  await owner.getByLabel('Note').fill('Mira, mornings');
  await owner.getByRole('button', { name: 'Make the link' }).click();
  const link = await owner.getByLabel('Invitation link').inputValue();
  await owner.getByRole('button', { name: 'Done' }).click();

  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /^Join / })).toBeVisible();
  await guest.getByLabel('Your name').fill('Mira Kovač');
  await guest.getByLabel('Email').fill('mira@example.com');
  await guest.getByLabel('Password').fill('seven green umbrellas');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest).toHaveURL(/\/dashboard\/inbox$/);
  return guest;
}

/** Counts the tones a page starts, at the browser's own audio interface. */
async function countSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'soundsStarted', 0);
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      Reflect.set(globalThis, 'soundsStarted', Number(Reflect.get(globalThis, 'soundsStarted')) + 1);
      start.call(this, when);
    };
  });
}

const soundsStarted = (page: Page) => expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'soundsStarted')));

const countInTitle = async (page: Page) => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
