import type { PresentBrowser } from '@transom/protocol';

/** What processes tell each other of browsers: short words, as a notification holds 8,000 bytes at most. */
export const ringOf = (workspaceId: string, { key, memberId, conversationId, typing }: PresentBrowser): string =>
  [workspaceId, key, memberId, conversationId ?? '-', typing ? 'typing' : 'viewing'].join(' ');

/** null: not of this form. */
export function readRing(payload: string): { workspaceId: string; browser: PresentBrowser } | null {
  const [workspaceId, key, memberId, conversationId, doing] = payload.split(' ');
  if (!workspaceId || !key || !memberId || !conversationId) return null;
  const at = conversationId === '-' ? null : conversationId;
  return { workspaceId, browser: { key, memberId, conversationId: at, typing: doing === 'typing' } };
}
