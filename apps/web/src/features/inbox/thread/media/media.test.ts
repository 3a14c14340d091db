import { describe, expect, it } from 'vitest';
import { fit } from './fit.ts';
import { endingOf, sayDuration, saySize } from './say-file.ts';
import { peaksOf } from './sound-peaks.ts';

describe('a file in words', () => {
  it.each([
    [512, '512 B'],
    [740 * 1024, '740 KB'],
    [3.44 * 1024 * 1024, '3.4 MB'],
    [100 * 1024 * 1024, '100 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(saySize(bytes)).toBe(words));

  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [750, '12:30'],
    [3723, '1:02:03'],
  ])('%d seconds are %s', (seconds, words) => expect(sayDuration(seconds)).toBe(words));

  it('its kind is the ending of its name, or else its type', () => {
    expect(endingOf('quote.final.pdf', 'text/plain')).toBe('PDF');
    expect(endingOf(null, 'application/pdf')).toBe('PDF');
    expect(endingOf('README', 'application/octet-stream')).toBe('');
  });
});

describe('the room a picture gets', () => {
  it.each([
    ['a photo across', 4000, 3000, 288, 216],
    ['a photo upright', 3000, 4000, 240, 320],
    ['a small one', 120, 90, 120, 90],
    ['a banner', 4000, 200, 288, 72],
    ['sixty million pixels', 10_000, 6_000, 288, 173],
  ])('%s', (_what, width, height, w, h) => expect(fit({ width, height }, 'image')).toEqual({ width: w, height: h }));

  it('one of unknown size gets a usual one', () => {
    expect(fit({ width: null, height: null }, 'image')).toEqual({ width: 288, height: 216 });
    expect(fit({ width: null, height: null }, 'video')).toEqual({ width: 288, height: 162 });
  });
});

describe('the shape of a sound', () => {
  it('shows where somebody speaks, as high as the loudest moment allows', () => {
    const silence = new Array<number>(100).fill(0);
    const words = silence.map((_, i) => (i % 2 ? 0.25 : -0.5));
    expect([...peaksOf(Float32Array.from([...silence, ...words, ...silence]), 3)]).toEqual([0, 255, 0]);
  });

  it('of silence is flat', () => {
    expect([...peaksOf(new Float32Array(100), 4)]).toEqual([0, 0, 0, 0]);
  });
});
