import { createHash, randomBytes } from 'node:crypto';
import type { Member, Role } from '@transom/protocol';

const dayMs = 24 * 60 * 60 * 1000;
/** How long an invitation link can be used. */
export const invitationLifeMs = 7 * dayMs;

/** A secret for a link or a key: 32 random bytes, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Secrets made by `newToken` are kept as this digest only: with 256 random bits a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const apiKeyMark = 'tsm_';
/** What stays readable of an API key, enough to tell keys apart. */
export const apiKeyPrefix = (secret: string): string => secret.slice(0, apiKeyMark.length + 6);

/** E-mail addresses are compared and kept in lower case, as sign-in looks them up. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: string;
  created_at: Date;
}

export const presentMember = (row: MemberRow): Member => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role as Role,
  createdAt: row.created_at.toISOString(),
});
