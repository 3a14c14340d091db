-- Up Migration

alter table conversation
  -- The customer's earliest word nobody has answered yet.
  add column waiting_since timestamptz,
  -- The running episode; its row is written when it ends. opened_at null: open since the conversation began.
  add column episode_opened_at timestamptz,
  add column episode_customer_at timestamptz,
  add column episode_response_at timestamptz;

update conversation set waiting_since = last_customer_at
where status <> 'closed' and last_message_direction = 'inbound' and last_customer_at is not null;

-- One stretch of a conversation from open to closed.
create table episode (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  assignee_id uuid,
  opened_at timestamptz not null,
  first_customer_at timestamptz,
  first_response_at timestamptz,
  closed_at timestamptz not null,
  -- Null: not by a person.
  closed_by uuid,
  primary key (workspace_id, id)
);
create index episode_by_conversation on episode (workspace_id, conversation_id, closed_at desc);
create index episode_by_close on episode (workspace_id, closed_at);

-- Every list is a merge of few runs that an index holds in order: (number, status) for All, (assignee, status) for Mine
-- and Unassigned. What needs attention is one partial index, so that a message touches no more indexes than before.
create index conversation_by_channel on conversation (workspace_id, channel_id, status, last_activity_at desc, id desc);
create index conversation_of_assignee on conversation (workspace_id, assignee_id, status, last_activity_at desc, id desc);
create index conversation_attention on conversation (workspace_id, last_activity_at desc, id desc)
  where unread_count > 0 or waiting_since is not null;
create index conversation_of_bots on conversation (workspace_id, last_activity_at desc, id desc)
  where turn_bot_id is not null;
create index conversation_snoozed on conversation (workspace_id, snoozed_until) where status = 'snoozed';
drop index conversation_by_activity;
drop index conversation_by_assignee;
drop index conversation_unread;

-- A list people come back to. owner_id null: everybody sees it.
create table saved_view (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  owner_id uuid,
  name text not null,
  filter jsonb not null,
  position integer not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

-- Down Migration

drop table saved_view;
create index conversation_by_activity on conversation (workspace_id, last_activity_at desc, id desc);
create index conversation_by_assignee on conversation (workspace_id, assignee_id, last_activity_at desc, id desc);
create index conversation_unread on conversation (workspace_id, id) where unread_count > 0;
drop index conversation_by_channel, conversation_of_assignee, conversation_attention, conversation_of_bots,
  conversation_snoozed;
drop table episode;
alter table conversation
  drop column waiting_since, drop column episode_opened_at, drop column episode_customer_at,
  drop column episode_response_at;
