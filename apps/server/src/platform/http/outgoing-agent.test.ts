import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { isPrivateAddress, outgoingAgent } from './outgoing-agent.ts';

describe('outgoing calls', () => {
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.5', '169.254.169.254', '::1', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1'])(
    'know %s as private',
    (address) => {
      expect(isPrivateAddress(address)).toBe(true);
    },
  );
  it.each(['93.184.216.34', '2606:2800:220:1::1'])('know %s as public', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it('do not reach this machine, by number or by name, unless that is allowed', async () => {
    const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [shut, open] = [outgoingAgent(false), outgoingAgent(true)];
    for (const host of ['127.0.0.1', 'localhost']) {
      await expect(request(`http://${host}:${port}`, { dispatcher: shut })).rejects.toThrow('not a public address');
    }
    const answer = await request(`http://127.0.0.1:${port}`, { dispatcher: open });
    expect(await answer.body.text()).toBe('hello');
    await Promise.all([shut.close(), open.close()]);
    server.close();
  });
});
