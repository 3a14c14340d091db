import { qb, type Sql } from '#platform/db/sql';
import type { JsonObject } from '#platform/db/tables.generated';
import { newId } from '#platform/ids';

/** Who did it: an actor, or the house itself (`memberId` null). */
export interface AuditActor {
  workspaceId: string;
  memberId: string | null;
}

/**
 * Writes down a change of people, keys or numbers, in the transaction of the change.
 * @param action past tense, `member.joined`
 * @param subject the id of what was changed
 * @param details what a reader needs later; never a secret
 */
export async function audit(
  sql: Sql,
  actor: AuditActor,
  action: string,
  subject: string,
  details: JsonObject = {},
): Promise<void> {
  await sql.run(
    qb.insertInto('audit_entry').values({
      workspace_id: actor.workspaceId,
      id: newId(),
      actor_id: actor.memberId,
      action,
      subject,
      details: JSON.stringify(details),
    }),
  );
}
