import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * A stand-in for Meta's Graph API that does as little as possible: it notes when each message arrived (on the machine's
 * monotonic clock, ms) and answers like Meta, after a delay or, for some people, never.
 */
const arrivals: Record<string, number> = {};
const manner: { delayMs: number; deafTo: string[] } = { delayMs: 0, deafTo: [] };
let accepted = 0;
let readMarks = 0;

function takeMessage(body: Record<string, unknown>, response: ServerResponse): void {
  if (body.status === 'read') {
    readMarks += 1;
    answer(response, { success: true });
    return;
  }
  const to = String(body.to ?? body.recipient);
  arrivals[String(body.biz_opaque_callback_data)] ??= Number(process.hrtime.bigint()) / 1e6;
  if (manner.deafTo.includes(to)) return;
  accepted += 1;
  answer(response, {
    messaging_product: 'whatsapp',
    contacts: [{ input: to, wa_id: to }],
    messages: [{ id: `wamid.STUB${accepted}` }],
  });
}

function answer(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  const send = () =>
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  if (manner.delayMs === 0) send();
  else setTimeout(send, manner.delayMs);
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>);
}

createServer((request, response) => {
  void read(request).then((body) => {
    if (request.url === '/arrivals') return response.end(JSON.stringify({ arrivals, readMarks }));
    if (request.url === '/manner') return response.end(JSON.stringify(Object.assign(manner, body)));
    if (request.method === 'POST' && request.url?.endsWith('/messages')) return takeMessage(body, response);
    return answer(response, { data: [] });
  });
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
