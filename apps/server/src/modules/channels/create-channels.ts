import { createGraphAgent } from '@transom/cloud-api/client';
import type { Channel } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import type { Mount } from '#platform/http/mount';
import type { Platform } from '#platform/platform';
import type { TaskList } from '#platform/work/jobs';
import { type ConnectedApp, type ConnectedNumber, createAppDirectory } from './app-directory.ts';
import { connectSandbox, type SandboxAccount } from './connect-sandbox.ts';
import { type ChannelHouse, publicOrigin } from './house.ts';
import { presentChannel } from './model.ts';
import { noteQualityTask } from './note-quality.ts';
import { createWebhookNote, type WebhookItem } from './note-webhook.ts';
import { type OpenChannel, openChannel } from './open-channel.ts';
import { mountChannels } from './routes.ts';
import { runChecks } from './run-checks.ts';
import { createSendingNumbers, type SendingNumbers } from './sending-numbers.ts';
import { listChannelRows } from './store.ts';

type AfterConnect = (workspaceId: string, channelId: string) => Promise<unknown>;

/** Connected numbers. */
export interface Channels {
  routes(mount: Mount): void;
  /** Jobs: `note-quality`. */
  tasks: TaskList;
  /** Where this process listens; needed before the sandbox, or an emulator on this machine, can be called. */
  setSandboxOrigin(origin: string): void;
  /** Runs after a number was connected; connecting waits a few seconds for it. A failure is not the number's. */
  onConnected(listener: AfterConnect): void;
  list(workspaceId: string): Promise<Channel[]>;
  /** The numbers of a workspace as routing needs them. */
  listConnected(workspaceId: string): Promise<ConnectedNumber[]>;
  /** The Meta app behind a webhook address, from memory when it can; null when there is none. */
  findApp(appKey: string): Promise<ConnectedApp | null>;
  /** See `createWebhookNote`. */
  noteWebhook(app: ConnectedApp, items: readonly WebhookItem[]): void;
  openChannel(sql: Sql, workspaceId: string, id: string): Promise<OpenChannel>;
  sendingNumbers: SendingNumbers;
  /** Connects the sandbox's number, subscribes and reads its templates. Null before there is a workspace. */
  connectSandbox(account: SandboxAccount): Promise<Channel | null>;
  close(): Promise<void>;
}

export function createChannels(platform: Platform): Channels {
  const { config, db, doorbell, log } = platform;
  const dispatcher = createGraphAgent();
  const directory = createAppDirectory(platform.secrets);
  const listeners: AfterConnect[] = [];
  let origin = `http://127.0.0.1:${config.port}`;
  const house: ChannelHouse = {
    ...platform,
    dispatcher,
    origin: () => origin,
    announce(channelId) {
      forget();
      doorbell.ring('transom_channel', channelId);
    },
  };
  const sendingNumbers = createSendingNumbers(house);
  const forget = () => {
    directory.forget();
    sendingNumbers.forget();
  };
  const stopListening = doorbell.on('transom_channel', forget);
  const afterConnect: AfterConnect = (workspaceId, channelId) =>
    Promise.all(listeners.map((listener) => listener(workspaceId, channelId))).catch((error: unknown) =>
      log.warn({ err: error, channelId }, 'what follows connecting a number did not work yet'),
    );

  return {
    routes: (mount) => mountChannels(mount, house, afterConnect),
    setSandboxOrigin(listening) {
      origin = listening;
      forget();
    },
    tasks: { 'note-quality': noteQualityTask(house) },
    onConnected: (listener) => listeners.push(listener),
    async list(workspaceId) {
      const rows = await listChannelRows(db, workspaceId);
      return rows.map((row) => presentChannel(row, publicOrigin(house)));
    },
    async listConnected(workspaceId) {
      const rows = await listChannelRows(db, workspaceId);
      return rows.map(({ id, phoneNumberId, wabaId, firstWebhookAt }) => {
        return { id, phoneNumberId, wabaId, hasHadWebhook: firstWebhookAt !== null };
      });
    },
    findApp: (appKey) => directory.find(db, appKey),
    noteWebhook: createWebhookNote(house),
    openChannel: (sql, workspaceId, id) => openChannel(sql, house, workspaceId, id),
    sendingNumbers,
    async connectSandbox(account) {
      const connected = await db.withTx((tx) => connectSandbox(tx, house, account));
      if (!connected) return null;
      const channel = await runChecks(house, connected.workspaceId, connected.channelId);
      await afterConnect(connected.workspaceId, connected.channelId);
      return channel;
    },
    async close() {
      stopListening();
      await dispatcher.destroy();
    },
  };
}
