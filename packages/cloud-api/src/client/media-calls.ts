import type { Readable } from 'node:stream';
import { request } from 'undici';
import { z } from 'zod';
import { CloudApiError } from '../errors/index.ts';
import { type GraphTarget, graphRequest } from './graph-request.ts';
import { multipartBody } from './multipart-body.ts';
import { refusal, transportFailure } from './read-failure.ts';

const text = z.string().nullish().catch(null);

/** `GET /{media-id}`. Meta's documents show `file_size` as text, Meta sends a number: both are read. */
const MediaAnswer = z.object({
  url: z.url(),
  mime_type: text,
  sha256: text,
  file_size: z.coerce.number().int().nonnegative().nullish().catch(null),
});

const UploadAnswer = z.object({ id: z.string().min(1) });

/** A file on Meta's side. The address is good for 5 minutes, the id 7 days (Meta, business-phone-numbers/media). */
export interface MediaFacts {
  url: string;
  sha256: string | null;
  size: number | null;
}

export interface FileToUpload {
  mime: string;
  filename: string;
  size: number;
  content: Readable;
}

/** Meta closes a download that stands still; nothing else bounds how long a large file may take. */
const stillMs = 30_000;

/** Calls about files. All throw CloudApiError alone, and none of them sends anything to anybody. */
export function mediaCalls(target: GraphTarget) {
  return {
    /** Where a file is, asked anew before each download. An id Meta no longer has is refused with code 100. */
    async mediaFacts(phoneNumberId: string, mediaId: string, signal?: AbortSignal): Promise<MediaFacts> {
      const path = `/${encodeURIComponent(mediaId)}`;
      const query = { phone_number_id: phoneNumberId };
      const answer = await graphRequest(target, { method: 'GET', path, query, signal }, MediaAnswer);
      return { url: answer.url, sha256: answer.sha256 ?? null, size: answer.file_size ?? null };
    },

    /** The bytes behind an address from `mediaFacts`. The stream fails when the line breaks. */
    async downloadMedia(url: string, signal?: AbortSignal): Promise<Readable> {
      requireOwnAddress(target, url);
      try {
        const { statusCode, body } = await request(url, {
          dispatcher: target.dispatcher,
          // Meta refuses downloads without a user agent.
          headers: { authorization: `Bearer ${target.accessToken}`, 'user-agent': 'transom' },
          headersTimeout: target.timeoutMs,
          bodyTimeout: stillMs,
          ...(signal ? { signal } : {}),
        });
        if (statusCode === 200) return body;
        await body.dump();
        throw refusal(statusCode, undefined);
      } catch (cause) {
        throw cause instanceof CloudApiError ? cause : transportFailure(cause, true);
      }
    },

    /** Gives Meta a file to send; its id is good for 30 days and may be used many times. */
    async uploadMedia(phoneNumberId: string, file: FileToUpload, signal?: AbortSignal): Promise<{ id: string }> {
      const path = `/${encodeURIComponent(phoneNumberId)}/media`;
      const form = multipartBody({ messaging_product: 'whatsapp', type: file.mime }, file);
      return graphRequest(target, { method: 'POST', path, form, signal }, UploadAnswer);
    },
  };
}

/** The token goes nowhere but to Meta over https, or to the very house that stands in for Meta. */
function requireOwnAddress({ baseUrl }: GraphTarget, url: string): void {
  const { protocol, origin } = new URL(url);
  if (protocol === 'https:' || origin === new URL(baseUrl).origin) return;
  throw new CloudApiError({ message: 'Meta named an address that is not safe.', reached: 'not_sent' });
}
