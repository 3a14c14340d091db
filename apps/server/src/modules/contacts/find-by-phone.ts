import type { Contact } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { phoneKey, presentContact } from './model.ts';
import { findByIdentities } from './store.ts';

/** The contact with this number, in whichever of its variants either was written. `digits` begin with the country code. */
export async function findByPhone(sql: Sql, workspaceId: string, digits: string): Promise<Contact | null> {
  const [found] = await findByIdentities(sql, workspaceId, [{ kind: 'phone', value: phoneKey(digits) }]);
  if (!found) return null;
  const { kind: _, value: __, ...contact } = found;
  return presentContact(contact);
}
