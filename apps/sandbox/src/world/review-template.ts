import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Template } from '../state/types.ts';
import { type Decision, decide } from '../templates/decide.ts';
import { WorldError } from './invalid-request.ts';

const Category = z.preprocess(inCapitals, z.enum(['MARKETING', 'UTILITY', 'AUTHENTICATION']));
const Score = z.preprocess(inCapitals, z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']));

const WORDS: { readonly [word: string]: string } = {
  approved: 'approve',
  rejected: 'reject',
  paused: 'pause',
  disabled: 'disable',
  recategorize: 'recategorise',
  unpaused: 'unpause',
};
const DECISIONS = [
  ...(['approve', 'reject', 'pause', 'unpause', 'disable', 'pending', 'flag', 'reinstate'] as const),
  ...(['recategorise', 'quality'] as const),
];

/**
 * Meta's decision about a template, in either case. `reason` says why it is rejected, one of Meta's words or any;
 * `category` is what `recategorise` makes of it (24 hours later when `announced`), `quality` its new score.
 */
export const Review = z
  .strictObject({
    decision: z.preprocess(
      (given) => {
        const word = typeof given === 'string' ? given.toLowerCase() : given;
        return typeof word === 'string' ? (WORDS[word] ?? word) : word;
      },
      z.enum(DECISIONS, { error: `Decide one of ${DECISIONS.join(', ')}.` }),
    ),
    reason: z.string().min(1).max(500).optional(),
    category: Category.optional(),
    announced: z.boolean().default(false),
    quality: Score.optional(),
  })
  .transform((review, context): Decision => {
    const { decision, reason, announced } = review;
    switch (decision) {
      case 'reject':
        return { kind: 'reject', ...rejectionFor(reason) };
      case 'pause':
        return { kind: 'pause', title: 'RATE_LIMITING_PAUSE' };
      case 'recategorise': {
        const category = review.category ?? Category.safeParse(reason).data;
        if (category) return { kind: 'recategorise', category, announced };
        context.addIssue({ code: 'custom', path: ['category'], message: 'Give MARKETING, UTILITY or AUTHENTICATION.' });
        return z.NEVER;
      }
      case 'quality': {
        const score = review.quality ?? Score.safeParse(reason).data;
        if (score) return { kind: 'quality', score };
        context.addIssue({ code: 'custom', path: ['quality'], message: 'Give GREEN, YELLOW, RED or UNKNOWN.' });
        return z.NEVER;
      }
      default:
        return { kind: decision };
    }
  });

function inCapitals(given: unknown): unknown {
  return typeof given === 'string' ? given.toUpperCase() : given;
}

const EXPLANATIONS: { readonly [reason: string]: readonly [explanation: string, recommendation: string] } = {
  ABUSIVE_CONTENT: ['The template holds content that offends people.', 'Say it without what may offend.'],
  INCORRECT_CATEGORY: ['The content does not fit the category of the template.', 'Choose the category that fits.'],
  INVALID_FORMAT: ['The template is not written in the right form.', 'Check its variables and their examples.'],
  PROMOTIONAL: ['The template advertises what may not be advertised.', 'Leave the offer out.'],
  SCAM: ['The template looks like a scam.', 'Do not ask for anything people should not share.'],
  TAG_CONTENT_MISMATCH: ['The language or category is another than the content’s.', 'Choose the ones that fit.'],
};

/** One of Meta's reasons, or any other as an explanation of INVALID_FORMAT. */
function rejectionFor(given: string | undefined) {
  const known = given?.toUpperCase() ?? 'INVALID_FORMAT';
  const words = EXPLANATIONS[known];
  if (words) return { reason: known, explanation: words[0], recommendation: words[1] };
  return {
    reason: 'INVALID_FORMAT',
    explanation: given ?? '',
    recommendation: 'Change it and hand it in again.',
  };
}

/** Decides about a template (by id or name) and tells the business with the webhook of that kind of news. */
export async function reviewTemplate(context: Context, key: string, decision: Decision): Promise<Template> {
  const { templates } = context.state;
  const before = templates.get(key) ?? [...templates.values()].find((template) => template.name === key);
  if (!before) throw new WorldError('not_found', 'There is no such template.');
  const template = decide(context, before, decision);
  await context.journal.written();
  return template;
}
