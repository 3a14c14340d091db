import type { State } from '../state/state.ts';
import type { Template } from '../state/types.ts';

/** A reason of Meta's, with words for people. */
export interface Fault {
  reason: string;
  explanation: string;
  recommendation: string;
}

const ASKS_FOR_SECRETS = /\b(card number|credit card|cvv|account number|passport number|password|pin code)\b/i;
const PROMOTES = /\b(\d+ ?% off|sale|discount|special offer|buy now|shop now|promo code|coupon)\b/i;

/** What a reviewer would not let pass (Meta, templates/template-review); null when nothing leaps to the eye. */
export function obviousFault(state: State, template: Template): Fault | null {
  const text = wordsOf(template, 'BODY');
  // Of two that wait for their review, the later one is the copy.
  const made = [...state.templates.values()];
  const own = made.findIndex(({ id }) => id === template.id);
  const twin = made.find((other, at) => isTwin(other, template) && (other.status !== 'PENDING' || at < own));
  if (twin) {
    return {
      reason: 'INVALID_FORMAT',
      explanation: `The body and footer are those of the template ${twin.name} in ${twin.language}.`,
      recommendation: 'Say something else, or use the template there is.',
    };
  }
  if (ASKS_FOR_SECRETS.test(text)) {
    return {
      reason: 'SCAM',
      explanation: 'The template asks for something people should not share.',
      recommendation: 'Do not ask for card, account or identity numbers.',
    };
  }
  if (template.category === 'UTILITY' && PROMOTES.test(text)) {
    return {
      reason: 'INCORRECT_CATEGORY',
      explanation: 'The template advertises, which utility templates may not do.',
      recommendation: 'Hand it in as MARKETING, or leave the offer out.',
    };
  }
  return null;
}

/** The words of authentication templates are Meta's own, so they are always the same. */
function isTwin(other: Template, template: Template): boolean {
  return (
    other.id !== template.id &&
    other.category !== 'AUTHENTICATION' &&
    other.category === template.category &&
    other.status !== 'REJECTED' &&
    wordsOf(other, 'BODY') === wordsOf(template, 'BODY') &&
    wordsOf(other, 'FOOTER') === wordsOf(template, 'FOOTER')
  );
}

function wordsOf({ components }: Template, type: string): string {
  return components.find((part) => part.type === type)?.text ?? '';
}
