import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCloudApi, createGraphAgent } from '../../src/client/index.ts';
import { CloudApiError } from '../../src/errors/index.ts';
import type { SendRequest } from '../../src/wire/index.ts';
import { answerJson, type LocalMeta, startLocalMeta } from './local-meta.ts';

const text: SendRequest = {
  messaging_product: 'whatsapp',
  to: '34600111222',
  type: 'text',
  text: { body: 'hola' },
  biz_opaque_callback_data: '0198c0de-0000-7000-8000-000000000001',
};
const accepted = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+34600111222', wa_id: '34600111222' }],
  messages: [{ id: 'wamid.A' }],
};
const metaError = (code: number, more: object = {}) => ({
  error: { message: `(#${code}) refused`, type: 'OAuthException', code, fbtrace_id: 'T1', ...more },
});

let dispatcher: Agent;
let meta: LocalMeta | undefined;
beforeEach(() => {
  dispatcher = createGraphAgent();
});
afterEach(async () => {
  await dispatcher.destroy();
  await meta?.close();
  meta = undefined;
});

async function connected(answer: (response: ServerResponse) => void, timeoutMs = 5_000) {
  meta = await startLocalMeta(answer);
  return createCloudApi({ dispatcher, baseUrl: meta.baseUrl, accessToken: 'token', timeoutMs });
}
const at = (baseUrl: string, timeoutMs = 5_000) =>
  createCloudApi({ dispatcher, baseUrl, accessToken: 'token', timeoutMs });

async function failure(call: Promise<unknown>): Promise<CloudApiError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(CloudApiError);
  return thrown as CloudApiError;
}

describe('handing a message to Meta', () => {
  it('sends the body as it is, with the token, and returns the id Meta gave it', async () => {
    const api = await connected(answerJson(200, accepted));
    expect(await api.sendMessage('115390008812345', text)).toEqual({
      wamid: 'wamid.A',
      waId: '34600111222',
      userId: null,
      messageStatus: null,
    });
    expect(meta?.requests).toMatchObject([
      {
        method: 'POST',
        url: '/v24.0/115390008812345/messages',
        headers: { authorization: 'Bearer token' },
        body: text,
      },
    ]);
  });

  it('a template to a hidden number comes back with its user id and review state', async () => {
    const api = await connected(
      answerJson(200, {
        contacts: [{ input: 'ES.77', user_id: 'ES.77' }],
        messages: [{ id: 'wamid.B', message_status: 'held_for_quality_assessment' }],
      }),
    );
    expect(await api.sendMessage('1', text)).toEqual({
      wamid: 'wamid.B',
      waId: null,
      userId: 'ES.77',
      messageStatus: 'held_for_quality_assessment',
    });
  });

  it('a refusal carries Meta’s code, sentence and trace', async () => {
    const api = await connected(
      answerJson(400, metaError(131008, { error_data: { messaging_product: 'whatsapp', details: "'to' is missing" } })),
    );
    const error = await failure(api.sendMessage('1', text));
    expect(error).toMatchObject({ code: 131008, httpStatus: 400, details: "'to' is missing", fbtraceId: 'T1' });
    expect(error.outcome()).toBe('rejected');
  });

  it('an expired token pauses the number', async () => {
    const api = await connected(answerJson(401, metaError(190, { error_subcode: 463 })));
    const error = await failure(api.sendMessage('1', text));
    expect(error).toMatchObject({ code: 190, subcode: 463 });
    expect([error.outcome(), error.pausesChannel()]).toEqual(['try_later', true]);
  });

  it('a token with characters no token has never leaves this machine', async () => {
    meta = await startLocalMeta(answerJson(200, accepted));
    const api = createCloudApi({ dispatcher, baseUrl: meta.baseUrl, accessToken: 'two\nlines' });
    expect((await failure(api.sendMessage('1', text))).pausesChannel()).toBe(true);
    expect(meta.requests).toEqual([]);
  });
});

describe('what is provably unsent, and what is not', () => {
  it.each([
    ['a refused connection', 'http://127.0.0.1:1'],
    ['a name that does not exist', 'http://nobody.invalid'],
  ])('after %s the message may be sent again', async (_, baseUrl) => {
    const error = await failure(at(baseUrl).sendMessage('1', text));
    expect([error.reached, error.outcome()]).toEqual(['not_sent', 'try_later']);
  });

  it('after a failed TLS handshake the message may be sent again', async () => {
    meta = await startLocalMeta(answerJson(200, accepted));
    const error = await failure(at(meta.baseUrl.replace('http:', 'https:')).sendMessage('1', text));
    expect([error.reached, error.outcome()]).toEqual(['not_sent', 'try_later']);
  });

  it('no answer in time is unknown', async () => {
    const api = await connected(() => {}, 150);
    const error = await failure(api.sendMessage('1', text));
    expect([error.reached, error.outcome(), meta?.requests.length]).toEqual(['no_answer', 'unknown', 1]);
  });

  it('giving up a call in flight is unknown', async () => {
    const giveUp = new AbortController();
    const api = await connected(() => giveUp.abort());
    const error = await failure(api.sendMessage('1', text, giveUp.signal));
    expect(error.outcome()).toBe('unknown');
  });

  it('giving up before the call began sends nothing', async () => {
    const api = await connected(answerJson(200, accepted));
    const error = await failure(api.sendMessage('1', text, AbortSignal.abort()));
    expect([error.outcome(), meta?.requests.length]).toEqual(['try_later', 0]);
  });

  it('a connection cut after the request was read is unknown', async () => {
    const api = await connected((response) => response.socket?.destroy());
    expect((await failure(api.sendMessage('1', text))).outcome()).toBe('unknown');
  });

  it('a connection cut before anything was read is unknown too', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await failure(at(`http://127.0.0.1:${port}`).sendMessage('1', text))).outcome()).toBe('unknown');
    await new Promise((resolve) => server.close(resolve));
  });

  it('an answer cut short is unknown', async () => {
    const api = await connected((response) => {
      response.writeHead(200, { 'content-length': '500' }).write('{"messages":[{"id"');
      setImmediate(() => response.socket?.destroy());
    });
    expect((await failure(api.sendMessage('1', text))).outcome()).toBe('unknown');
  });

  it.each([
    ['not JSON', 'OK'],
    ['without a message id', '{"messages":[]}'],
  ])('a success that is %s is unknown', async (_, body) => {
    const api = await connected((response) => response.writeHead(200).end(body));
    expect((await failure(api.sendMessage('1', text))).outcome()).toBe('unknown');
  });

  it('a gateway’s error page is unknown, Meta’s own “try again” is not', async () => {
    const gateway = await connected((response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    expect((await failure(gateway.sendMessage('1', text))).outcome()).toBe('unknown');
    await meta?.close();
    const own = await connected(answerJson(500, metaError(131016)));
    expect((await failure(own.sendMessage('1', text))).outcome()).toBe('try_later');
  });
});

describe('the other calls', () => {
  it('reading shows no typing unless asked', async () => {
    const api = await connected(answerJson(200, { success: true }));
    await api.markRead('1', 'wamid.A');
    await api.markRead('1', 'wamid.A', { typing: true });
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A' };
    expect(meta?.requests.map((request) => request.body)).toEqual([
      read,
      { ...read, typing_indicator: { type: 'text' } },
    ]);
  });

  it('templates come page by page, and one odd template does not hide the others', async () => {
    const good = { id: '1', name: 'hello_world', language: 'en_US', status: 'APPROVED', category: 'UTILITY' };
    const api = await connected(
      answerJson(200, { data: [good, { id: 5 }], paging: { cursors: { after: 'C2' }, next: 'https://…' } }),
    );
    const { templates, next } = await api.listTemplates('W', 'C1');
    expect(templates).toMatchObject([{ name: 'hello_world', components: [] }]);
    expect(next).toBe('C2');
    expect(meta?.requests[0]?.url).toContain('after=C1');
  });

  it('the last page of templates says so', async () => {
    const api = await connected(answerJson(200, { data: [], paging: { cursors: { after: 'C2' } } }));
    expect(await api.listTemplates('W')).toEqual({ templates: [], next: null });
  });

  it('the webhook subscription is set with and without an address of its own', async () => {
    const api = await connected(answerJson(200, { success: true }));
    await api.subscribeApp('W');
    await api.subscribeApp('W', { callbackUri: 'https://inbox.example/webhooks', verifyToken: 'v' });
    expect(meta?.requests.map((request) => request.body)).toEqual([
      undefined,
      { override_callback_uri: 'https://inbox.example/webhooks', verify_token: 'v' },
    ]);
  });

  it('the subscribed apps are listed with their override', async () => {
    const api = await connected(
      answerJson(200, {
        data: [{ whatsapp_business_api_data: { id: '9', name: 'Inbox' }, override_callback_uri: 'https://x.example' }],
      }),
    );
    expect(await api.subscribedApps('W')).toEqual([
      { id: '9', name: 'Inbox', overrideCallbackUri: 'https://x.example' },
    ]);
  });

  it('a token tells whether it is valid and until when', async () => {
    const api = await connected(
      answerJson(200, { data: { is_valid: true, app_id: '9', expires_at: 1795334400, scopes: ['x'] } }),
    );
    expect(await api.debugToken()).toEqual({
      valid: true,
      appId: '9',
      expiresAt: new Date(1795334400_000),
      scopes: ['x'],
    });
  });

  it('a number tells its quality and limit, whatever else Meta adds', async () => {
    const api = await connected(
      answerJson(200, { id: '1', display_phone_number: '+1 555', quality_rating: 'GREEN', throughput: 7, news: {} }),
    );
    expect(await api.phoneNumber('1')).toMatchObject({ quality_rating: 'GREEN', throughput: null });
  });
});
