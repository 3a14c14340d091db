import { describe, expect, it } from 'vitest';
import { placeTooltip } from './place-tooltip.ts';

const view = { width: 1000, height: 800 };
const size = { width: 100, height: 24 };
const at = (left: number, top: number) => ({ left, top, width: 40, height: 40 });
const place = (anchor: ReturnType<typeof at>, side: string, rtl = false) =>
  placeTooltip({ anchor, size, view, side, rtl });

describe('a tooltip', () => {
  it('stands above its button, centred', () => {
    expect(place(at(480, 400), 'top')).toEqual({ x: 450, y: 370 });
  });

  it('goes below where there is no room above', () => {
    expect(place(at(480, 4), 'top')).toEqual({ x: 450, y: 50 });
  });

  it('goes above where there is no room below', () => {
    expect(place(at(480, 756), 'bottom')).toEqual({ x: 450, y: 726 });
  });

  it('stays inside the screen at its corners', () => {
    expect(place(at(0, 400), 'top').x).toBe(8);
    expect(place(at(960, 400), 'top').x).toBe(892);
  });

  it('stands after its button in reading direction', () => {
    expect(place(at(8, 400), 'inline-end')).toEqual({ x: 54, y: 408 });
    expect(place(at(952, 400), 'inline-end', true)).toEqual({ x: 846, y: 408 });
  });

  it('changes sides when the reading direction leads off the screen', () => {
    expect(place(at(952, 400), 'inline-end')).toEqual({ x: 846, y: 408 });
  });
});
