import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { api } from '@transom/protocol';
import { createSandbox } from '@transom/sandbox';
import { cannedReplyRoutes } from '#modules/canned-replies';
import { createChannels } from '#modules/channels';
import { composingRoutes } from '#modules/composing';
import { contactRoutes } from '#modules/contacts';
import { conversationRoutes, conversationTasks } from '#modules/conversations';
import { createDelivery } from '#modules/delivery';
import { createIntake } from '#modules/intake';
import { createMedia } from '#modules/media';
import { createNotices } from '#modules/notices';
import { createPresence } from '#modules/presence';
import { screenRoutes } from '#modules/screens';
import { searchRoutes, startIndexLoop } from '#modules/search';
import { createTeam } from '#modules/team';
import { createTemplates } from '#modules/templates';
import type { Config } from './config.ts';
import { createPlatform, type Overrides } from './create-platform.ts';
import { furnish } from './furnish.ts';
import { healthRoutes } from './health-routes.ts';
import { housekeepingTasks } from './housekeeping.ts';
import { createFeedSockets } from './platform/feed/socket.ts';
import { createMount } from './platform/http/mount.ts';
import { describeApi } from './platform/http/openapi.ts';
import { createHttpServer } from './platform/http/server.ts';
import { serveWebPages } from './platform/http/web-pages.ts';
import { startJobs } from './platform/work/jobs.ts';

export interface App {
  /** Starts to answer; resolves with the address once it does. */
  listen(): Promise<{ url: string }>;
  /** Lets what is under way finish, then lets go of everything. */
  close(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The composition root: builds everything once, from the configuration alone. Tests override the clock. */
export async function createApp(config: Config & { databaseUrl: string }, overrides: Overrides = {}): Promise<App> {
  const { platform, closePlatform } = await createPlatform(config, overrides);
  const team = createTeam(platform);
  const channels = createChannels(platform);
  const templates = createTemplates(platform, channels);
  const media = createMedia(platform, channels);
  const delivery = createDelivery(platform, channels, media.uploadForSending);
  const presence = createPresence(platform.doorbell);
  const notices = createNotices(platform, presence.isViewing);
  const intake = createIntake(platform, channels, notices.tell);

  const server = await createHttpServer(platform.log);
  const mount = createMount(server, team.authenticate);
  const sockets = createFeedSockets(
    platform.feed,
    team.authenticate,
    platform.metrics,
    platform.log,
    presence.sideLine,
  );
  server.server.on('upgrade', (request, socket, head) => {
    if (!sockets.upgrade(request, socket, head)) socket.destroy();
  });

  if (config.roles.web) {
    team.routes(mount, server);
    channels.routes(mount);
    templates.routes(mount);
    contactRoutes(mount, platform, channels);
    cannedReplyRoutes(mount, platform);
    conversationRoutes(mount, platform, delivery.wake);
    composingRoutes(mount, platform, delivery.wake);
    delivery.routes(mount);
    media.routes(server, team.authenticate);
    notices.routes(mount);
    screenRoutes(mount, platform, channels);
    searchRoutes(mount, platform);
    intake.routes(server, mount);
    server.get('/api/v1/openapi.json', async () => describeApi(api));
    await serveWebPages(server, here('../../web/dist'));
  }

  let origin = '';
  const sandbox =
    config.sandbox && config.roles.web
      ? await createSandbox({
          dir: join(config.dataDir, 'sandbox'),
          origin: () => origin,
          authorize: async (request) => (await team.authenticate(request)) !== null,
          phoneDir: here('../../sandbox/dist/phone'),
          cameraRollDir: here('../../sandbox/camera-roll'),
        })
      : null;
  if (sandbox) await server.register(sandbox.plugin);
  const furniture = furnish(platform, team, channels, sandbox, delivery.wake);
  healthRoutes(server, platform, furniture.missing);

  const jobs = config.roles.worker
    ? await startJobs(
        platform.db.pool,
        {
          ...channels.tasks,
          ...templates.tasks,
          ...media.tasks,
          ...delivery.tasks,
          ...conversationTasks(platform),
          ...notices.tasks,
          ...housekeepingTasks(platform.db),
        },
        '17 * * * * housekeeping\n*/5 * * * * resume-media\n47 * * * * forget-unsent-media\n* * * * * wake-snoozed',
        platform.log,
      )
    : null;
  const indexing = config.roles.worker ? startIndexLoop(platform.db, platform.log) : null;

  return {
    async listen() {
      origin = await server.listen({ port: config.port, host: config.host });
      channels.setSandboxOrigin(origin);
      sandbox?.start();
      if (config.roles.worker) delivery.start();
      await furniture.arrange();
      return { url: config.publicUrl ?? origin };
    },
    async close() {
      sockets.close();
      presence.close();
      furniture.stop();
      await sandbox?.stop();
      await server.close();
      await intake.drain();
      await delivery.stop();
      await jobs?.stop();
      await indexing?.stop();
      await notices.close();
      await channels.close();
      await closePlatform();
    },
  };
}
