import { isObject } from '@transom/cloud-api/wire';
import { z } from 'zod';
import { refusal } from './refusal.ts';

const text = z.string().min(1);
const example = z.looseObject({}).optional();

const Button = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('QUICK_REPLY'), text }),
  z.strictObject({
    type: z.literal('URL'),
    text,
    url: text,
    example: z.union([text.transform((one) => [one]), z.array(text)]).optional(),
  }),
  z.strictObject({ type: z.literal('PHONE_NUMBER'), text, phone_number: text }),
  z.strictObject({
    type: z.literal('COPY_CODE'),
    text: text.default('Copy offer code'),
    example: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
  }),
  z.strictObject({ type: z.literal('CATALOG'), text: text.default('View catalog') }),
  z.strictObject({ type: z.literal('MPM'), text: text.default('View items') }),
  z.strictObject({ type: z.literal('SPM'), text: text.default('View') }),
  z.strictObject({
    type: z.literal('FLOW'),
    text,
    flow_id: z.union([text, z.number().transform(String)]).optional(),
    flow_name: text.optional(),
    flow_json: text.optional(),
    flow_action: z.string().optional(),
    navigate_screen: z.string().optional(),
    icon: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('VOICE_CALL'), text, ttl_minutes: z.number().int().optional() }),
  z.strictObject({ type: z.literal('CALL_PERMISSION_REQUEST'), text: text.default('Choose preference') }),
  z.strictObject({ type: z.literal('REQUEST_CONTACT_INFO'), text: text.default('Share Contact Info') }),
  z.looseObject({ type: z.literal('APP'), text }),
  z.strictObject({
    type: z.literal('OTP'),
    otp_type: z.enum(['COPY_CODE', 'ONE_TAP', 'ZERO_TAP']),
    text: text.optional(),
    autofill_text: text.optional(),
    zero_tap_terms_accepted: z.boolean().optional(),
    supported_apps: z.array(z.strictObject({ package_name: text, signature_hash: text })).optional(),
    package_name: text.optional(),
    signature_hash: text.optional(),
  }),
]);
export type NewButton = z.infer<typeof Button>;

const Header = z.strictObject({
  type: z.literal('HEADER'),
  format: z.enum(['TEXT', 'IMAGE', 'VIDEO', 'GIF', 'DOCUMENT', 'LOCATION', 'PRODUCT']),
  text: z.string().optional(),
  example,
});
const Body = z.strictObject({
  type: z.literal('BODY'),
  text: z.string().optional(),
  example,
  add_security_recommendation: z.boolean().optional(),
});
const Buttons = z.strictObject({ type: z.literal('BUTTONS'), buttons: z.array(Button).min(1) });

const Component = z.discriminatedUnion('type', [
  Header,
  Body,
  z.strictObject({
    type: z.literal('FOOTER'),
    text: z.string().optional(),
    code_expiration_minutes: z.number().int().optional(),
  }),
  Buttons,
  z.strictObject({
    type: z.literal('LIMITED_TIME_OFFER'),
    limited_time_offer: z.strictObject({ text, has_expiration: z.boolean().optional() }),
  }),
  z.strictObject({
    type: z.literal('CAROUSEL'),
    cards: z.array(z.strictObject({ components: z.array(z.discriminatedUnion('type', [Header, Body, Buttons])) })),
  }),
  z.strictObject({ type: z.literal('CALL_PERMISSION_REQUEST') }),
]);
export type NewComponent = z.infer<typeof Component>;
export type NewPart<Type extends NewComponent['type']> = Extract<NewComponent, { type: Type }>;

/** The components of a creation or edit, with Meta's words in capitals, as it takes them in either case. */
export function readComponents(given: unknown): NewComponent[] {
  if (given === undefined) throw refusal('missing', 'The parameter components is required.');
  const result = z
    .array(Component)
    .min(1)
    .safeParse(inCapitals(unfolded(given)), { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = ['components', ...(issue?.path ?? [])].map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  const where = path.join('').slice(1);
  const missing = issue !== undefined && 'input' in issue && issue.input === undefined;
  throw missing
    ? refusal('missing', `${where} is missing.`)
    : refusal('parameter', `${where}: ${issue?.message ?? 'not valid'}`);
}

/** A form carries lists as JSON inside text. */
function unfolded(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

const WORDS = new Set(['type', 'format', 'otp_type']);

function inCapitals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCapitals);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      WORDS.has(key) && typeof inner === 'string' ? inner.toUpperCase() : inCapitals(inner),
    ]),
  );
}
