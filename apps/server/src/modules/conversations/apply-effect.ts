import type { Message } from '@transom/protocol';
import { type MessageRow, messageColumns, presentMessage } from '#modules/presenting';
import type { Tx } from '#platform/db/database';

/** What a reaction, an edit or a deletion does to the message it is about. */
export type Effect =
  | { kind: 'reaction'; targetWamid: string; by: 'contact' | 'business'; emoji: string | null }
  | { kind: 'edit'; targetWamid: string; type: string; text: string; content: unknown }
  | { kind: 'revoke'; targetWamid: string };

/**
 * Shows an effect on its message. One side has one reaction at a time: a new one replaces the old, null takes it back.
 * An edited text keeps its earlier versions; a deleted message keeps its text, the screen decides what is shown. Returns
 * the message as it now is, null when nothing changed.
 */
export async function applyEffect(
  tx: Tx,
  workspaceId: string,
  messageId: string,
  effect: Effect,
  at: Date,
): Promise<Message | null> {
  const [row] = await update(tx, workspaceId, messageId, effect, at);
  if (!row) return null;
  const message = presentMessage(row);
  tx.emit(workspaceId, { kind: 'message.changed', message });
  return message;
}

function update(tx: Tx, workspaceId: string, id: string, effect: Effect, at: Date): Promise<MessageRow[]> {
  switch (effect.kind) {
    case 'reaction': {
      const added = effect.emoji === null ? [] : [{ emoji: effect.emoji, by: effect.by, at: at.toISOString() }];
      return tx.raw(
        `update message m set reactions =
           (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(m.reactions) r where r->>'by' <> $3) || $4::jsonb
         where m.workspace_id = $1 and m.id = $2 returning ${messageColumns}`,
        [workspaceId, id, effect.by, JSON.stringify(added)],
      );
    }
    case 'edit':
      return tx.raw(
        `update message m set
           edits = coalesce(m.edits, '[]') || jsonb_build_array(jsonb_build_object('text', m.text, 'content', m.content, 'at', coalesce(m.edited_at, m.at))),
           type = $3, text = $4, content = $5, edited_at = $6
         where m.workspace_id = $1 and m.id = $2 and coalesce(m.edited_at, m.at) <= $6 returning ${messageColumns}`,
        [workspaceId, id, effect.type, effect.text, JSON.stringify(effect.content), at],
      );
    case 'revoke':
      return tx.raw(
        `update message m set deleted_at = coalesce(m.deleted_at, $3)
         where m.workspace_id = $1 and m.id = $2 returning ${messageColumns}`,
        [workspaceId, id, at],
      );
  }
}
