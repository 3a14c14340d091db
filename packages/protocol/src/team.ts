import { z } from 'zod';
import { Id, IsoTime, Role } from './common.ts';

export const Member = z
  .object({ id: Id, name: z.string(), email: z.string(), role: Role, createdAt: IsoTime })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;

/** `url` holds the secret token and is only there in the answer that creates the invitation. */
export const Invitation = z
  .object({
    id: Id,
    role: Role,
    note: z.string(),
    createdAt: IsoTime,
    expiresAt: IsoTime,
    url: z.string().optional(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const CreateInvitation = z
  .object({ role: z.enum(['admin', 'lead', 'agent']).default('agent'), note: z.string().trim().max(200).default('') })
  .meta({ id: 'CreateInvitation' });

const password = z.string().min(10, 'At least 10 characters.').max(128);
export const AcceptInvitation = z
  .object({ token: z.string().min(1), name: z.string().trim().min(1).max(100), email: z.email(), password })
  .meta({ id: 'AcceptInvitation' });
export const SetupOwner = z
  .object({
    workspaceName: z.string().trim().min(1).max(100),
    name: z.string().trim().min(1).max(100),
    email: z.email(),
    password,
  })
  .meta({ id: 'SetupOwner' });
export const SetupState = z.object({ needed: z.boolean() });

export const ApiKeyScope = z.enum(['read', 'write']);
/** `secret` is shown once, in the answer that creates the key. The key acts as the member who made it. */
export const ApiKey = z
  .object({
    id: Id,
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(ApiKeyScope),
    memberId: Id,
    createdAt: IsoTime,
    lastUsedAt: IsoTime.nullable(),
    secret: z.string().optional(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;
export const CreateApiKey = z
  .object({ name: z.string().trim().min(1).max(100), scopes: z.array(ApiKeyScope).min(1).default(['read', 'write']) })
  .meta({ id: 'CreateApiKey' });

export const Me = z.object({
  member: Member,
  workspace: z.object({ id: Id, name: z.string() }),
});
export type Me = z.infer<typeof Me>;
