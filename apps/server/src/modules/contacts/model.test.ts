import { describe, expect, it } from 'vitest';
import { type ContactRecord, displayName, nobody, phoneKey, withNews } from './model.ts';

describe('one key for every way a mobile number is written', () => {
  it.each([
    ['Brazil, with and without the ninth digit', '5511987654321', '551187654321'],
    ['Mexico, with and without the 1', '5215512345678', '525512345678'],
    ['Argentina, with and without the 9', '5491123456789', '541123456789'],
  ])('%s', (_, one, other) => {
    expect(phoneKey(one)).toBe(phoneKey(other));
  });

  it('leaves other numbers as they are', () => {
    expect(phoneKey('34600111222')).toBe('34600111222');
    // A Brazilian landline has eight digits and no 9 to drop.
    expect(phoneKey('551132654321')).toBe('551132654321');
  });
});

const ana: ContactRecord = {
  id: 'c1',
  ownName: null,
  profileName: 'Ana Ruiz',
  username: null,
  phone: '5511987654321',
  waId: '5511987654321',
  userId: null,
  parentUserId: null,
  blockedAt: null,
  marketingOptOutAt: null,
  marketingOptOutBy: null,
  tags: [],
  fields: {},
  createdAt: new Date(0),
};

describe('what a contact is called', () => {
  it('is the name the team gave, else the profile name, else the username, else the number', () => {
    expect(displayName({ ...ana, ownName: 'Ana (VIP)' })).toBe('Ana (VIP)');
    expect(displayName(ana)).toBe('Ana Ruiz');
    expect(displayName({ ...ana, profileName: null, username: 'ana.ruiz' })).toBe('@ana.ruiz');
    expect(displayName({ ...ana, profileName: null })).toBe('+5511987654321');
    expect(displayName({ ...ana, profileName: null, phone: null, userId: 'BR.1' })).toBe('BR.1');
  });
});

describe('what a message tells about its sender', () => {
  it('nothing new leaves the contact untouched', () => {
    expect(withNews(ana, { ...nobody, phone: '5511987654321', profileName: 'Ana Ruiz' })).toBe(ana);
  });

  it('a variant of the same number is kept for sending, while the number people know stays', () => {
    const next = withNews(ana, { ...nobody, phone: '551187654321' });
    expect(next).toMatchObject({ phone: '5511987654321', waId: '551187654321' });
  });

  it('a new number replaces the old one', () => {
    expect(withNews(ana, { ...nobody, phone: '5521999999999' })).toMatchObject({ phone: '5521999999999' });
  });
});
