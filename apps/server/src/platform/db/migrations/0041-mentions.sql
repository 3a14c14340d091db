-- Up Migration

-- Where a note was written, and whom it names: [{"id", "name"}] as of writing.
alter table contact_note
  add column conversation_id uuid,
  add column mentions jsonb not null default '[]';
create index contact_note_by_conversation on contact_note (workspace_id, conversation_id, id desc)
  where conversation_id is not null;

-- A notice for whoever was named.
create table mention (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  note_id uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id)
);
create unique index mention_by_note on mention (workspace_id, note_id, member_id);
create index mention_by_member on mention (workspace_id, member_id, id desc);

-- Down Migration

drop table mention;
drop index contact_note_by_conversation;
alter table contact_note drop column conversation_id, drop column mentions;
