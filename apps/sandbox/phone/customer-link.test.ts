import { expect, test } from 'vitest';
import { customerFromLink } from './customer-link.ts';

test.each([
  ['/phone/', '#c%201', 'c 1'],
  ['/phone/919812345670', '', '919812345670'],
  ['/phone/IN.1001/', '', 'IN.1001'],
  ['/phone/c1', '#c2', 'c2'],
  ['/phone/', '', null],
  ['/phone', '', null],
  ['/phone/', '#%E0%A4%A', null],
])('the link %s%s names %s', (pathname, hash, expected) => {
  expect(customerFromLink({ pathname, hash }, '/phone/')).toBe(expected);
});
