import { expect, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { customerWrites } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();
const eva = { name: 'Eva Prats', phone: '34655111999' };

async function talkWithEva(inbox: Inbox): Promise<void> {
  await customerWrites(house(), eva, 'When can you deliver?');
  await inbox.openRow(eva.name);
}

/** Opens one of the dialogs behind the plus. */
async function choose(inbox: Inbox, entry: string): Promise<void> {
  await inbox.page.getByRole('button', { name: 'Other ways to write and send' }).click();
  await inbox.page.getByRole('menuitem', { name: entry }).click();
}

test('Buttons and a list are written with their limits told, tapped on the phone, and the answers quote them', async ({
  browser,
}) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const phone = await Phone.open(await browserOf(browser, house()));
  await talkWithEva(inbox);
  await phone.pick(eva.name);
  await choose(inbox, 'Buttons, list or link');
  const dialog = inbox.page.getByRole('dialog', { name: 'Interactive message' });
  const box = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  await box('Message').fill('Which half of the day?');
  await box('Button 1').fill('Morning');
  await dialog.getByRole('button', { name: 'Add a button' }).click();
  await box('Button 2').fill('Morning');
  await expect(box('Button 2')).toHaveAccessibleDescription('This is used twice; each must differ.');
  await box('Button 2').fill('Some time in the evening');
  await expect(box('Button 2')).toHaveAccessibleDescription('4 characters too many.');
  await box('Button 2').fill('Evening');
  // Closed by mistake: everything is still there.
  await inbox.page.keyboard.press('Escape');
  await choose(inbox, 'Buttons, list or link');
  await expect(box('Button 2')).toHaveValue('Evening');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.bubble('Which half of the day?').getByRole('button', { name: 'Evening' }).click();
  await expect(inbox.bubble('Tapped a button')).toContainText('Evening');
  await expect(inbox.bubble('Tapped a button')).toContainText('Which half of the day?');

  await choose(inbox, 'Buttons, list or link');
  await dialog.getByRole('tab', { name: 'List' }).click();
  await box('Message').fill('Which wood?');
  await box('Button that opens the list').fill('See woods');
  await box('Row 1').fill('Oak');
  await dialog.getByRole('button', { name: 'Add a row' }).click();
  await box('Row 2').fill('Walnut');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.bubble('Which wood?').getByRole('button', { name: 'See woods' }).click();
  await phone.screen.getByRole('dialog').getByRole('button', { name: 'Walnut' }).click();
  await expect(inbox.bubble('Chosen from the list')).toContainText('Walnut');
});

test('A reaction set with the keyboard reaches the phone, and can be taken back', async ({ browser }) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const phone = await Phone.open(await browserOf(browser, house()));
  await customerWrites(house(), { ...eva, name: 'Flora Mas', phone: '34655111888' }, 'Thank you all!');
  await inbox.openRow('Flora Mas');
  await phone.pick('Flora Mas');
  const set = async (name: string) => {
    await inbox.bubble('Thank you all!').focus();
    await inbox.page.keyboard.press('+');
    await inbox.page.getByRole('button', { name, exact: true }).press('Enter');
  };
  await set('React with ❤️');
  await expect(inbox.bubble('Thank you all!').getByRole('img', { name: 'You reacted with ❤️' })).toBeVisible();
  await expect(phone.bubble('Thank you all!')).toContainText('❤️');
  await set('Take back ❤️');
  await expect(inbox.bubble('Thank you all!').getByRole('img')).toHaveCount(0);
  await expect(phone.bubble('Thank you all!')).not.toContainText('❤️');
});

test('A place and a contact card arrive on the phone as cards', async ({ browser }) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  const phone = await Phone.open(await browserOf(browser, house()));
  await talkWithEva(inbox);
  await phone.pick(eva.name);
  await choose(inbox, 'Location');
  const place = inbox.page.getByRole('dialog', { name: 'Send a location' });
  await place.getByLabel('Coordinates or a link to a map').fill('https://www.google.com/maps/@41.3874,2.1686,17z');
  await place.getByLabel('Name').fill('The workshop');
  await place.getByRole('button', { name: 'Send location' }).click();
  await expect(inbox.bubble('The workshop')).toContainText('41.38740, 2.16860');
  await expect(phone.bubble('The workshop')).toBeVisible();
  await choose(inbox, 'Contact card');
  const card = inbox.page.getByRole('dialog', { name: 'Send a contact card' });
  await card.getByLabel('Search contacts').fill('Ana Ruiz');
  await expect(card.getByRole('listitem')).toHaveCount(1);
  await card.getByRole('button', { name: /Ana Ruiz/ }).click();
  await card.getByRole('button', { name: 'Send card' }).click();
  await expect(phone.bubble('Ana Ruiz')).toBeVisible();
});

test('A scheduled message waits above the composer and is cancelled when the customer answers first', async ({
  browser,
}) => {
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await talkWithEva(inbox);
  const { page } = inbox;
  const schedule = async (text: string) => {
    await inbox.composer().fill(text);
    await page.getByRole('button', { name: 'Send later' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send later' });
    await dialog.getByRole('button', { name: 'In an hour' }).click();
    await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  };
  await schedule('Shall we keep the slot?');
  const strip = page.getByRole('region', { name: '1 scheduled message' });
  await expect(strip).toContainText('unless they answer first');
  await expect(inbox.bubble('Shall we keep the slot?')).toHaveCount(0);
  await customerWrites(house(), eva, 'Yes, keep it please');
  await expect(inbox.bubble('Shall we keep the slot?')).toContainText('The customer answered first');
  await expect(strip).toHaveCount(0);

  await schedule('The van is on its way');
  await strip.getByRole('button', { name: 'More for this scheduled message' }).click();
  await page.getByRole('menuitem', { name: 'Send now' }).click();
  await inbox.hasTick('The van is on its way', /Delivered|Read/);
});

test('An admin turns read receipts off, and with them typing', async ({ browser }) => {
  const page = await browserOf(browser, house());
  await page.goto('/dashboard/settings/customers');
  await page.getByRole('switch', { name: 'Send read receipts' }).click();
  await expect(page.getByRole('switch', { name: 'Show that somebody is typing' })).toBeDisabled();
  await expect.poll(async () => (await house().owner.call(api.settings.get)).sendReadReceipts).toBe(false);
  await page.getByRole('switch', { name: 'Send read receipts' }).click();
  await expect.poll(async () => (await house().owner.call(api.settings.get)).sendReadReceipts).toBe(true);
});
