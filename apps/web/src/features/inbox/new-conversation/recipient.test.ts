import { describe, expect, it } from 'vitest';
import { asPhone, sayRecipient } from './recipient.ts';

describe('whom a new conversation is with', () => {
  it.each(['+34 600 111 222', '0049 (170) 123-4567', '5511987654321'])('takes %s for a number', (text) => {
    expect(asPhone(` ${text} `)).toBe(text);
  });

  it.each(['Ana', '12', 'Room 4021', '', '+34 6OO'])('takes “%s” for a name', (text) => {
    expect(asPhone(text)).toBeNull();
  });

  it('is called by name and number, and by the number alone while nobody knows the name', () => {
    const known = { name: 'Ana Silva', blocked: false, marketingOptOut: false };
    expect(sayRecipient({ phone: '+34600111222', contact: known })).toBe('Ana Silva, +34 600 111 222');
    expect(sayRecipient({ phone: '+34600111222', contact: null })).toBe('+34 600 111 222');
  });
});
