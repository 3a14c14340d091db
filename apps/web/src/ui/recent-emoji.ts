import type { SkinTone } from 'frimousse';

const recentKey = 'transom.emoji.recent';
const toneKey = 'transom.emoji.tone';
const most = 9;
const tones: readonly SkinTone[] = ['none', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'];

/** What was picked last in this browser, newest first. */
export function recentEmoji(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(recentKey) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepRecentEmoji(emoji: string): void {
  keep(recentKey, JSON.stringify([emoji, ...recentEmoji().filter((each) => each !== emoji)].slice(0, most)));
}

export const skinTone = (): SkinTone => tones.find((tone) => tone === localStorage.getItem(toneKey)) ?? 'none';
export const keepSkinTone = (tone: SkinTone): void => keep(toneKey, tone);

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage full or forbidden: it is a comfort, no more.
  }
}
