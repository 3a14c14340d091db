import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../apps/web/src/ui/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('[data-theme="dark"]');
const read = (part: string) => new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]));

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', read(light)],
  ['dark', read(dark)],
])('in the %s theme', (_, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? '';
  const surfaces = ['bg', 'panel', 'sunken', 'hover', 'chat', 'in', 'out', 'note', 'accent-soft', 'amber-soft'];

  it.each(surfaces)('text can be read on %s', (surface) => {
    for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'amber', 'red']) {
      expect(contrast(colour(ink), colour(surface)), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('words on coloured buttons can be read, also under the pointer', () => {
    for (const hue of ['accent', 'red']) {
      for (const ground of [hue, `${hue}-strong`]) {
        expect(contrast(colour(`${hue}-ink`), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('initials can be read on every avatar', () => {
    const hues = [...tokens.keys()].filter((name) => name?.startsWith('soft-') && !name.endsWith('-ink'));
    expect(hues).toHaveLength(8);
    for (const hue of hues) {
      expect(contrast(colour(`${hue}-ink`), colour(`${hue}`)), hue).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('the edge of a box one types into can be seen', () => {
    for (const surface of ['panel', 'bg', 'sunken']) {
      expect(contrast(colour('control-line'), colour(surface)), surface).toBeGreaterThanOrEqual(3);
    }
  });
});
