import { z } from 'zod';

const text = z.string().nullish().catch(null);

/** What Meta answers, read leniently: what we rely on must be there, the rest may come in any shape. */
export const SendAnswer = z.object({
  contacts: z.array(z.object({ wa_id: text, user_id: text })).catch([]),
  messages: z.array(z.object({ id: z.string().min(1), message_status: text })).min(1),
});

export const SuccessAnswer = z.object({ success: z.boolean().catch(true) });

/** `GET /{phone-number-id}`. */
export const PhoneNumberAnswer = z.object({
  id: z.string(),
  display_phone_number: text,
  verified_name: text,
  quality_rating: text,
  status: text,
  name_status: text,
  code_verification_status: text,
  whatsapp_business_manager_messaging_limit: text,
  throughput: z.object({ level: text }).nullish().catch(null),
});
export type PhoneNumberAnswer = z.infer<typeof PhoneNumberAnswer>;

/** One template as `GET /{waba}/message_templates` lists it; `components` is kept untouched. */
export const TemplateAnswer = z.looseObject({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  status: z.string(),
  category: z.string(),
  parameter_format: text,
  components: z.array(z.looseObject({ type: z.string() })).catch([]),
});
export type TemplateAnswer = z.infer<typeof TemplateAnswer>;

const paging = z
  .object({ cursors: z.object({ after: text }).nullish(), next: text })
  .nullish()
  .catch(null);

export const TemplateListAnswer = z.object({ data: z.array(z.unknown()), paging });

/** `GET /{waba}/phone_numbers`. */
export const PhoneNumberListAnswer = z.object({
  data: z.array(z.object({ id: z.string(), display_phone_number: text })),
  paging,
});

/** `GET /{waba}/subscribed_apps`. */
export const SubscribedAppsAnswer = z.object({
  data: z.array(
    z.object({
      whatsapp_business_api_data: z.object({ id: text, name: text }).nullish().catch(null),
      override_callback_uri: text,
    }),
  ),
});

/** `GET /debug_token`. `expires_at` in seconds since 1970, 0 for a token that never expires. */
export const DebugTokenAnswer = z.object({
  data: z.object({
    is_valid: z.boolean().catch(false),
    app_id: text,
    expires_at: z.number().nullish().catch(null),
    scopes: z.array(z.string()).catch([]),
  }),
});
