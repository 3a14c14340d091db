import { describe, expect, it } from 'vitest';
import { i18n } from '@/locales/i18n.ts';
import { at, idOf } from '@/sync/testing/samples.ts';
import { sayPreview } from './say-preview.ts';

const t = i18n.getFixedT('en', 'inbox');
const said = (type: string, text: string): string =>
  sayPreview(t, {
    id: idOf(1),
    type,
    text,
    direction: 'inbound',
    status: 'delivered',
    senderKind: 'contact',
    at: at(1),
  });

describe('the line under a name in the list', () => {
  it('says the words of a message, without the marks of formatting', () => {
    expect(said('text', 'See *you* at six')).toBe('See you at six');
    expect(said('location', 'Taller Ruiz')).toBe('Taller Ruiz');
  });

  it('says what a message without words is', () => {
    expect(said('audio', '')).toBe('Voice message');
    expect(said('order', '')).toBe('Order');
    expect(said('revoke', '')).toBe('This message was deleted');
    expect(said('hologram', '')).toBe('Unsupported message');
  });

  it('says what a reaction is about', () => {
    expect(said('reaction', '👍\nYour table\nis ready')).toBe('👍 to “Your table is ready”');
    expect(said('reaction', '👍')).toBe('👍 to a message');
  });
});
