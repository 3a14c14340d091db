-- Up Migration

create table tag (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  color text not null,
  primary key (workspace_id, id)
);
create unique index tag_by_name on tag (workspace_id, lower(name));

-- On the contact itself, so that a row of the inbox costs nothing more while nobody is tagged.
alter table contact add column tag_ids uuid[] not null default '{}';
create index contact_by_tag on contact using gin (workspace_id, tag_ids) where tag_ids <> '{}';

-- What the team writes down about a contact.
create table contact_note (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  author_id uuid not null,
  text text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, id)
);
create index contact_note_by_contact on contact_note (workspace_id, contact_id, id desc);

-- Down Migration

drop table contact_note;
drop index contact_by_tag;
alter table contact drop column tag_ids;
drop table tag;
