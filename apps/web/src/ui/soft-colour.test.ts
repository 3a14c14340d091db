import { describe, expect, it } from 'vitest';
import { initialsOf, softHueOf, softHues } from './soft-colour.ts';

describe('an avatar', () => {
  it.each([
    ['Ana Ruiz', 'AR'],
    ['Ana María de la Ruiz', 'AR'],
    ['ana', 'A'],
    ['+55 11 98765-4321', '+55'],
    ['+1 555 010 0000', '+1'],
    ['@sol.garcia', '@s'],
    ['فاطمة الزهراء', 'فا'],
    ['हिन्दी', 'हि'],
    ['👩‍👩‍👧 Family', '👩‍👩‍👧F'],
    ['Ana 💙 - Ruiz', 'AR'],
    ['   ', '?'],
  ])('shows %s as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keeps its colour for the same person', () => {
    expect(softHueOf('c0ffee')).toBe(softHueOf('c0ffee'));
  });

  it('uses every colour about equally often', () => {
    const counts = new Map(softHues.map((hue) => [hue, 0]));
    for (let i = 0; i < 800; i++) {
      const hue = softHueOf(`0199a5b2-0000-7000-8000-${String(i).padStart(12, '0')}`);
      counts.set(hue, (counts.get(hue) ?? 0) + 1);
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(40);
  });
});
