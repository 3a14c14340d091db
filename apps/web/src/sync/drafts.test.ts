import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDraft, moveDrafts, readDraft, writeDraft } from './drafts.ts';

const place = { memberId: 'mira', conversationId: 'ana', kind: 'message' } as const;
const note = { ...place, kind: 'note' } as const;
let stored: Map<string, string>;
let full: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  stored = new Map();
  full = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem(key: string, text: string) {
      if (full) throw new Error('QuotaExceededError');
      stored.set(key, text);
    },
  });
});
afterEach(() => {
  full = false;
  clearDraft(place);
  clearDraft(note);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('somebody who types without a pause loses at most a blink when the page crashes', () => {
  for (let i = 1; i <= 50; i++) {
    writeDraft(place, 'x'.repeat(i));
    vi.advanceTimersByTime(100);
  }
  expect([...stored.values()][0]?.length).toBeGreaterThanOrEqual(47);
});

test('the draft of a note and that of a message are two', () => {
  writeDraft(place, 'Dear Ana');
  writeDraft(note, 'She is upset');
  vi.advanceTimersByTime(300);
  expect([readDraft(place), readDraft(note)]).toEqual(['Dear Ana', 'She is upset']);
  clearDraft(place);
  expect([readDraft(place), readDraft(note)]).toEqual(['', 'She is upset']);
  expect(stored.size).toBe(1);
});

test('a draft of another member is not shown', () => {
  writeDraft(place, 'Dear Ana');
  expect(readDraft({ ...place, memberId: 'priya' })).toBe('');
});

test('when two conversations become one, what was begun in both is kept', () => {
  const into = { ...place, conversationId: 'into' };
  writeDraft(place, 'Dear Ana');
  moveDrafts('mira', 'ana', 'into');
  expect([readDraft(place), readDraft(into)]).toEqual(['', 'Dear Ana']);
  writeDraft(place, 'PS');
  moveDrafts('mira', 'ana', 'into');
  expect(readDraft(into)).toBe('Dear Ana\nPS');
  clearDraft(into);
});

test('with no room to store it the text stays at hand, and is stored once there is', () => {
  full = true;
  writeDraft(place, 'Dear');
  vi.advanceTimersByTime(300);
  expect(readDraft(place)).toBe('Dear');
  full = false;
  writeDraft(place, 'Dear Ana');
  vi.advanceTimersByTime(300);
  expect([...stored.values()]).toEqual(['Dear Ana']);
});
