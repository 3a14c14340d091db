-- Up Migration

-- What a message changes of a conversation's life beyond its preview. Here and not in the statements that write messages,
-- so that intake, sending and schedules cannot differ; the conditions keep a customer's next message, the common one,
-- from calling anything.

create function conversation_customer_came() returns trigger language plpgsql as $$
begin
  if old.status <> 'open' and new.status = 'open' then
    -- To its assignee, if they are still here.
    select m.id into new.assignee_id from member m
    where m.workspace_id = new.workspace_id and m.id = old.assignee_id;
    if old.status = 'closed' then
      new.episode_opened_at := now();
      new.episode_customer_at := null;
      new.episode_response_at := null;
    end if;
  end if;
  -- A reaction asks for no answer; nor does it move the window, as a word beside it would have.
  if new.last_message_type is distinct from 'reaction' or new.window_expires_at is distinct from old.window_expires_at then
    new.waiting_since := coalesce(new.waiting_since, new.last_customer_at);
    new.episode_customer_at := coalesce(new.episode_customer_at, new.last_customer_at);
  end if;
  return new;
end $$;

create trigger conversation_customer_came before update on conversation for each row
when (
  new.last_customer_wamid is distinct from old.last_customer_wamid
  and (new.status <> old.status or old.waiting_since is null)
)
execute function conversation_customer_came();

create function conversation_was_answered() returns trigger language plpgsql as $$
begin
  new.waiting_since := null;
  new.episode_response_at := coalesce(new.episode_response_at, now());
  if new.assignee_id is null and new.last_message_sender_kind = 'member' then
    select m.sender_id into new.assignee_id
    from message m join workspace w on w.id = m.workspace_id
    where m.workspace_id = new.workspace_id and m.id = new.last_message_id
      and coalesce((w.settings->>'assignOnReply')::boolean, true);
  end if;
  return new;
end $$;

create trigger conversation_was_answered before update on conversation for each row
when (
  new.last_message_id is distinct from old.last_message_id
  and new.last_message_direction = 'outbound'
  and new.last_message_sender_kind in ('member', 'bot', 'api', 'phone_app')
  and (old.waiting_since is not null or old.episode_response_at is null or old.assignee_id is null)
)
execute function conversation_was_answered();

-- Down Migration

drop trigger conversation_was_answered on conversation;
drop trigger conversation_customer_came on conversation;
drop function conversation_was_answered();
drop function conversation_customer_came();
