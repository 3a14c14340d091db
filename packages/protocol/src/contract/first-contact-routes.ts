import { z } from 'zod';
import { Contact } from '../contact.ts';
import { route } from './route.ts';

/** Who is at the other end before the first message goes out. */
export const firstContactRoutes = {
  recipients: {
    find: route({
      method: 'GET',
      path: '/recipients',
      access: 'agent',
      summary: 'A phone number as WhatsApp takes it, and the contact it belongs to in any way it is written',
      query: z.object({ phone: z.string().trim().min(1).max(40) }),
      status: 200,
      /** `phone` is E.164 with `+`; `contact` is null while nobody here has that number. */
      response: z.object({ phone: z.string(), contact: Contact.nullable() }),
    }),
  },
} as const;
