export { createMedia, type Media } from './create-media.ts';
export { sendableMedia } from './sendable-media.ts';
export type { MediaForMeta } from './upload-for-sending.ts';
export { fileOf, wantMedia } from './want-media.ts';
