-- Up Migration

-- The words of messages and notes, for finding them. Written by a process of its own after the fact, read by searches;
-- nothing on the way of a message touches it.
create table search_text (
  workspace_id uuid not null,
  -- Of the message or note.
  id uuid not null,
  kind text not null check (kind in ('message', 'note')),
  -- Counts up in a workspace as texts come in. Deliberately in no btree: a plan that walks it would read everything.
  place bigint not null,
  -- Of the text that was read.
  edited_at timestamptz,
  terms tsvector not null,
  primary key (workspace_id, id)
);
-- Without fastupdate: each step of a search would read the whole pending list.
create index search_text_by_terms on search_text using gin (workspace_id, terms) with (fastupdate = off);

-- How far the index has followed the feed of each workspace.
create table search_progress (
  workspace_id uuid primary key references workspace (id),
  seq bigint not null,
  last_place bigint not null default 0,
  -- While texts from before are taken in: the id of the last one. Null once all are there.
  filled_to uuid
) with (fillfactor = 50);

-- Every word carries the number of its shelf of 2^15 texts, so that a search reads shelf by shelf, newest first, and the
-- commonest word costs no more than one shelf. The words come separated by spaces.
create function search_terms(place bigint, words text) returns tsvector language sql immutable strict as $$
  select array_to_tsvector(array(select (place >> 15) || ':' || word from unnest(string_to_array(words, ' ')) word))
$$;

-- Down Migration

drop function search_terms;
drop table search_progress;
drop table search_text;
