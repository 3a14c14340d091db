export type { ConnectedApp } from './app-directory.ts';
export { type Channels, createChannels } from './create-channels.ts';
export { noteQuality } from './note-quality.ts';
