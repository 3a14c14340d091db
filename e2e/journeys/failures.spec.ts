import { expect, test } from '@playwright/test';
import { customerWrites, wordsSentTo } from '../support/customers.ts';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();

test('A message that WhatsApp cannot deliver says what happened and what to do, in plain words', async ({
  browser,
}) => {
  const ivo = { name: 'Ivo Novak', phone: '385911234567' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await customerWrites(house(), ivo, 'Please call me');
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.refuseNextCallWith(/131026/);

  await inbox.openRow('Ivo Novak');
  await inbox.write('We call you at three.');
  await expect(inbox.thread.getByText('WhatsApp could not deliver this message.')).toBeVisible();
  await expect(inbox.thread.getByText('Check the number, or reach the customer another way')).toBeVisible();
  await expect(inbox.row('Ivo Novak')).toContainText('Not delivered');
  await inbox
    .bubble('We call you at three.')
    .getByRole('button', { name: /^Not delivered/ })
    .click();
  await expect(inbox.page.getByRole('heading', { name: 'Delivery' })).toBeVisible();
  await expect(inbox.page.getByText('Handed to WhatsApp')).toBeVisible();
});

test('A refusal worth another try has a button that sends the same message again', async ({ browser }) => {
  const lena = { name: 'Lena Koch', phone: '491701234567' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await customerWrites(house(), lena, 'Any news?');
  await house().world('PUT', 'faults', { failNext: { count: 1, code: 131049 } });
  await inbox.openRow('Lena Koch');
  await inbox.write('It ships today.');
  await expect(inbox.thread.getByText('WhatsApp limits how many marketing messages')).toBeVisible();
  await inbox.bubble('It ships today.').getByRole('button', { name: 'Try again' }).click();
  await inbox.hasTick('It ships today.', 'Read');
  await expect(inbox.bubble('It ships today.')).toHaveCount(1);
});

test('When WhatsApp asks to wait, the message goes out by itself, once', async ({ browser }) => {
  const omar = { name: 'Omar Aziz', phone: '962791234567' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await customerWrites(house(), omar, 'Which size?');
  await house().world('PUT', 'faults', { failNext: { count: 1, code: 130429 } });
  await inbox.openRow('Omar Aziz');
  await inbox.write('Size 42.');
  await inbox.hasTick('Size 42.', 'Read');
  expect(await wordsSentTo(house(), omar.phone)).toEqual(['Size 42.']);
});

test('A lost answer is shown as not known, is never sent twice, and settles when the receipt comes', async ({
  browser,
}) => {
  const nia = { name: 'Nia Roberts', phone: '447700900123' };
  const inbox = await Inbox.open(await browserOf(browser, house()));
  await customerWrites(house(), nia, 'Did you get my form?');
  await inbox.openRow('Nia Roberts');
  await house().world('PUT', 'faults', { acceptThenDrop: 1, delayMs: 3_000 });
  await inbox.write('We did, thank you.');
  await expect(inbox.thread.getByText('it is not known whether this arrived')).toBeVisible();
  await house().world('PUT', 'faults', { delayMs: 0 });
  await inbox.hasTick('We did, thank you.', 'Read');
  await expect(inbox.thread.getByText('it is not known whether this arrived')).toBeHidden();
  expect(await wordsSentTo(house(), nia.phone)).toEqual(['We did, thank you.']);
});
