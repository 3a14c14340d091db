-- Up Migration

-- Who merged, and who took it back; by null: the house itself, because Meta named both keys together.
alter table contact_merge
  add column by_id uuid,
  add column by_name text,
  add column undone_at timestamptz,
  add column undone_by text;
update contact_merge set reason = 'named_together';
create index contact_merge_by_gone on contact_merge (workspace_id, gone_id);
create index contact_merged on contact (workspace_id, merged_into) where merged_into is not null;

-- Whose key it was before contacts were merged; null while its contact was never merged. What is written under such a
-- key is marked with it, so that undoing the merge knows whose it is.
alter table contact_identity add column merged_from uuid;
update contact_identity i set merged_from = i.contact_id
where exists (select from contact c where c.workspace_id = i.workspace_id and c.merged_into = i.contact_id);

-- message.merged_from is from now on the contact, not the conversation, a message belongs to but for a merge.
do $$
begin
  if exists (select from contact_merge) then
    update message m set merged_from = x.gone_id
    from (
      select cm.workspace_id, cm.gone_id, (moved->>'conversationId')::uuid as conversation_id
      from contact_merge cm cross join lateral jsonb_array_elements(cm.facts->'moved') as moved
    ) x
    where m.workspace_id = x.workspace_id and m.merged_from = x.conversation_id;
  end if;
end
$$;

-- Down Migration

alter table contact_identity drop column merged_from;
drop index contact_merged;
drop index contact_merge_by_gone;
alter table contact_merge drop column by_id, drop column by_name, drop column undone_at, drop column undone_by;
