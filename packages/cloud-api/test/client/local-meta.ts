import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

export interface LocalMeta {
  baseUrl: string;
  requests: { method: string; url: string; headers: IncomingMessage['headers']; body: unknown }[];
  close(): Promise<void>;
}

/** An HTTP server that reads each request whole and then does what `answer` says; not answering is allowed. */
export async function startLocalMeta(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<LocalMeta> {
  const requests: LocalMeta['requests'] = [];
  const server: Server = createServer((request, response) => {
    void readText(request).then((text) => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, headers, body: text ? JSON.parse(text) : undefined });
      answer(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const answerJson = (status: number, body: unknown) => (response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
