import { describe, expect, test } from 'vitest';
import { isPrivateHost, isPublicHttps } from './addresses.ts';

describe('addresses that Meta can call', () => {
  test.each([
    ['https://inbox.example.com', true],
    ['https://8.8.8.8', true],
    ['https://[2a00:1450::1]', true],
    ['http://inbox.example.com', false],
    ['https://localhost', false],
    ['https://127.0.0.1:3000', false],
    ['https://10.0.0.4', false],
    ['https://172.20.1.1', false],
    ['https://172.32.1.1', true],
    ['https://100.64.0.1', false],
    ['https://192.168.1.20', false],
    ['https://169.254.169.254', false],
    ['https://[::1]', false],
    ['https://[fd12::1]', false],
    ['https://[fe80::1]', false],
    ['https://inbox', false],
    ['https://inbox.local', false],
  ])('%s: %s', (url, reachable) => {
    expect(isPublicHttps(url)).toBe(reachable);
  });

  test('the name of a neighbouring container counts as private', () => {
    expect(isPrivateHost('emulator')).toBe(true);
    expect(isPrivateHost('graph.facebook.com')).toBe(false);
  });
});
