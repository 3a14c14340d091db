import { z } from 'zod';
import { isReportedLate, statusOf } from './rules/error-catalog.ts';
import { normalisePhone } from './state/phone.ts';

/**
 * How the simulated Meta misbehaves, changed with `PUT /sandbox/world/faults`, which merges.
 * Counts go down as they are used up.
 */
export const Faults = z.strictObject({
  /** Extra copies of every webhook; 0 is off. */
  duplicateWebhooks: z.number().int().min(0).max(10),
  /** Webhooks overtake each other by up to 400 ms. */
  reorderWebhooks: z.boolean(),
  /** Every Graph answer and every webhook comes this much later. */
  delayMs: z.number().int().min(0).max(120_000),
  /**
   * The next sends fail. Codes Meta reports late (131047, 131026, …) come as a `failed` status after a 200, unless
   * `status` says 400 or more.
   */
  failNext: z.strictObject({
    count: z.number().int().min(0),
    status: z.number().int().min(200).max(599),
    code: z.number().int().min(0),
  }),
  /** The next sends go on their way, but their HTTP answer is cut off. */
  acceptThenDrop: z.number().int().min(0),
  /** The next sends are never answered and go nowhere. */
  hang: z.number().int().min(0),
  /** Meta treats these customers' windows as shut (131047): phones in any notation, or business-scoped user ids. */
  windowShutFor: z.array(z.string().transform((who) => (/[a-z]/i.test(who) ? who : normalisePhone(who)))),
  /** Every Graph call gets 190. */
  tokenExpired: z.boolean(),
  /** Sends a second for the number before 130429: 80, or up to 1,000 after Meta's upgrade. */
  throughput: z.number().int().min(1).max(1000),
});
export type Faults = z.infer<typeof Faults>;

/** What `PUT` takes: one part or several. A `failNext` without status gets the one Meta documents for the code. */
export const FaultsPatch = Faults.partial().extend({
  failNext: Faults.shape.failNext.partial({ status: true, code: true }).optional(),
});
export type FaultsPatch = z.infer<typeof FaultsPatch>;

/** The faults after a change. */
export function mergeFaults(faults: Faults, patch: FaultsPatch): Faults {
  const { failNext, ...rest } = patch;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const merged: Faults = { ...faults, ...given };
  if (!failNext) return merged;
  const code = failNext.code ?? faults.failNext.code;
  const usual = isReportedLate(code) ? 200 : statusOf(code);
  return { ...merged, failNext: { count: failNext.count, code, status: failNext.status ?? usual } };
}

export const NO_FAULTS: Faults = {
  duplicateWebhooks: 0,
  reorderWebhooks: false,
  delayMs: 0,
  failNext: { count: 0, status: 500, code: 131000 },
  acceptThenDrop: 0,
  hang: 0,
  windowShutFor: [],
  tokenExpired: false,
  throughput: 80,
};
