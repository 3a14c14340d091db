-- Up Migration

-- What a workspace wants to know about its contacts, beyond what WhatsApp tells.
create table contact_field (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('text', 'number', 'date', 'choice')),
  choices text[] not null default '{}',
  primary key (workspace_id, id)
);
create unique index contact_field_by_name on contact_field (workspace_id, lower(name));

-- Values by the id of their field. marketing_opt_out_by: who of the team stopped it; null, the customer did.
alter table contact
  add column fields jsonb not null default '{}',
  add column marketing_opt_out_by text;

-- Down Migration

alter table contact drop column fields, drop column marketing_opt_out_by;
drop table contact_field;
