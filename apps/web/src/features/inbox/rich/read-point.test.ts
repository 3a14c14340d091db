import { expect, test } from 'vitest';
import { readPoint } from './read-point.ts';

const shop = { latitude: 41.3874, longitude: 2.1686 };

test.each([
  '41.3874, 2.1686',
  '41.3874 2.1686',
  '41.3874;2.1686',
  'https://www.google.com/maps/@41.3874,2.1686,17z',
  'https://www.google.com/maps/place/Shop/@41.39,2.17,17z/data=!3m1!4b1!4m6!3d41.3874!4d2.1686',
  'https://www.google.com/maps/search/?api=1&query=41.3874%2C2.1686',
  'https://maps.apple.com/?ll=41.3874,2.1686&q=Shop',
  'https://www.openstreetmap.org/?mlat=41.3874&mlon=2.1686#map=17/41.39/2.17',
  'https://www.openstreetmap.org/#map=17/41.3874/2.1686',
  'geo:41.3874,2.1686',
])('%s is a place', (text) => {
  expect(readPoint(text)).toEqual(shop);
});

test('a place south and west has negative degrees', () => {
  expect(readPoint('-33.8688, -70.6693')).toEqual({ latitude: -33.8688, longitude: -70.6693 });
});

test.each(['', 'Main street 4', 'https://maps.app.goo.gl/abc123', '91, 0', '41.3, 181'])('%s is none', (text) => {
  expect(readPoint(text)).toBeNull();
});
