import { describe, expect, it } from 'vitest';
import { explain } from '../../src/errors/index.ts';

/** The codes of Meta's error page (support/error-codes), with the ends of each range it names. */
const documented = [
  0, 1, 2, 3, 4, 10, 33, 100, 190, 200, 299, 368, 803, 80007, 130403, 130429, 130472, 130497, 131000, 131005, 131008,
  131009, 131016, 131020, 131021, 131026, 131030, 131031, 131037, 131041, 131042, 131045, 131047, 131048, 131049,
  131050, 131051, 131052, 131053, 131055, 131056, 131057, 131059, 131060, 131062, 131063, 131064, 131200, 132000,
  132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 132069, 133000, 133004, 133005, 133006,
  133008, 133009, 133010, 133015, 133016, 134011, 134100, 134101, 134102, 135000, 136024, 136025, 137000, 138000,
  138018, 139000, 139001, 139002, 139003, 139004, 139100, 139101, 139102, 139103, 147001, 147002, 147003, 147004,
  200005, 200006, 200007, 1752041, 2388001, 2388012, 2388019, 2388040, 2388047, 2388072, 2388073, 2388091, 2388093,
  2388103, 2388293, 2388299, 2494100, 2593107, 2593108, 2593109,
];

describe('what an agent reads when WhatsApp refuses something', () => {
  it.each(documented)('code %i has sentences of its own, not the general one', (code) => {
    const told = explain(code);
    expect(told.what).not.toBe(explain(999_999).what);
    expect(told.title).not.toBe('');
    expect(told.what).toMatch(/\.$/);
    expect(told.todo).toMatch(/\.$/);
  });

  it('a code that nobody documented still says what to do', () => {
    expect(explain(4_711)).toMatchObject({ title: 'Refused by WhatsApp', retryable: true });
    expect(explain('not a number').todo).toContain('details');
  });

  it('codes are understood as text too, as they are stored', () => {
    expect(explain('131047')).toEqual(explain(131047));
  });

  it('a shut window tells the agent to send a template', () => {
    expect(explain(131047).todo).toBe('Send an approved template; you can write freely again when they answer.');
  });
});
