import { expect, test } from '@playwright/test';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();

test('A message from a phone is on both open inboxes in a blink; one agent answers with Enter, the other sees it, and the ticks climb to blue', async ({
  browser,
}) => {
  const owner = await Inbox.open(await browserOf(browser, house()));
  const colleague = await Inbox.open(await browserOf(browser, house(), await house().invite()));
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.newPerson('Ines Okoye', '+34 644 100 200');

  await phone.write('Do you open on Sunday?');
  const seen = (inbox: Inbox) =>
    expect(inbox.rows().first()).toContainText('Do you open on Sunday?', { timeout: 2_000 });
  await Promise.all([seen(owner), seen(colleague)]);

  await owner.openRow('Ines Okoye');
  await colleague.openRow('Ines Okoye');
  await owner.write('Yes, from ten to two.');
  await expect(colleague.bubble('Yes, from ten to two.')).toContainText('owner');
  await expect(phone.bubble('Yes, from ten to two.')).toBeVisible();
  await owner.hasTick('Yes, from ten to two.', 'Read');
  await colleague.hasTick('Yes, from ten to two.', 'Read');
});
