import type { JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import type { BusinessProfile } from '../state/types.ts';
import { mediaOfHandle } from '../templates/samples.ts';
import { parametersOf, pickFields } from './read-body.ts';

interface Params {
  Params: { id: string };
}

const VERTICALS = [
  ...['OTHER', 'AUTO', 'BEAUTY', 'APPAREL', 'EDU', 'ENTERTAIN', 'EVENT_PLAN', 'FINANCE', 'GROCERY', 'GOVT', 'HOTEL'],
  ...['HEALTH', 'NONPROFIT', 'PROF_SERVICES', 'RETAIL', 'TRAVEL', 'RESTAURANT', 'ALCOHOL', 'ONLINE_GAMBLING'],
  ...['PHYSICAL_GAMBLING', 'OTC_DRUGS', 'UNDEFINED', ''],
];

/** The fields that may be written, with Meta's limits; what is left out stays as it is. */
const ProfilePatch = z.object({
  messaging_product: z.literal('whatsapp'),
  about: z.string().min(1).max(139).optional(),
  address: z.string().max(256).optional(),
  description: z.string().max(512).optional(),
  email: z.union([z.literal(''), z.email().max(128)]).optional(),
  websites: z
    .array(z.url({ protocol: /^https?$/ }).max(256))
    .max(2)
    .optional(),
  vertical: z.enum(VERTICALS).optional(),
  profile_picture_handle: z.string().regex(/^4:/).optional(),
});

/** What customers see when they open the business's profile (Meta, business-profiles). */
export function businessProfileRoutes(app: FastifyInstance, context: Context): void {
  app.get<Params>('/:id/whatsapp_business_profile', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.phoneNumberId) throw unsupportedRequest('get', id);
    const profile: JsonObject = { ...context.state.profile };
    return { data: [{ messaging_product: 'whatsapp', ...pickFields(profile, request, ['about']) }] };
  });

  app.post<Params>('/:id/whatsapp_business_profile', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.phoneNumberId) throw unsupportedRequest('post', id);
    const given = ProfilePatch.safeParse(parametersOf(request));
    if (!given.success) {
      const [issue] = given.error.issues;
      throw new GraphError(100, { message: `Param ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}` });
    }
    const { messaging_product: _, profile_picture_handle: handle, ...fields } = given.data;
    const written = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const mediaId = handle === undefined ? undefined : mediaOfHandle(context, handle);
    const picture =
      mediaId === undefined ? {} : { profile_picture_url: `${context.origin()}/sandbox/world/media/${mediaId}` };
    const profile: BusinessProfile = { ...context.state.profile, ...written, ...picture };
    context.commit({ kind: 'profile', profile });
    await context.journal.written();
    return { success: true };
  });
}
