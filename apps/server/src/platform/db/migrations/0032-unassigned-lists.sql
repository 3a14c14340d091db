-- Up Migration

-- PostgreSQL does not see that rows with `assignee_id is null` stand in order behind that column, and sorts them all. What
-- nobody has gets an index of its own, and leaves the other: each conversation is in one of the two.
create index conversation_unassigned on conversation (workspace_id, status, last_activity_at desc, id desc)
  where assignee_id is null;
drop index conversation_of_assignee;
create index conversation_of_assignee on conversation (workspace_id, assignee_id, status, last_activity_at desc, id desc)
  where assignee_id is not null;

-- Down Migration

drop index conversation_of_assignee;
create index conversation_of_assignee on conversation (workspace_id, assignee_id, status, last_activity_at desc, id desc);
drop index conversation_unassigned;
