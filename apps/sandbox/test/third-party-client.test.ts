import { describe, expect, it } from 'vitest';
import { startConnectedHouse, startHouse } from './start-house.ts';

const ana = '34600111222';

/** A house whose customer Ana has just written. */
async function houseWithAna() {
  const house = await startConnectedHouse();
  const { wamid } = await house.sandbox.world.receive({ from: ana, name: 'Ana', message: { text: { body: 'Hello' } } });
  return { ...house, inbound: wamid };
}

describe('a client somebody else wrote', () => {
  it('sends every kind of message and hears sent, delivered and read', async () => {
    const { client, phoneNumberId, receiver, inbound } = await houseWithAna();
    const to = { phoneNumberId, to: `+${ana}` };
    const uploaded = await client.media.upload({
      phoneNumberId,
      type: 'image/png',
      file: new Blob([new Uint8Array([1, 2, 3])]),
      fileName: 'dot.png',
    });
    const answers = [
      await client.messages.sendText({ ...to, body: 'Hi Ana', contextMessageId: inbound }),
      await client.messages.sendImage({ ...to, image: { id: uploaded.id, caption: 'Here' } }),
      await client.messages.sendDocument({ ...to, document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }),
      await client.messages.sendVideo({ ...to, video: { link: 'https://example.com/a.mp4' } }),
      await client.messages.sendAudio({ ...to, audio: { link: 'https://example.com/a.mp3' } }),
      await client.messages.sendSticker({ ...to, sticker: { link: 'https://example.com/a.webp' } }),
      await client.messages.sendLocation({ ...to, location: { latitude: 40.4, longitude: -3.7, name: 'Workshop' } }),
      await client.messages.sendContacts({
        ...to,
        contacts: [{ name: { formattedName: 'Luis Vega', firstName: 'Luis' }, phones: [{ phone: '+34600333444' }] }],
      }),
      await client.messages.sendInteractiveButtons({
        ...to,
        bodyText: 'When?',
        buttons: [
          { id: 'am', title: 'Morning' },
          { id: 'pm', title: 'Afternoon' },
        ],
      }),
      await client.messages.sendInteractiveList({
        ...to,
        bodyText: 'Which?',
        buttonText: 'Choose',
        sections: [{ title: 'Tables', rows: [{ id: 'oak', title: 'Oak' }] }],
      }),
      await client.messages.sendInteractiveCtaUrl({
        ...to,
        bodyText: 'See them all',
        parameters: { displayText: 'Open', url: 'https://example.com/' },
      }),
      await client.messages.sendTemplate({
        ...to,
        template: {
          name: 'order_update',
          language: { code: 'en_US' },
          components: [{ type: 'body', parameters: ['Ana', 'A-1', 'Monday'].map((text) => ({ type: 'text', text })) }],
        },
      }),
    ];
    for (const { messages, contacts } of answers) {
      expect(contacts[0]).toMatchObject({ input: `+${ana}`, waId: ana });
      await receiver.hears(messages[0]?.id ?? '', ['sent', 'delivered', 'read']);
    }
    const { messages } = await client.messages.sendReaction({ ...to, reaction: { messageId: inbound, emoji: '👍' } });
    await receiver.hears(messages[0]?.id ?? '', ['sent']);
  });

  it('marks a message as read while typing', async () => {
    const { client, phoneNumberId, sandbox, inbound } = await houseWithAna();
    await client.messages.markRead({ phoneNumberId, messageId: inbound, typingIndicator: { type: 'text' } });
    expect(sandbox.world.messages(ana)).toMatchObject([{ wamid: inbound, status: 'read' }]);
    await expect(client.messages.markRead({ phoneNumberId, messageId: 'wamid.nothing' })).rejects.toMatchObject({
      code: 131009,
    });
  });

  it('uploads, looks up, downloads and deletes media', async () => {
    const { client, phoneNumberId } = await startHouse();
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const { id } = await client.media.upload({ phoneNumberId, type: 'image/png', file: new Blob([bytes]) });
    expect(await client.media.get({ mediaId: id })).toMatchObject({ id, mimeType: 'image/png', fileSize: '4' });
    const downloaded = await client.media.download({ mediaId: id, auth: 'always' });
    expect(new Uint8Array(downloaded as ArrayBuffer)).toEqual(bytes);
    await client.media.delete({ mediaId: id });
    await expect(client.media.get({ mediaId: id })).rejects.toMatchObject({ code: 100 });
  });

  it('lists templates with paging and filters', async () => {
    const { client, sandbox } = await startHouse();
    const businessAccountId = sandbox.account.wabaId;
    const all = await client.templates.list({ businessAccountId });
    expect(all.data.map((template) => template.name)).toContain('hello_world');
    const first = await client.templates.list({ businessAccountId, limit: 3 });
    const second = await client.templates.list({
      businessAccountId,
      limit: 3,
      after: first.paging.cursors.after ?? '',
    });
    const names = [...first.data, ...second.data].map((template) => template.name);
    expect(names).toEqual(all.data.slice(0, 6).map((template) => template.name));
    const pending = await client.templates.list({ businessAccountId, status: 'PENDING' });
    expect(pending.data.map((template) => template.name)).toEqual(['feedback_request']);
  });

  it('makes, reads and deletes a template', async () => {
    const { client, sandbox } = await startHouse();
    const businessAccountId = sandbox.account.wabaId;
    const made = await client.templates.create({
      businessAccountId,
      name: 'order_ready',
      language: 'en_US',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Hi {{1}}, your order is ready.', example: { body_text: [['Ana']] } }],
    });
    expect(made).toMatchObject({ status: 'PENDING', category: 'UTILITY' });
    await sandbox.world.reviewTemplate(made.id, { decision: 'approve' });
    const listed = await client.templates.list({ businessAccountId, name: 'order_ready' });
    expect(listed.data).toMatchObject([{ id: made.id, status: 'APPROVED' }]);
    await client.templates.delete({ businessAccountId, name: 'order_ready' });
    expect((await client.templates.list({ businessAccountId, name: 'order_ready' })).data).toEqual([]);
  });

  it('reads the business profile', async () => {
    const { client, phoneNumberId } = await startHouse();
    const profile = await client.phoneNumbers.businessProfile.get({ phoneNumberId, fields: 'about,vertical' });
    expect(profile.data).toEqual([{ messagingProduct: 'whatsapp', about: expect.any(String), vertical: 'RETAIL' }]);
  });
});
