import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ReviewRules } from '../state/types.ts';
import { reviewAllLater } from '../templates/review-later.ts';

/** What `PUT /sandbox/world/review-rules` takes; it merges. */
export const ReviewRulesPatch = z
  .strictObject({
    decideAfterMs: z.number().int().min(0).max(86_400_000).nullable(),
    refuseObvious: z.boolean(),
    creationsPerHour: z.number().int().min(1).nullable(),
  })
  .partial();

/** Changes how templates are reviewed when nobody does it by hand; those that wait are looked at anew. */
export async function changeReviewRules(
  context: Context,
  patch: z.output<typeof ReviewRulesPatch>,
): Promise<ReviewRules> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const rules: ReviewRules = { ...context.state.reviewRules, ...given };
  context.commit({ kind: 'review-rules', rules });
  context.events.templatesChanged();
  reviewAllLater(context);
  await context.journal.written();
  return rules;
}
