import type { Contact } from '@transom/protocol';
import { findByPhone } from '#modules/contacts';
import type { Sql } from '#platform/db/sql';
import { readPhone } from './read-phone.ts';

interface Recipient {
  /** E.164 with `+`. */
  phone: string;
  contact: Contact | null;
}

/** Who a first message to this number would reach. Throws `invalid_request` at `phone`. */
export async function findRecipient(sql: Sql, workspaceId: string, written: string): Promise<Recipient> {
  const digits = readPhone(written, 'phone');
  return { phone: `+${digits}`, contact: await findByPhone(sql, workspaceId, digits) };
}
