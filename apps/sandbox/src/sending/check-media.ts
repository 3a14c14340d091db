import type { SendRequest, WebhookError } from '@transom/cloud-api/wire';
import { webhookError } from '../rules/error-catalog.ts';
import { GraphError } from '../rules/graph-error.ts';
import { type MediaKind, whyNotAllowed } from '../rules/media-limits.ts';
import { findMedia, type State } from '../state/state.ts';

/**
 * Checks uploaded media a message refers to: an unknown or expired id is refused with 100, a file that does not fit
 * the message type fails later with 131053, which is returned. Links are believed.
 */
export function checkMedia(state: State, message: SendRequest, now: number): WebhookError | undefined {
  for (const { kind, id, path } of mediaOf(message)) {
    const media = findMedia(state, id, now);
    if (!media) {
      throw new GraphError(100, {
        message: `Param ${path} is not a valid whatsapp business account media attachment ID`,
      });
    }
    const refusal = whyNotAllowed(kind, media.mimeType, media.size, media.animated);
    if (refusal) return webhookError(131053, refusal);
  }
  return undefined;
}

interface Reference {
  kind: MediaKind;
  id: string;
  path: string;
}

function mediaOf(message: SendRequest): Reference[] {
  switch (message.type) {
    case 'image':
      return reference('image', message.image.id, "image['id']");
    case 'video':
      return reference('video', message.video.id, "video['id']");
    case 'audio':
      return reference('audio', message.audio.id, "audio['id']");
    case 'document':
      return reference('document', message.document.id, "document['id']");
    case 'sticker':
      return reference('sticker', message.sticker.id, "sticker['id']");
    case 'template':
      return (message.template.components ?? []).flatMap((part) =>
        part.type === 'header' ? (part.parameters ?? []).flatMap(headerMedia) : [],
      );
    default:
      return [];
  }
}

function headerMedia(parameter: { type: string; [field: string]: unknown }): Reference[] {
  const { type } = parameter;
  if (type !== 'image' && type !== 'video' && type !== 'document') return [];
  const media = parameter[type] as { id?: string };
  return reference(type, media.id, `template['components'][0]['parameters'][0]['${type}']['id']`);
}

function reference(kind: MediaKind, id: string | undefined, path: string): Reference[] {
  return id === undefined ? [] : [{ kind, id, path }];
}
