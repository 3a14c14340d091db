import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

export interface ScriptedMeta {
  baseUrl: string;
  /** Texts that arrived, in order. */
  texts: string[];
  close(): Promise<void>;
}

/** Takes text messages over HTTP and accepts each once `before` has let it. */
export async function startScriptedMeta(
  before: (text: string) => Promise<void> = async () => {},
): Promise<ScriptedMeta> {
  const texts: string[] = [];
  const server = createServer((request, response) => {
    void readText(request).then(async (body) => {
      if (!request.url?.endsWith('/messages')) return response.writeHead(404).end();
      const { text } = JSON.parse(body) as { text: { body: string } };
      texts.push(text.body);
      await before(text.body);
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ contacts: [], messages: [{ id: `wamid.${randomUUID()}` }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    texts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
