import { sign } from '@transom/cloud-api/wire';

/** Meta's side, by hand: signs a body and POSTs it to a number's webhook address. */
export async function sendWebhook(
  callbackUrl: string,
  appSecret: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return fetch(callbackUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': sign(bytes, appSecret), ...headers },
    body: new Uint8Array(bytes),
  });
}
