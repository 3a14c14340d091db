-- Up Migration

alter table media add column tried_at timestamptz not null default now();
create index media_waiting on media (tried_at) where state = 'waiting';

-- Down Migration

drop index media_waiting;
alter table media drop column tried_at;
