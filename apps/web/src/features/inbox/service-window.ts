import type { Conversation } from '@transom/protocol';

/** `soon`: under four hours left; `urgent`: under one; `never`: this contact has not written yet. */
export type WindowLook = 'open' | 'soon' | 'urgent' | 'closed' | 'never';

const hourMs = 3_600_000;

/** How the service window stands at `now` (server time, ms). Meta may have shut it before its time (131047). */
export function windowLook(window: Conversation['window'], now: number): WindowLook {
  if (window.expiresAt === null) return 'never';
  const leftMs = Date.parse(window.expiresAt) - now;
  if (!window.open || leftMs <= 0) return 'closed';
  if (leftMs < hourMs) return 'urgent';
  return leftMs < 4 * hourMs ? 'soon' : 'open';
}

export const canWriteFreely = (look: WindowLook): boolean => look !== 'closed' && look !== 'never';

/** The time left, split for display. Whole minutes from an hour up, then minutes and seconds. */
export function timeLeft(expiresAt: string, now: number): { hours: number; minutes: number; seconds: number } {
  const total = Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 1000));
  return { hours: Math.floor(total / 3600), minutes: Math.floor((total % 3600) / 60), seconds: total % 60 };
}

/** How to call a person in a sentence: the first name; a number or handle whole. */
export function shortName(name: string): string {
  return /^[+@\d]/.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
}
