import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();
const lamp = new URL('../../apps/sandbox/camera-roll/cracked-lamp.jpg', import.meta.url);

test('A picture and a voice note come in, and a picture with words goes out to the phone', async ({ browser }) => {
  const team = await browserOf(browser, house());
  const phone = await Phone.open(await team.context().newPage());
  await phone.newPerson('Mila Novak', '+38640111222');
  for (const item of ['Oak table', 'Voice message']) {
    await phone.screen.getByRole('button', { name: 'Send a picture, voice message or file' }).click();
    await phone.page.locator('.sheet-row').filter({ hasText: item }).first().click();
  }

  const inbox = await Inbox.open(team);
  await inbox.openRow('Mila Novak');
  const { thread } = inbox;
  const picture = thread.getByRole('button', { name: 'Show Image large' });
  await picture.click();
  await expect(team.getByRole('dialog').getByRole('img')).toBeVisible();
  await team.keyboard.press('Escape');
  await expect(picture).toBeFocused();
  await thread.getByRole('button', { name: 'Play' }).click();
  await expect(thread.getByRole('button', { name: 'Pause' })).toBeVisible();

  const chooser = team.waitForEvent('filechooser');
  await team.getByRole('button', { name: 'Attach a file' }).click();
  await (await chooser).setFiles([
    { name: 'cracked-lamp.jpg', mimeType: 'image/jpeg', buffer: readFileSync(lamp) },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<html>') },
  ]);
  const tray = team.getByRole('list', { name: 'Files to send' });
  await expect(tray.getByRole('alert')).toHaveText(/^This is a web page, which WhatsApp does not take/);
  await tray.getByRole('button', { name: 'Remove page.html' }).click();
  await team.getByPlaceholder('Add a caption').fill('This one, with a new base');
  await team.keyboard.press('Enter');
  await expect(tray).toBeHidden();
  await expect(phone.screen.getByText('This one, with a new base')).toBeVisible();
  await expect(phone.screen.locator('article img').last()).toHaveJSProperty('naturalWidth', 900);
});
