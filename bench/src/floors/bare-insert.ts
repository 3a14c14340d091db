import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * Floor L: the least that can be done to store a webhook before it is acknowledged. Signature, JSON.parse, one
 * committed single-row INSERT, 200. No contacts, no conversations, nobody is told.
 */
const { PORT, DATABASE_URL, APP_SECRET = '' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
await pool.query(
  'create table if not exists floor_message (wamid text primary key, phone text not null, at timestamptz not null, text text not null)',
);

interface Body {
  entry: [
    { changes: [{ value: { messages: [{ id: string; from: string; timestamp: string; text: { body: string } }] } }] },
  ];
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    const expected = Buffer.from(`sha256=${createHmac('sha256', APP_SECRET).update(body).digest('hex')}`);
    const given = Buffer.from(String(request.headers['x-hub-signature-256']));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401, { 'content-length': 0 }).end();
      return;
    }
    const message = (JSON.parse(body.toString('utf8')) as Body).entry[0].changes[0].value.messages[0];
    pool
      .query({
        name: 'insert',
        text: 'insert into floor_message (wamid, phone, at, text) values ($1, $2, to_timestamp($3), $4) on conflict do nothing',
        values: [message.id, message.from, message.timestamp, message.text.body],
      })
      .then(
        () => response.writeHead(200, { 'content-length': 0 }).end(),
        () => response.writeHead(503, { 'content-length': 0 }).end(),
      );
  });
}).listen(Number(PORT), '127.0.0.1', () => console.log('ready'));
