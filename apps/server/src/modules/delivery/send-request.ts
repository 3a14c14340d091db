import { SendRequest } from '@transom/cloud-api/wire';

/** What the request to Meta is made of: the queued message and who gets it. */
export interface Outgoing {
  id: string;
  type: string;
  content: unknown;
  /** Meta's id of the file it sends. */
  mediaId?: string | null;
  /** Digits as Meta writes them, digits as people write them, business-scoped user id: at least one. */
  waId: string | null;
  phone: string | null;
  userId: string | null;
  quotedWamid: string | null;
}

/**
 * The body of a send. It carries our message id, which Meta repeats in every status, so that a message whose answer
 * was lost is still recognised. Undefined when the stored content is nothing Meta takes.
 */
export function sendRequest(message: Outgoing): SendRequest | undefined {
  const number = message.waId ?? message.phone;
  const built = SendRequest.safeParse({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    // With its plus a number is international; without, Meta may put the sender's own country code before it.
    ...(number ? { to: `+${number}` } : { recipient: message.userId ?? undefined }),
    type: message.type,
    [message.type]: graphContent(message),
    // Quoting is not shown for templates, and a reaction names its message itself.
    ...(message.quotedWamid && message.type !== 'template' && message.type !== 'reaction'
      ? { context: { message_id: message.quotedWamid } }
      : {}),
    biz_opaque_callback_data: message.id,
  });
  return built.data;
}

/** Stored content is Meta's own object; a file lacks its id, a template has beside it what was rendered. */
function graphContent({ type, content, mediaId }: Outgoing): unknown {
  if (mediaId) return { ...(content as Record<string, unknown>), id: mediaId };
  if (type !== 'template' || typeof content !== 'object' || content === null) return content;
  const { rendered: _shown, ...template } = content as Record<string, unknown>;
  return template;
}
