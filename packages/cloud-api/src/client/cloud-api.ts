import type { Dispatcher } from 'undici';
import type { MarkReadRequest, SendRequest } from '../wire/index.ts';
import {
  DebugTokenAnswer,
  PhoneNumberAnswer,
  PhoneNumberListAnswer,
  SendAnswer,
  SubscribedAppsAnswer,
  SuccessAnswer,
  TemplateAnswer,
  TemplateListAnswer,
} from './answers.ts';
import { blockCalls } from './block-calls.ts';
import { type GraphTarget, graphRequest } from './graph-request.ts';
import { mediaCalls } from './media-calls.ts';

export interface CloudApiOptions {
  /** From `createGraphAgent`, shared by all numbers. */
  dispatcher: Dispatcher;
  /** Default: Meta's own host. Without a version. */
  baseUrl?: string | undefined;
  version?: string;
  accessToken: string;
  /** Default 30 s. A call that takes longer counts as unanswered. */
  timeoutMs?: number;
}

/** An accepted message: it has an id now, and has not been delivered yet. */
export interface AcceptedMessage {
  wamid: string;
  /** The customer's phone as Meta writes it, when sent to a phone. */
  waId: string | null;
  /** The customer's business-scoped user id, when sent to one. */
  userId: string | null;
  /** Templates only: accepted, held_for_quality_assessment or paused. */
  messageStatus: string | null;
}

export interface SubscribedApp {
  id: string | null;
  name: string | null;
  overrideCallbackUri: string | null;
}

export type CloudApi = ReturnType<typeof createCloudApi>;

const templateFields =
  'id,name,status,category,language,components,parameter_format,quality_score,rejected_reason,previous_category';
const phoneNumberFields =
  'id,display_phone_number,verified_name,quality_rating,status,name_status,code_verification_status,' +
  'whatsapp_business_manager_messaging_limit,throughput';

/**
 * Meta's Cloud API for one access token. Every method throws CloudApiError and nothing else; ask its `outcome()`
 * before repeating anything. Nothing in here repeats a call.
 */
export function createCloudApi({ baseUrl, version = 'v24.0', timeoutMs = 30_000, ...rest }: CloudApiOptions) {
  const target: GraphTarget = { baseUrl: baseUrl ?? 'https://graph.facebook.com', version, timeoutMs, ...rest };
  const id = encodeURIComponent;
  return {
    ...mediaCalls(target),
    ...blockCalls(target),

    /** Hands a message to Meta. Not idempotent: Meta has no key for that. */
    async sendMessage(phoneNumberId: string, body: SendRequest, signal?: AbortSignal): Promise<AcceptedMessage> {
      const path = `/${id(phoneNumberId)}/messages`;
      const { contacts, messages } = await graphRequest(target, { method: 'POST', path, body, signal }, SendAnswer);
      const [message] = messages;
      return {
        wamid: message?.id ?? '',
        waId: contacts[0]?.wa_id ?? null,
        userId: contacts[0]?.user_id ?? null,
        messageStatus: message?.message_status ?? null,
      };
    },

    /** Marks this inbound message and all before it as read; `typing` also shows "typing…" for up to 25 s. */
    async markRead(
      phoneNumberId: string,
      wamid: string,
      { typing = false }: { typing?: boolean } = {},
      signal?: AbortSignal,
    ): Promise<void> {
      const body: MarkReadRequest = {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: wamid,
        ...(typing ? { typing_indicator: { type: 'text' } } : {}),
      };
      await graphRequest(
        target,
        { method: 'POST', path: `/${id(phoneNumberId)}/messages`, body, signal },
        SuccessAnswer,
      );
    },

    /** Name, quality and limits of a number. */
    async phoneNumber(phoneNumberId: string, signal?: AbortSignal): Promise<PhoneNumberAnswer> {
      const query = { fields: phoneNumberFields };
      return graphRequest(target, { method: 'GET', path: `/${id(phoneNumberId)}`, query, signal }, PhoneNumberAnswer);
    },

    /** The numbers of a business account, all pages. */
    async phoneNumbers(
      wabaId: string,
      signal?: AbortSignal,
    ): Promise<{ id: string; displayPhoneNumber: string | null }[]> {
      const path = `/${id(wabaId)}/phone_numbers`;
      const numbers = [];
      let after: string | undefined;
      do {
        const query = { fields: 'id,display_phone_number', limit: '100', after };
        const page = await graphRequest(target, { method: 'GET', path, query, signal }, PhoneNumberListAnswer);
        numbers.push(...page.data.map((n) => ({ id: n.id, displayPhoneNumber: n.display_phone_number ?? null })));
        after = page.paging?.next ? (page.paging.cursors?.after ?? undefined) : undefined;
      } while (after !== undefined);
      return numbers;
    },

    /** One page of a business account's templates; `next` goes into the following call, null at the end. */
    async listTemplates(
      wabaId: string,
      after?: string,
      signal?: AbortSignal,
    ): Promise<{ templates: TemplateAnswer[]; next: string | null }> {
      const path = `/${id(wabaId)}/message_templates`;
      const query = { fields: templateFields, limit: '100', after };
      const { data, paging } = await graphRequest(target, { method: 'GET', path, query, signal }, TemplateListAnswer);
      const templates = data.flatMap((item) => TemplateAnswer.safeParse(item).data ?? []);
      return { templates, next: paging?.next ? (paging.cursors?.after ?? null) : null };
    },

    /** Has Meta send this account's webhooks to the app of the token, or to `override` with its own verify token. */
    async subscribeApp(
      wabaId: string,
      override?: { callbackUri: string; verifyToken: string },
      signal?: AbortSignal,
    ): Promise<void> {
      const body = override
        ? { override_callback_uri: override.callbackUri, verify_token: override.verifyToken }
        : undefined;
      const path = `/${id(wabaId)}/subscribed_apps`;
      await graphRequest(target, { method: 'POST', path, body, signal }, SuccessAnswer);
    },

    /** The apps that receive this account's webhooks. */
    async subscribedApps(wabaId: string, signal?: AbortSignal): Promise<SubscribedApp[]> {
      const path = `/${id(wabaId)}/subscribed_apps`;
      const { data } = await graphRequest(target, { method: 'GET', path, signal }, SubscribedAppsAnswer);
      return data.map((app) => ({
        id: app.whatsapp_business_api_data?.id ?? null,
        name: app.whatsapp_business_api_data?.name ?? null,
        overrideCallbackUri: app.override_callback_uri ?? null,
      }));
    },

    /** What the access token may do and until when; it is asked about itself. */
    async debugToken(signal?: AbortSignal) {
      const query = { input_token: target.accessToken };
      const { data } = await graphRequest(
        target,
        { method: 'GET', path: '/debug_token', query, signal },
        DebugTokenAnswer,
      );
      return {
        valid: data.is_valid,
        appId: data.app_id ?? null,
        expiresAt: data.expires_at ? new Date(data.expires_at * 1000) : null,
        scopes: data.scopes,
      };
    },
  };
}
