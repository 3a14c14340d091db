import { describe, expect, it } from 'vitest';
import { CloudApiError, channelPausing } from '../../src/errors/index.ts';

const answered = (code: number | null, httpStatus: number, subcode: number | null = null) =>
  new CloudApiError({ message: 'refused', reached: 'answered', code, httpStatus, subcode });

describe('may a call to Meta be repeated?', () => {
  it.each([1, 2, 4, 130429, 131000, 131016, 131056, 131057, 133004, 80007])(
    'Meta asks for patience with %i, so the message waits',
    (code) => expect(answered(code, 400).outcome()).toBe('try_later'),
  );

  it.each([131026, 131047, 131050, 131051, 132000, 132001, 132015, 132016, 131049, 100, 131008])(
    '%i is a no, so the message fails',
    (code) => expect(answered(code, 400).outcome()).toBe('rejected'),
  );

  it.each([2, 131000, 131016, 133004])('a server error with Meta’s passing code %i was not sent', (code) =>
    expect(answered(code, 503).outcome()).toBe('try_later'),
  );

  it('a server error with a code nobody documented proves nothing', () => {
    expect(answered(999_999, 500).outcome()).toBe('unknown');
  });

  it.each([500, 502, 503, 504, 408])('HTTP %i without Meta’s error body proves nothing', (status) =>
    expect(answered(null, status).outcome()).toBe('unknown'),
  );

  it('a success that cannot be read proves nothing', () => {
    expect(answered(null, 200).outcome()).toBe('unknown');
  });

  it('a refusal without Meta’s error body is a refusal, except “too many requests”', () => {
    expect(answered(null, 404).outcome()).toBe('rejected');
    expect(answered(null, 429).outcome()).toBe('try_later');
  });

  it('what was never written to the network may be sent again', () => {
    expect(new CloudApiError({ message: 'refused', reached: 'not_sent' }).outcome()).toBe('try_later');
  });

  it('what was written and never answered may not', () => {
    expect(new CloudApiError({ message: 'timed out', reached: 'no_answer' }).outcome()).toBe('unknown');
  });
});

describe('when the number itself is unusable', () => {
  it.each([0, 10, 190, 200, 250, 299, 368, 131031, 131045, 133010])(
    '%i pauses the number and fails no message',
    (code) => {
      expect(channelPausing(code)).toBe(true);
      expect(answered(code, 403).outcome()).toBe('try_later');
      expect(answered(code, 403).pausesChannel()).toBe(true);
    },
  );

  it.each([131047, 131026, 130429, 132001, 131000, 300])('%i leaves the number alone', (code) =>
    expect(channelPausing(code)).toBe(false),
  );

  it('an unknown phone number id pauses the number, a bad parameter does not', () => {
    expect(channelPausing(100, 33)).toBe(true);
    expect(channelPausing(100)).toBe(false);
  });

  it('a 401 without a body counts as a bad token', () => {
    expect(answered(null, 401).pausesChannel()).toBe(true);
  });
});
