-- Up Migration

-- Answers written once. owner_id: whose own it is; null, the team's.
create table canned_reply (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  owner_id uuid,
  shortcut text not null,
  text text not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index canned_reply_by_shortcut on canned_reply (workspace_id, owner_id, shortcut) nulls not distinct;

-- Down Migration

drop table canned_reply;
