import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

const PULSE_MS = 20_000;
/** A page that reads slower than this falls behind; it is cut off and comes back for fresh lists. */
const MOST_WAITING = 1_000_000;

/** Server-Sent Events for the phone page: `change`, `typing`, `wire` and `faults` as they happen. */
export function streamEvents({ events, streams }: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  raw.write(': connected\n\n');
  const stopListening = events.listen((batch) => {
    const text = batch.map(({ kind, ...data }) => `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`).join('');
    raw.write(text);
    if (raw.writableLength > MOST_WAITING) raw.destroy();
  });
  const pulse = setInterval(() => raw.write(': still here\n\n'), PULSE_MS);
  streams.add(raw);
  request.raw.socket.once('close', () => {
    clearInterval(pulse);
    stopListening();
    streams.delete(raw);
  });
  return reply;
}
