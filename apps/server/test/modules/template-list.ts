import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListedTemplate {
  id: string;
  name: string;
  language: string;
  status: string;
  category: string;
  parameter_format?: string;
  rejected_reason?: string;
  components: object[];
}

/** A Graph API that knows nothing but a list of templates, two a page. Tests change `templates` as Meta would. */
export async function startTemplateList(templates: ListedTemplate[] = []) {
  const list = { templates, refuses: false };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://graph');
    const answer = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (list.refuses) return answer(400, { error: { message: 'slow down', type: 'OAuthException', code: 80007 } });
    if (!url.pathname.endsWith('/message_templates')) {
      return answer(400, { error: { message: 'Unsupported get request', type: 'GraphMethodException', code: 100 } });
    }
    const from = Number(url.searchParams.get('after') ?? 0);
    const more = from + 2 < list.templates.length;
    const paging = { cursors: { before: String(from), after: String(from + 2) }, ...(more ? { next: url.href } : {}) };
    return answer(200, { data: list.templates.slice(from, from + 2), paging });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(list, {
    graphBaseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  });
}
