import { expect, it } from 'vitest';
import { firstLink } from '../../formatting/parse.ts';

it.each([
  ['See https://example.com/a?b=1.', 'https://example.com/a?b=1'],
  ['(www.example.com)', 'https://www.example.com/'],
  ['HTTP://EXAMPLE.COM and https://other.example', 'http://example.com/'],
])('the link in “%s” is listed as what it opens', (text, href) => {
  expect(new URL(firstLink(text)?.href ?? '').href).toBe(href);
});

it('words without a link have none', () => expect(firstLink('the whttps:// way')).toBeNull());
