-- Up Migration

-- Delivery looks across workspaces: for the oldest message due on a number, and for leases that ran out.
create index message_queued on message (channel_id, arrival) where status = 'queued';
create index message_leased on message (lease_until) where status = 'sending';

-- Down Migration

drop index message_queued;
drop index message_leased;
