import { describe, expect, it } from 'vitest';
import { matchesSearch } from './list-membership.ts';
import { idOf, sampleConversation } from './testing/samples.ts';

describe('search', () => {
  const ana = sampleConversation(1, {
    contact: { id: idOf(2), name: 'Ana Ruiz', phone: '+919812345670', username: 'ana.ruiz', blocked: false },
  });
  it.each([
    ['ruiz', true],
    ['ANA', true],
    ['@ana.r', true],
    ['98123 45', true],
    ['+91 981', true],
    ['bob', false],
    ['12', false],
    ['', true],
  ])('“%s” finds Ana: %s', (q, found) => {
    expect(matchesSearch(ana, q)).toBe(found);
  });
});
