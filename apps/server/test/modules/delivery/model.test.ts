import type { MessageStatus } from '@transom/protocol';
import { describe, expect, it } from 'vitest';
import { advance, isRetryable, statusOfReceipt } from '../../../src/modules/delivery/model.ts';

const line: MessageStatus[] = [
  'scheduled',
  'queued',
  'sending',
  'unconfirmed',
  'accepted',
  'sent',
  'failed',
  'delivered',
  'read',
  'played',
];

describe('how far along a message is', () => {
  it('a message never goes back', () => {
    for (const [i, current] of line.entries())
      for (const incoming of line.slice(0, i + 1)) expect(advance(current, incoming)).toBe(current);
  });

  it('a message may skip steps: read without delivered, delivered without sent', () => {
    for (const [i, current] of line.entries())
      for (const incoming of line.slice(i)) expect(advance(current, incoming)).toBe(incoming);
  });

  it('the same receipts end at the same status in whatever order they come', () => {
    const orders: MessageStatus[][] = [
      ['sent', 'failed', 'delivered', 'read'],
      ['read', 'delivered', 'failed', 'sent'],
      ['failed', 'read', 'sent', 'delivered'],
    ];
    for (const order of orders) expect(order.reduce(advance, 'accepted')).toBe('read');
  });

  it('a message fails late only while it has not arrived', () => {
    expect(advance('sent', 'failed')).toBe('failed');
    expect(advance('delivered', 'failed')).toBe('delivered');
  });

  it('an answer that comes after all settles an unconfirmed message', () => {
    expect(advance('unconfirmed', 'accepted')).toBe('accepted');
    expect(advance('accepted', 'unconfirmed')).toBe('accepted');
  });

  it('only Meta’s own words move a message', () => {
    expect(statusOfReceipt('played')).toBe('played');
    for (const word of ['accepted', 'deleted', 'warning', '']) expect(statusOfReceipt(word)).toBeUndefined();
  });

  it('only a failed or unconfirmed message may be sent again', () => {
    expect(line.filter(isRetryable)).toEqual(['unconfirmed', 'failed']);
  });
});
