import { checkButtons } from './check-buttons.ts';
import { checkBody, checkHeader, type PartRules } from './check-parts.ts';
import { refusal } from './refusal.ts';
import type { NewPart } from './shape.ts';

type Card = NewPart<'CAROUSEL'>['cards'][number]['components'];

/** Two to ten cards of the same make: media or a product above, words on all or none, one or two buttons. */
export function checkCarousel({ cards }: NewPart<'CAROUSEL'>, rules: PartRules): void {
  if (cards.length < 2 || cards.length > 10) throw refusal('carousel', 'A carousel has two to ten cards.');
  const makes = new Set(cards.map(({ components }) => makeOf(components)));
  if (makes.size > 1) throw refusal('carousel', 'All cards of a carousel must have the same components and buttons.');
  for (const { components } of cards) checkCard(components, rules);
}

/** What a card is made of, whatever it says. */
function makeOf(components: Card): string {
  return components
    .map((part) => {
      if (part.type === 'HEADER') return `HEADER ${part.format}`;
      return part.type === 'BUTTONS' ? `BUTTONS ${part.buttons.map(({ type }) => type).join()}` : part.type;
    })
    .toSorted()
    .join('; ');
}

function checkCard(components: Card, rules: PartRules): void {
  const header = components.find((part) => part.type === 'HEADER');
  const body = components.find((part) => part.type === 'BODY');
  const buttons = components.find((part) => part.type === 'BUTTONS')?.buttons ?? [];
  const format = header?.format;
  if (!header || (format !== 'IMAGE' && format !== 'VIDEO' && format !== 'PRODUCT')) {
    throw refusal('carousel', 'Every card needs a header with an image, a video or a product.');
  }
  checkHeader(header, rules);
  if (body) checkBody(body, 160, rules);
  if (buttons.length < 1 || buttons.length > 2) throw refusal('carousel', 'Every card has one or two buttons.');
  const allowed = format === 'PRODUCT' ? ['SPM', 'URL'] : ['QUICK_REPLY', 'URL', 'PHONE_NUMBER'];
  const wrong = buttons.find(({ type }) => !allowed.includes(type));
  if (wrong) throw refusal('carousel', `A card with ${format} has no ${wrong.type} button.`);
  checkButtons(buttons);
}
