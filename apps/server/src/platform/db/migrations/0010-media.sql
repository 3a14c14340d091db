-- Up Migration

-- Files of messages. What a customer sent has the id of its message; what is uploaded here has one of its own.
create table media (
  workspace_id uuid not null,
  id uuid not null,
  -- The number it came in on; null for an upload.
  channel_id uuid,
  kind text not null check (kind in ('image', 'video', 'audio', 'document', 'sticker')),
  state text not null check (state in ('waiting', 'ready', 'failed', 'gone')),
  reason text,
  -- Meta's id of what a customer sent: good for 7 days.
  source_id text,
  -- As Meta announced it.
  source_sha256 text,
  attempts integer not null default 0,
  -- Read from the content.
  mime text,
  size bigint,
  sha256 text,
  width integer,
  height integer,
  duration_ms integer,
  name text,
  -- Meta's id of what we uploaded to this number: good for 30 days.
  meta_id text,
  meta_channel_id uuid,
  meta_uploaded_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

alter table message add column media_id uuid;

-- Down Migration

alter table message drop column media_id;
drop table media;
