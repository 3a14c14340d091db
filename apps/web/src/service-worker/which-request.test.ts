import { describe, expect, it } from 'vitest';
import { isAppPage, isAsset } from './which-request.ts';

describe('what the app keeps for a start without a network', () => {
  it.each(['/', '/dashboard/inbox', '/dashboard/inbox/1', '/sign-in', '/setup', '/invite/abc'])(
    '%s is the app',
    (pathname) => {
      expect(isAppPage(pathname)).toBe(true);
    },
  );
  it.each(['/phone', '/api/v1/bootstrap', '/sandbox/world/people', '/webhooks/whatsapp/x', '/healthz', '/dashboards'])(
    '%s is not',
    (pathname) => {
      expect(isAppPage(pathname)).toBe(false);
      expect(isAsset(pathname)).toBe(false);
    },
  );
  it.each(['/assets/index-1a2b.js', '/theme.js', '/icon-192.png'])('%s is a file of it', (pathname) => {
    expect(isAsset(pathname)).toBe(true);
  });
});
