import type { MetaPricing } from '@transom/cloud-api/wire';
import type { Template } from '../state/types.ts';

const PRICED_SINCE = Date.UTC(2026, 9, 1);
const FREE_SERVICE_MESSAGES = 1000;

interface Circumstances {
  /** Null for anything but a template. */
  template: Template | null;
  windowOpen: boolean;
  inFreeEntryPoint: boolean;
  /** Service messages of the number in this calendar month, before this one. */
  serviceMessagesThisMonth: number;
  now: number;
}

/**
 * How Meta bills a message (Meta, pricing and pricing/non-template-messages). Since 1 October 2026 service messages
 * cost after 1,000 free ones a month, and utility templates cost inside the window too.
 */
export function pricingOf({
  template,
  windowOpen,
  inFreeEntryPoint,
  serviceMessagesThisMonth,
  now,
}: Circumstances): MetaPricing {
  if (inFreeEntryPoint) return price('free_entry_point', 'referral_conversion');
  if (template) {
    const free = template.category === 'UTILITY' && windowOpen && now < PRICED_SINCE;
    return price(free ? 'free_customer_service' : 'regular', template.category.toLowerCase());
  }
  const free = now < PRICED_SINCE || serviceMessagesThisMonth < FREE_SERVICE_MESSAGES;
  return price(free ? 'free_customer_service' : 'regular', 'service');
}

function price(type: string, category: string): MetaPricing {
  return { billable: type === 'regular', pricing_model: 'PMP', type, category };
}
