-- Up Migration

-- How a member is told of messages; a member without a row has the defaults.
create table notice_settings (
  workspace_id uuid not null,
  member_id uuid not null,
  settings jsonb not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);

-- The VAPID key pair (RFC 8292) a workspace signs its pushes with. Browsers are bound to it: never replaced.
create table push_key (
  workspace_id uuid primary key references workspace (id),
  public_key text not null,
  private_key_sealed text not null
);

-- A browser that takes pushes for a member. Whoever knows endpoint and keys can push to it, so they are sealed.
create table push_device (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  endpoint_digest text not null,
  subscription_sealed text not null,
  created_at timestamptz not null,
  last_push_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, endpoint_digest),
  foreign key (workspace_id, member_id) references member (workspace_id, id) on delete cascade
);

-- Down Migration

drop table push_device;
drop table push_key;
drop table notice_settings;
