/** Tags of the contact `c`, oldest tag first: an order that a rename does not change. */
export const tagsColumn = `
  case when c.tag_ids = '{}' then '[]'::json else coalesce((
    select json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) order by t.id)
    from tag t where t.workspace_id = c.workspace_id and t.id = any(c.tag_ids)), '[]'::json) end as tags`;

/**
 * The select lists behind every conversation and message that leaves the server, so that an event and a fresh read of
 * the same row can never differ in shape. `v` is the conversation, `m` the message.
 */
export const conversationColumns = `
  v.id, v.channel_id as "channelId", v.contact_id as "contactId",
  coalesce(c.own_name, c.profile_name, '@' || ltrim(c.username, '@'), '+' || c.phone, c.user_id, '') as "contactName",
  '+' || c.phone as "contactPhone", c.username as "contactUsername", c.blocked_at is not null as "contactBlocked",
  v.status, v.snoozed_until as "snoozedUntil", v.waiting_since as "waitingSince", v.unread_count as "unreadCount", v.turn_bot_id as "turnBotId",
  v.assignee_id as "assigneeId", u.name as "assigneeName",
  v.last_message_id as "lastMessageId", v.last_message_at as "lastMessageAt", v.last_message_text as "lastMessageText",
  v.last_message_type as "lastMessageType", v.last_message_direction as "lastMessageDirection",
  v.last_message_sender_kind as "lastMessageSenderKind", lm.status as "lastMessageStatus",
  v.last_activity_at as "lastActivityAt", v.last_customer_at as "lastCustomerAt", v.window_expires_at as "windowExpiresAt",
  ${tagsColumn}`;

export const conversationJoins = `
  join contact c on c.workspace_id = v.workspace_id and c.id = v.contact_id
  left join message lm on lm.workspace_id = v.workspace_id and lm.id = v.last_message_id
  left join member a on a.workspace_id = v.workspace_id and a.id = v.assignee_id
  left join "user" u on u.id = a.user_id`;

/** The file of a message, in one read with it; a subquery, so that it can stand in `returning` too. */
const mediaColumn = `(
  select json_build_object('id', f.id, 'state', f.state, 'reason', f.reason, 'mime', f.mime, 'size', f.size,
    'name', f.name, 'width', f.width, 'height', f.height, 'durationMs', f.duration_ms, 'hasThumbnail', f.has_thumbnail)
  from media f where m.media_id is not null and f.workspace_id = m.workspace_id and f.id = m.media_id)`;

export const messageColumns = `
  m.id, m.conversation_id as "conversationId", m.direction, m.type, m.text, m.content, m.media_id as "mediaId", ${mediaColumn} as media, m.extras, m.status, m.wamid, m.at, m.arrival,
  m.sender_kind as "senderKind", m.sender_id as "senderId", m.sender_name as "senderName", m.reply_to as "replyTo",
  m.reactions, m.edited_at as "editedAt", m.edits, m.deleted_at as "deletedAt", m.error, m.applied_to as "appliedTo"`;
