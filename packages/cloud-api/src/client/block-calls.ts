import { z } from 'zod';
import { type GraphTarget, graphRequest } from './graph-request.ts';

/** Whom to block: by phone (digits) or, without one, by business-scoped user id. */
export type BlockTarget = { user: string } | { user_id: string };

/** The block list of a number (Meta, block-users). */
export function blockCalls(target: GraphTarget) {
  return {
    /**
     * Blocks or unblocks one person on a number; saying it twice does no harm. Meta refuses to block somebody who did
     * not write in the last 24 hours (139100, and 131047 for the person).
     */
    async setBlocked(phoneNumberId: string, who: BlockTarget, blocked: boolean, signal?: AbortSignal): Promise<void> {
      const path = `/${encodeURIComponent(phoneNumberId)}/block_users`;
      const body = { messaging_product: 'whatsapp', block_users: [who] };
      const method = blocked ? 'POST' : 'DELETE';
      await graphRequest(target, { method, path, body, signal }, z.unknown());
    },
  };
}
