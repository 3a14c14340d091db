import { isObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import type { TemplatePart } from '../state/types.ts';

const MEDIA_PATH = '/sandbox/world/media/';

/** The handle a finished upload is known by, in the form of Meta's. */
export function handleFor(mediaId: string, fileName: string | null, fileType: string): string {
  const words = [fileName ?? 'file', fileType, mediaId].map((word) => Buffer.from(word).toString('base64'));
  return `4::${words.join(':')}`;
}

/** The media a handle stands for; undefined for handles of somewhere else. */
export function mediaOfHandle({ state }: Context, handle: string): string | undefined {
  const id = Buffer.from(handle.split(':').at(-1) ?? '', 'base64').toString();
  return state.media.has(id) ? id : undefined;
}

/** Whether Meta would know the sample: a handle of that form, or the address a sample is read back at. */
export function isSample(context: Context, given: string): boolean {
  return given.startsWith('4::') || given.startsWith(`${context.origin()}${MEDIA_PATH}`);
}

/** Samples are read back as the address of the file (Meta, templates/template-management). */
export function withSampleAddresses(context: Context, components: TemplatePart[]): TemplatePart[] {
  return components.map((part) => {
    const { example, cards } = part;
    const handles = example?.header_handle;
    return {
      ...part,
      ...(isObject(example) && Array.isArray(handles)
        ? { example: { ...example, header_handle: handles.map((handle) => addressOf(context, String(handle))) } }
        : {}),
      ...(cards ? { cards: cards.map((card) => ({ components: withSampleAddresses(context, card.components) })) } : {}),
    };
  });
}

function addressOf(context: Context, handle: string): string {
  const id = mediaOfHandle(context, handle);
  return id === undefined ? handle : `${context.origin()}${MEDIA_PATH}${id}`;
}
