export type { AppChannels, ConnectedApp, ConnectedNumber } from './app-directory.ts';
export type { SandboxAccount } from './connect-sandbox.ts';
export { type Channels, createChannels } from './create-channels.ts';
export { noteQuality } from './note-quality.ts';
export type { OpenChannel } from './open-channel.ts';
export type { SendingNumber, SendingNumbers } from './sending-numbers.ts';
