import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, test } from '@playwright/test';
import { api } from '@transom/protocol';
import { browserOf, houseForThisFile } from '../support/house.ts';
import { Inbox } from '../support/inbox.ts';
import { Phone } from '../support/phone.ts';

const house = houseForThisFile();
const roll = new URL('../../apps/sandbox/camera-roll/', import.meta.url);

/** Two colleagues looking at the same conversation, and the phone of the customer in it. */
async function meet(browser: Browser, name: string, number: string) {
  const phone = await Phone.open(await browserOf(browser, house()));
  await phone.newPerson(name, number);
  await phone.write('Good morning!');
  const colleague = await house().invite();
  const inboxes = [
    await Inbox.open(await browserOf(browser, house())),
    await Inbox.open(await browserOf(browser, house(), colleague)),
  ];
  for (const inbox of inboxes) await inbox.openRow(name);
  const both = async (what: (inbox: Inbox) => Locator) => {
    for (const inbox of inboxes) await expect(what(inbox)).toBeVisible();
  };
  return { phone, inboxes, both };
}

test('Every kind a customer can send is drawn in the inboxes of two agents as what it is', async ({ browser }) => {
  const { phone, both } = await meet(browser, 'Inés Prat', '+34655777001');
  const { screen } = phone;
  const sheet = phone.page.getByRole('dialog');
  const attach = async (...rows: (string | RegExp)[]) => {
    await screen.getByRole('button', { name: 'Send a picture, voice message or file' }).click();
    for (const row of rows) await phone.page.locator('.sheet-row').filter({ hasText: row }).first().click();
  };
  const more = async (text: string) => {
    const message = screen.getByRole('listitem').filter({ hasText: text }).first();
    await message.hover();
    await message.getByRole('button', { name: /^More about/ }).click();
  };
  await both((inbox) => inbox.bubble('Good morning!'));

  await attach('Oak table');
  await both(({ thread }) => thread.getByRole('button', { name: 'Show Image large' }));
  await attach('Around the table');
  await both(({ thread }) => thread.locator('video'));
  await attach('Voice message');
  await both(({ thread }) => thread.getByRole('button', { name: 'Play', exact: true }));
  await attach('Order');
  await both((inbox) => inbox.bubble('order-a-2231.pdf'));
  await attach('Laughing');
  await both(({ thread }) => thread.getByRole('img', { name: /Sticker/i }));
  await attach('Location', /Third floor/);
  await both((inbox) => inbox.bubble('Third floor, the blue door').getByRole('link', { name: 'Open in maps' }));
  await attach('Contact', /Luis Vega/);
  await both((inbox) => inbox.bubble('Luis Vega'));
  await attach('From an ad');
  await both((inbox) => inbox.bubble('From an ad'));
  await attach('Forwarded text');
  await both((inbox) => inbox.bubble('Forwarded'));

  await attach(/catalogue/);
  await sheet.getByRole('button', { name: 'One more: Wood oil, 500 ml' }).click();
  await sheet.getByRole('button', { name: 'Order 1 for €14.90' }).click();
  await both((inbox) => inbox.bubble('€14.90'));

  await phone.write('Tewlve chairs, please');
  await more('Tewlve chairs');
  await sheet.getByRole('button', { name: 'Edit' }).click();
  await phone.write('Twelve chairs, please');
  await both((inbox) => inbox.bubble('Twelve chairs, please').getByRole('button', { name: 'edited' }));
  await phone.write('Forget it');
  await more('Forget it');
  await sheet.getByRole('button', { name: 'Delete for everyone' }).click();
  await both((inbox) => inbox.bubble('Deleted by the customer'));

  const message = { type: 'holograph', holograph: { id: 'h1' } };
  await house().world('POST', 'inbound', { from: '34655777001', message });
  await both((inbox) => inbox.bubble('holograph'));
});

test('Every kind an agent can send is drawn on the phone and in the other agent’s browser', async ({ browser }) => {
  const { phone, inboxes, both } = await meet(browser, 'Jordi Mas', '+34655777002');
  const [inbox] = inboxes;
  const { data } = await house().owner.call(api.conversations.list, { query: { q: 'Jordi Mas' } });
  const id = data[0]?.id ?? '';
  const send = async (type: string, body: object) => {
    const path = `/api/v1/conversations/${id}/messages`;
    const answer = await house().owner.fetch(path, 'POST', { id: randomUUID(), type, ...body });
    expect(answer.status, await answer.text()).toBe(202);
  };
  const sendFile = async (type: string, file: string, mime: string, more = {}) => {
    const form = new FormData();
    form.set('file', new Blob([readFileSync(new URL(file, roll))], { type: mime }), file);
    const upload = { method: 'POST', headers: house().owner.headers, body: form };
    const { id } = (await (await fetch(`${house().url}/api/v1/media`, upload)).json()) as { id: string };
    await send(type, { media: { id, ...more } });
  };
  const { screen } = phone;
  const everywhere = async (text: string) => {
    await both((one) => one.bubble(text));
    await expect(phone.bubble(text)).toBeVisible();
  };

  await inbox?.write('A word with *weight*');
  await everywhere('A word with weight');
  await inbox?.hasTick('A word with weight', 'Read');
  const said = screen.getByRole('listitem').filter({ hasText: 'A word with weight' }).first();
  await said.hover();
  await said.getByRole('button', { name: /^More about/ }).click();
  await phone.page.getByRole('dialog').getByRole('button', { name: 'Heart' }).click();
  await both((one) => one.bubble('A word with weight').getByRole('img', { name: /❤️/ }));

  await sendFile('image', 'cracked-lamp.jpg', 'image/jpeg', { caption: 'With a new base' });
  await everywhere('With a new base');
  await both((one) => one.bubble('With a new base').getByRole('button', { name: /^Show .* large$/ }));
  await expect(phone.bubble('With a new base').getByRole('img').first()).toHaveJSProperty('naturalWidth', 900);
  await sendFile('video', 'around-the-table.mp4', 'video/mp4', { caption: 'From all sides' });
  await everywhere('From all sides');
  await both((one) => one.bubble('From all sides').locator('video'));
  await sendFile('audio', 'voice-note.ogg', 'audio/ogg', { voice: true });
  await both(({ thread }) => thread.getByRole('button', { name: 'Play', exact: true }));
  await expect(screen.getByRole('button', { name: 'Play: Voice message' })).toBeVisible();
  await sendFile('document', 'order-a-2231.pdf', 'application/pdf', { filename: 'order-a-2231.pdf' });
  await everywhere('order-a-2231.pdf');
  await sendFile('sticker', 'laughing-sticker.webp', 'image/webp');
  await both(({ thread }) => thread.getByRole('img', { name: /Sticker/i }));
  await expect(screen.getByRole('img', { name: /Sticker/i })).toBeVisible();

  await send('location', { location: { latitude: 41.3874, longitude: 2.1686, name: 'The workshop' } });
  await everywhere('The workshop');
  const luis = { name: { formatted_name: 'Luis Vega', first_name: 'Luis' }, phones: [{ phone: '+34600333444' }] };
  await send('contacts', { contacts: [luis] });
  await everywhere('Luis Vega');

  const ask = (type: string, text: string, action: object) =>
    send('interactive', { interactive: { type, body: { text }, action } });
  await ask('button', 'Which half of the day?', {
    buttons: [{ type: 'reply', reply: { id: 'am', title: 'Morning' } }],
  });
  await everywhere('Which half of the day?');
  await phone.bubble('Which half of the day?').getByRole('button', { name: 'Morning' }).click();
  await both((one) => one.bubble('Tapped a button'));
  await ask('list', 'Which wood?', { button: 'See woods', sections: [{ rows: [{ id: 'oak', title: 'Oak' }] }] });
  await everywhere('Which wood?');
  await phone.bubble('Which wood?').getByRole('button', { name: 'See woods' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Oak' }).click();
  await both((one) => one.bubble('Chosen from the list'));
  const link = { display_text: 'See the table', url: 'https://example.com/tables/7' };
  await ask('cta_url', 'Finished today', { name: 'cta_url', parameters: link });
  await everywhere('Finished today');
  await ask('location_request_message', 'Where shall we bring it?', { name: 'send_location' });
  await everywhere('Where shall we bring it?');

  await send('template', { template: { name: 'hello_world', language: 'en_US' } });
  await everywhere('Welcome and congratulations');
  const messages = await house().owner.call(api.conversations.messages, { params: { id } });
  const greeting = messages.data.find(({ text }) => text === 'Good morning!');
  await send('reaction', { reaction: { messageId: greeting?.id, emoji: '❤️' } });
  await both((one) => one.bubble('Good morning!').getByRole('img', { name: /reacted with ❤️/ }));
  await expect(phone.bubble('Good morning!')).toContainText('❤️');
  await send('text', { text: 'Good morning to you', replyToId: greeting?.id });
  await both((one) => one.bubble('Good morning to you').getByRole('button', { name: /Good morning!/ }));
  await expect(phone.bubble('Good morning to you')).toContainText('Good morning!');
});
