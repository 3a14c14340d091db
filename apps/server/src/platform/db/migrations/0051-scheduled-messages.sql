-- Up Migration

-- Delivery looks across workspaces for what is due; a conversation shows what waits in it.
create index message_due on message (at) where status = 'scheduled';
create index message_scheduled on message (workspace_id, conversation_id) where status = 'scheduled';
-- The reactions, edits and deletions that took effect on a message.
create index message_effects on message (workspace_id, applied_to) where applied_to is not null;

-- True while a scheduled message of the conversation is to be dropped when the customer answers.
alter table conversation add column cancel_on_answer boolean not null default false;

-- Only where something waits for a customer's word does that word cost more than looking at a flag.
create function note_answer() returns trigger language plpgsql as $$
begin
  perform graphile_worker.add_job(
    'cancel-answered',
    json_build_object('workspaceId', new.workspace_id, 'conversationId', new.id, 'channelId', new.channel_id,
      'wamid', new.last_customer_wamid, 'answeredAt', clock_timestamp())
  );
  return null;
end
$$;

create trigger conversation_answered after update of last_customer_wamid on conversation
  for each row
  when (old.cancel_on_answer and new.last_customer_wamid is distinct from old.last_customer_wamid)
  execute function note_answer();
