import { type Browser, expect, type Page, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

// A microphone that hums, and is allowed without asking.
test.use({
  launchOptions: {
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

const house = houseForThisFile();
const voiceNote = (page: Page) => page.getByRole('group', { name: 'Voice note' });
const heard = (page: Page) => expect(voiceNote(page).getByRole('timer')).toHaveText(/0:0[1-9]/);

/** Somebody at the inbox with the conversation of a new customer open, and that customer's phone. */
async function meet(browser: Browser, name: string, number: string, prepare = () => undefined as unknown) {
  const team = await browserOf(browser, house());
  await team.addInitScript(prepare);
  const phone = await Phone.open(await team.context().newPage());
  await phone.newPerson(name, number);
  await phone.write('Can you tell me how to put it up?');
  const inbox = await Inbox.open(team);
  await inbox.openRow(name);
  return { team, phone, inbox };
}

test('A voice note is recorded with the keyboard, heard, kept over a reload and played on the phone', async ({
  browser,
}) => {
  const { team, phone, inbox } = await meet(browser, 'Mila Novak', '+38640111222');

  await team.getByRole('button', { name: 'Record a voice note' }).focus();
  await team.keyboard.press('Enter');
  await heard(team);
  await team.keyboard.press('Enter');
  await expect(voiceNote(team).getByRole('button', { name: 'Play' })).toBeVisible();
  await team.reload();
  await inbox.isLive();
  await voiceNote(team).getByRole('button', { name: 'Play' }).click();
  await expect(voiceNote(team).getByRole('button', { name: 'Pause' })).toBeVisible();
  await voiceNote(team).getByRole('button', { name: 'Send' }).focus();
  await team.keyboard.press('Enter');
  await expect(inbox.composer()).toBeFocused();
  await isOnThePhone(phone, 'Mila Novak');
  await expect(inbox.thread.getByRole('button', { name: /^Played\. Show the delivery steps/ })).toBeVisible();
});

test('A browser without an Opus encoder of its own records all the same', async ({ browser }) => {
  const { team, phone, inbox } = await meet(browser, 'Petra Kos', '+38640333444', () =>
    Reflect.deleteProperty(globalThis, 'AudioEncoder'),
  );
  await team.getByRole('button', { name: 'Record a voice note' }).click();
  await heard(team);
  await voiceNote(team).getByRole('button', { name: 'Pause recording' }).click();
  await voiceNote(team).getByRole('button', { name: 'Go on recording' }).click();
  // The line is down when it is sent, and a reload comes between.
  await team.route('**/api/v1/media', (route) => route.abort());
  await voiceNote(team).getByRole('button', { name: 'Send' }).click();
  await expect(inbox.thread.getByRole('article').last()).toContainText('Waiting to be sent');
  await team.unroute('**/api/v1/media');
  await team.reload();
  await isOnThePhone(phone, 'Petra Kos');
});

/** The phone plays it, and the file is what WhatsApp shows as a voice note. */
async function isOnThePhone(phone: Phone, name: string) {
  const sound = phone.screen.locator('audio');
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(0.9);
  await phone.screen.getByRole('button', { name: 'Play: Voice message' }).click();
  const { data } = await house().owner.call(api.conversations.list, { query: { q: name } });
  const params = { id: data[0]?.id ?? '' };
  const [message] = (await house().owner.call(api.conversations.messages, { params })).data;
  expect(message).toMatchObject({ type: 'audio', content: { voice: true }, media: { mime: 'audio/ogg' } });
  expect(message?.media?.durationMs).toBeGreaterThan(900);
}

test('A refused microphone is explained, and a deleted recording is gone', async ({ browser }) => {
  const { team, inbox } = await meet(browser, 'Ana Silva', '+38640777888');
  await team.getByRole('button', { name: 'Record a voice note' }).click();
  await heard(team);
  await team.keyboard.press('Escape');
  await voiceNote(team).getByRole('button', { name: 'Delete the voice note' }).click();
  await expect(inbox.composer()).toBeVisible();
  await team.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await team.getByRole('button', { name: 'Record a voice note' }).click();
  await expect(team.getByRole('alert').filter({ hasText: 'may not use the microphone' })).toBeVisible();
  await team.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(inbox.composer()).toBeFocused();
});

test('The pictures, documents and links of a conversation are walked through, found again and saved', async ({
  browser,
}) => {
  const { team, phone, inbox } = await meet(browser, 'Ines Prat', '+38640555666');
  await phone.write('Like this one: https://example.com/lamps/7');
  for (const item of ['Oak table', 'Cracked lamp', 'Order']) {
    await phone.screen.getByRole('button', { name: 'Send a picture, voice message or file' }).click();
    await phone.page.locator('.sheet-row').filter({ hasText: item }).first().click();
  }
  const pictures = inbox.thread.getByRole('button', { name: 'Show Image large' });
  await expect(pictures).toHaveCount(2);
  await pictures.first().click();
  const viewer = team.getByRole('dialog');
  const shown = () => viewer.getByRole('img').getAttribute('src');
  const first = await shown();
  await expect(viewer.getByRole('button', { name: 'Next picture' })).toBeEnabled();
  await team.keyboard.press('ArrowRight');
  await expect.poll(shown).not.toBe(first);
  await expect(viewer.getByRole('button', { name: 'Next picture' })).toBeDisabled();
  await team.keyboard.press('ArrowLeft');
  await expect.poll(shown).toBe(first);
  await team.keyboard.press('+');
  await expect(viewer.getByRole('img')).toHaveCSS('transform', /matrix\(1\.5/);
  await team.keyboard.press('Escape');
  await expect(pictures.first()).toBeFocused();

  const { details } = inbox;
  await expect(details.getByRole('button', { name: /^Show the picture of/ })).toHaveCount(2);
  await details.getByRole('button', { name: 'Links' }).click();
  await expect(details.getByRole('link', { name: 'https://example.com/lamps/7' })).toBeVisible();
  await details.getByRole('button', { name: 'Show in the chat' }).click();
  await expect(inbox.bubble('Like this one')).toBeFocused();
  await details.getByRole('button', { name: 'Documents' }).click();
  await expect(details.getByRole('button', { name: 'Show in the chat' })).toHaveCount(1);
  const saved = team.waitForEvent('download');
  await details.getByRole('link', { name: 'Download all' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^files .*\.zip$/);
});
