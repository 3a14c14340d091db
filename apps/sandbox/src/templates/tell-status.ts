import type { JsonObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { announce } from '../sending/report-receipt.ts';
import type { Template } from '../state/types.ts';

/** How every webhook names the template it is about: the id is a number here, though it is text everywhere else. */
export function named({ id, name, language }: Template): JsonObject {
  return { message_template_id: Number(id), message_template_name: name, message_template_language: language };
}

interface StatusNews {
  /** Null for a template about to be deleted. */
  reason?: string | null;
  rejection_info?: { reason: string; recommendation: string };
  disable_info?: { disable_date: number };
  other_info?: { title: string; description: string };
}

/** Tells the business with `message_template_status_update`. */
export function tellStatus(context: Context, template: Template, event: string, news: StatusNews = {}): void {
  const { reason = template.rejected_reason, ...info } = news;
  const value = {
    event,
    ...named(template),
    reason,
    message_template_category: template.category,
    ...info,
  };
  announce(context, { kind: 'account', field: 'message_template_status_update', value });
}
