-- Up Migration

alter table media
  -- A small WebP of the picture is kept beside it.
  add column has_thumbnail boolean not null default false,
  -- Ogg Opus with one channel: the only sound WhatsApp shows as a voice note.
  add column mono_opus boolean not null default false,
  -- When an upload first went into a message; one that never did is removed after a week.
  add column sent_at timestamptz;

-- Nothing tells which of the earlier uploads are in use, so all of them stay.
update media set sent_at = created_at where channel_id is null;
create index media_unsent on media (created_at) where channel_id is null and sent_at is null;

-- Files and links of one conversation. Partial: a message that is neither costs nothing.
create index message_file on message (workspace_id, conversation_id, at, arrival) where media_id is not null;
create index message_link on message (workspace_id, conversation_id, at, arrival) where text ~* 'https?://|www\.';

-- Down Migration

drop index message_link;
drop index message_file;
drop index media_unsent;
alter table media drop column has_thumbnail, drop column mono_opus, drop column sent_at;
