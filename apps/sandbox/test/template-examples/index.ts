import { OFFER_EXAMPLES } from './offers.ts';
import { OTHER_EXAMPLES } from './others.ts';
import type { TemplateExample } from './parts.ts';

export const TEMPLATE_EXAMPLES: readonly TemplateExample[] = [...OFFER_EXAMPLES, ...OTHER_EXAMPLES];
