import { expect, test } from '@playwright/test';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();

test('A customer answers everything the business can ask, changes their mind, and the inbox follows', async ({
  browser,
}) => {
  const team = await browserOf(browser, house());
  const phone = await Phone.open(await team.context().newPage());
  await phone.newPerson('Ravi Menon', '+91 98765 43210');
  const { screen, page } = phone;
  const sheet = page.getByRole('dialog');
  const asks = (interactive: object) =>
    fetch(`${house().url}/sandbox/graph/v24.0/209400000000101/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox', 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: '919876543210', type: 'interactive', interactive }),
    });
  const more = async (text: string) => {
    const message = screen.getByRole('listitem').filter({ hasText: text }).first();
    await message.hover();
    await message.getByRole('button', { name: /^More about/ }).click();
  };

  await phone.write('Tewlve chairs, please');
  await more('Tewlve chairs');
  await sheet.getByRole('button', { name: 'Edit' }).click();
  await phone.write('Twelve chairs, please');
  await expect(phone.bubble('Twelve chairs, please')).toContainText('Edited');
  await phone.write('Forget it');
  await more('Forget it');
  await sheet.getByRole('button', { name: 'Delete for everyone' }).click();
  await expect(phone.bubble('You deleted this message')).toBeVisible();

  await asks({
    type: 'location_request_message',
    body: { text: 'Where shall we bring them?' },
    action: { name: 'send_location' },
  });
  await screen.getByRole('button', { name: 'Send location' }).click();
  await sheet.getByRole('button', { name: /Third floor/ }).click();
  await asks({ type: 'catalog_message', body: { text: 'Anything else?' }, action: { name: 'catalog_message' } });
  await screen.getByRole('button', { name: 'View catalog' }).click();
  await sheet.getByRole('button', { name: 'One more: Wood oil, 500 ml' }).click();
  await sheet.getByRole('button', { name: 'Order 1 for €14.90' }).click();
  await more('Anything else?');
  await sheet.getByRole('button', { name: 'Heart' }).click();
  await expect(phone.bubble('Anything else?').first()).toContainText('❤️');
  await screen.getByRole('button', { name: 'Send a picture, voice message or file' }).click();
  await sheet.getByRole('button', { name: /^Contact/ }).click();
  await sheet.getByRole('button', { name: /Luis Vega/ }).click();

  const inbox = await Inbox.open(team);
  await inbox.openRow('Ravi Menon');
  await expect(inbox.bubble('Twelve chairs, please')).toContainText('edited');
  await expect(inbox.bubble('Deleted by the customer')).toBeVisible();
  await expect(inbox.bubble('Third floor, the blue door')).toBeVisible();
  await expect(inbox.bubble('€14.90')).toBeVisible();
  await expect(inbox.bubble('Luis Vega')).toBeVisible();

  await phone.controls.getByRole('button', { name: 'Change' }).click();
  await phone.controls.getByLabel('New number, with country code').fill('+91 98765 00000');
  await phone.controls.getByRole('button', { name: 'Move' }).click();
  await expect(page.locator('[data-person][aria-current]')).toContainText('+91 98765 00000');
  await screen.getByRole('button', { name: 'Transom Sandbox', exact: true }).click();
  await sheet.getByRole('switch', { name: 'Block this business' }).check();
  await page.keyboard.press('Escape');
  await expect(screen).toContainText('You blocked this business.');
});
