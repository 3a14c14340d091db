-- Up Migration

-- How the workspace behaves, by name; a name that is not here stands as packages/protocol/src/workspace-settings.ts has it.
alter table workspace add column settings jsonb not null default '{}';
