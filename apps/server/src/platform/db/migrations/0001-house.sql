-- Up Migration

-- Growing domain tables: primary key and every index begin with workspace_id, so that the tables can be partitioned or
-- distributed by it. The exceptions are listed in docs/ARCHITECTURE.md. Set-based intake writes rows of several tables
-- in one transaction through one writer, so hot tables carry no foreign keys; cold ones do.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- People ------------------------------------------------------------------------------------------------------------

create table workspace (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now(),
  -- When the sandbox number and its sample conversations were in place.
  furnished_at timestamptz
);

-- The next four are the auth library's, in its own spelling.
create table "user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table session (
  id uuid primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references "user" (id) on delete cascade
);
create index session_by_user on session ("userId");

create table account (
  id uuid primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on account ("userId");

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on verification (identifier);

create table "rateLimit" (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

create table member (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  user_id uuid not null references "user" (id),
  role text not null check (role in ('owner', 'admin', 'lead', 'agent')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, user_id)
);
create index member_by_user on member (user_id);

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  token_hash text not null unique,
  role text not null check (role in ('admin', 'lead', 'agent')),
  note text not null default '',
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (workspace_id, id)
);

create table api_key (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  prefix text not null,
  key_hash text not null unique,
  scopes text[] not null,
  member_id uuid not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (workspace_id, id)
);

create table audit_entry (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid,
  action text not null,
  subject text not null,
  details jsonb not null default '{}',
  primary key (workspace_id, id)
);

-- Numbers -----------------------------------------------------------------------------------------------------------

-- A Meta app as seen by one workspace: channels that share an app secret share its webhook address.
create table meta_app (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  app_key text not null unique,
  secret_digest text not null,
  app_secret_sealed text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, secret_digest)
);

create table channel (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  meta_app_id uuid not null,
  name text not null,
  phone_number_id text not null,
  waba_id text not null,
  display_phone_number text,
  sandbox boolean not null default false,
  -- Null for the sandbox, whose address is derived at each start.
  graph_base_url text,
  access_token_sealed text not null,
  verify_token_sealed text not null,
  -- Messages a second Meta takes from this number.
  throughput integer not null default 80,
  paused_at timestamptz,
  paused_reason text,
  quality_rating text,
  messaging_limit text,
  checks jsonb not null default '[]',
  first_webhook_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, phone_number_id),
  foreign key (workspace_id, meta_app_id) references meta_app (workspace_id, id)
);

create table template (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  meta_id text,
  name text not null,
  language text not null,
  status text not null,
  category text not null,
  parameter_format text not null,
  components jsonb not null,
  quality text,
  rejected_reason text,
  synced_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, channel_id, name, language),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id)
);

-- Contacts ----------------------------------------------------------------------------------------------------------

create table contact (
  workspace_id uuid not null,
  id uuid not null,
  own_name text,
  profile_name text,
  username text,
  -- Digits without +. wa_id is kept as Meta writes it; phone is the number as people write it.
  phone text,
  wa_id text,
  user_id text,
  parent_user_id text,
  blocked_at timestamptz,
  marketing_opt_out_at timestamptz,
  merged_into uuid,
  created_at timestamptz not null default now(),
  search text not null generated always as (
    lower(coalesce(own_name, '') || ' ' || coalesce(profile_name, '') || ' ' || coalesce(username, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(wa_id, ''))
  ) stored,
  primary key (workspace_id, id)
);
create index contact_search on contact using gin (workspace_id, search gin_trgm_ops);

-- What a contact is recognised by: a phone key (variants of a number folded into one) or a business-scoped user id.
create table contact_identity (
  workspace_id uuid not null,
  kind text not null check (kind in ('phone', 'user')),
  value text not null,
  contact_id uuid not null,
  learned_at timestamptz not null default now(),
  primary key (workspace_id, kind, value)
);
create index contact_identity_by_contact on contact_identity (workspace_id, contact_id);

-- Facts of every automatic merge, enough to undo it.
create table contact_merge (
  workspace_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  reason text not null,
  facts jsonb not null,
  merged_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index contact_merge_by_kept on contact_merge (workspace_id, kept_id);

-- Conversations and messages ----------------------------------------------------------------------------------------

create table conversation (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  contact_id uuid not null,
  status text not null default 'open' check (status in ('open', 'snoozed', 'closed')),
  snoozed_until timestamptz,
  assignee_id uuid,
  unread_count integer not null default 0,
  -- Who has the turn: null is the team.
  turn_bot_id uuid,
  last_message_id uuid,
  last_message_at timestamptz,
  last_message_text text,
  last_message_type text,
  last_message_direction text,
  last_message_sender_kind text,
  last_activity_at timestamptz not null,
  last_customer_at timestamptz,
  last_customer_wamid text,
  window_expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, contact_id, channel_id)
);
create index conversation_by_activity on conversation (workspace_id, last_activity_at desc, id desc);
create index conversation_by_assignee on conversation (workspace_id, assignee_id, last_activity_at desc, id desc);
create index conversation_unread on conversation (workspace_id, id) where unread_count > 0;

create table message (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  type text not null,
  text text not null,
  -- Meta's typed body; for a type nobody knows, the whole item.
  content jsonb not null,
  -- What came beside the body: context, referral, errors, group.
  extras jsonb,
  status text not null,
  wamid text,
  -- Meta's clock for what Meta reported, ours for what was written here. (at, arrival) is thread order.
  at timestamptz not null,
  arrival bigint generated by default as identity,
  created_at timestamptz not null default now(),
  sender_kind text not null,
  sender_id uuid,
  sender_name text,
  reply_to jsonb,
  reactions jsonb not null default '[]',
  -- Earlier texts of an edited message, oldest first: [{ text, content, at }].
  edits jsonb,
  edited_at timestamptz,
  deleted_at timestamptz,
  error jsonb,
  -- A reaction, edit or deletion that took effect on another message is kept here and shown there.
  applied_to uuid,
  -- The conversation it stood in before two contacts turned out to be one; undoing the merge moves it back.
  merged_from uuid,
  -- Delivery: the queued row is the job.
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  lease_until timestamptz,
  primary key (workspace_id, id)
);
create unique index message_by_wamid on message (workspace_id, channel_id, wamid) where wamid is not null;
create index message_thread on message (workspace_id, conversation_id, at desc, arrival desc) where applied_to is null;
-- The lease index: delivery looks across workspaces for what is due.
create index message_to_send on message (channel_id, conversation_id, arrival) where status in ('queued', 'sending');

create table delivery_attempt (
  workspace_id uuid not null,
  message_id uuid not null,
  n integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- accepted | rejected | try_later | unknown; null while in flight.
  outcome text,
  http_status integer,
  code text,
  details text,
  primary key (workspace_id, message_id, n)
);

-- Every status Meta reported, once. message_id is null while the message is not known yet.
create table receipt (
  workspace_id uuid not null,
  channel_id uuid not null,
  wamid text not null,
  status text not null,
  at timestamptz not null,
  received_at timestamptz not null default now(),
  message_id uuid,
  tag text,
  pricing jsonb,
  errors jsonb,
  primary key (workspace_id, channel_id, wamid, status)
);
create index receipt_by_message on receipt (workspace_id, message_id) where message_id is not null;

-- What Meta reports about accounts, numbers, templates and preferences, and anything without a place of its own.
create table account_event (
  workspace_id uuid not null,
  id uuid not null,
  digest text not null,
  channel_id uuid,
  contact_id uuid,
  field text not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, digest)
);

-- Intake ------------------------------------------------------------------------------------------------------------

create table webhook_log (
  workspace_id uuid not null,
  id uuid not null,
  received_at timestamptz not null,
  body bytea not null,
  items integer not null,
  stored integer not null,
  duplicate integer not null,
  quarantined integer not null,
  reasons text[] not null default '{}',
  primary key (workspace_id, id)
);
create index webhook_log_quarantined on webhook_log (workspace_id, id) where quarantined > 0;

-- channel_id is the nil uuid where no number could be told.
create table webhook_tally (
  workspace_id uuid not null,
  hour timestamptz not null,
  channel_id uuid not null,
  received bigint not null default 0,
  stored bigint not null default 0,
  duplicate bigint not null default 0,
  quarantined bigint not null default 0,
  rejected bigint not null default 0,
  primary key (workspace_id, hour, channel_id)
) with (fillfactor = 50);

-- Feed --------------------------------------------------------------------------------------------------------------

create table feed_head (
  workspace_id uuid primary key references workspace (id),
  epoch text not null,
  seq bigint not null default 0
) with (fillfactor = 50);

create table feed_event (
  workspace_id uuid not null,
  seq bigint not null,
  created_at timestamptz not null default now(),
  -- The event as JSON text, exactly as it goes over the socket but for its seq.
  payload text not null,
  primary key (workspace_id, seq)
);

-- Down Migration
