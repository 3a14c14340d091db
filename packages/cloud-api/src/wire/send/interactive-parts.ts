import { z } from 'zod';
import { DocumentObject, ImageObject, VideoObject } from './media.ts';

/** A header of at most 60 characters. */
export const TextHeader = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(60) });
/** A header of words or media. */
export const Header = z.discriminatedUnion('type', [
  TextHeader,
  z.strictObject({ type: z.literal('image'), image: ImageObject }),
  z.strictObject({ type: z.literal('video'), video: VideoObject }),
  z.strictObject({ type: z.literal('document'), document: DocumentObject }),
]);
export const bodyUpTo = (max: number) => z.strictObject({ text: z.string().min(1).max(max) });
/** The words of most interactive messages, at most 1,024 characters. */
export const ShortBody = bodyUpTo(1024);
/** The grey line below, at most 60 characters. */
export const Footer = z.strictObject({ text: z.string().min(1).max(60) });

export function areUnique(values: string[]): boolean {
  return new Set(values).size === values.length;
}
