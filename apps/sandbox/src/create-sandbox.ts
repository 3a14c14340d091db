import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { SandboxAccount } from './account.ts';
import type { Context } from './context.ts';
import { GRAPH_PREFIX } from './graph/media-bytes.ts';
import { graphPlugin } from './graph/plugin.ts';
import { Journal } from './journal.ts';
import { phonePage } from './phone-page.ts';
import { SendingLimits } from './rules/limits.ts';
import { resumeAll } from './sending/carry-out.ts';
import { applyRecord } from './state/apply-record.ts';
import { readCameraRoll } from './state/camera-roll.ts';
import { compact } from './state/compact.ts';
import { MediaFiles } from './state/media-files.ts';
import type { WorldRecord } from './state/records.ts';
import { newState } from './state/state.ts';
import { reviewAllLater } from './templates/review-later.ts';
import { Timers } from './timers.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { worldPlugin } from './world/routes.ts';
import { createWorld, type World } from './world/world.ts';
import { WorldEvents } from './world/world-events.ts';

export interface SandboxOptions {
  /** Folder of the journal and the media: the world survives a restart and a kill -9. */
  dir: string;
  /** Origin (http://127.0.0.1:3000) under which this sandbox is reached; media addresses are built from it. Asked late: the port may not be known yet. */
  origin: () => string;
  /** Guards world and phone for signed-in people; left out when the sandbox runs alone. Graph calls take the bearer token instead. */
  authorize?: (request: FastifyRequest) => Promise<boolean>;
  /** Folder of the built phone page, served at /phone; without a build in it there is no phone page. */
  phoneDir?: string;
  /** Folder of the files every person has to send; without it the camera roll is empty. */
  cameraRollDir?: string;
  now?: () => Date;
}

export interface Sandbox {
  /** What is needed to connect the sandbox's number. */
  account: SandboxAccount;
  /** Serves /sandbox/graph, /sandbox/world and /phone. Register it without a prefix. */
  plugin: FastifyPluginAsync;
  world: World;
  /** Begins to deliver webhooks and goes on with what a restart cut short. Call it once the server listens. */
  start(): void;
  /** Ends timers, open calls and deliveries, and writes the journal out. Call it before closing the server. */
  stop(): Promise<void>;
}

/** Reads the world back from its folder, or begins a new one. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dir, origin, authorize, phoneDir, cameraRollDir, now } = options;
  const journal = new Journal(dir);
  const state = newState();
  for (const record of journal.read()) applyRecord(state, record);
  const clock = () => (now ? now().getTime() : Date.now());
  journal.startFrom(compact(state, clock()));

  const commit = (record: WorldRecord) => {
    applyRecord(state, record);
    journal.append(record);
  };
  const mediaFiles = new MediaFiles(dir);
  // Not committed: the next version may ship other files.
  for (const { media, path } of cameraRollDir ? await readCameraRoll(cameraRollDir, clock()) : []) {
    state.media.set(media.id, media);
    mediaFiles.ship(media.id, path);
  }

  const events = new WorldEvents();
  const timers = new Timers();
  const deliveries = new Deliveries({
    state,
    now: clock,
    commit,
    onWire: (line) => events.onWire(line),
    onAcknowledged: ({ about }) => {
      const message = about.kind === 'message' ? state.messages.get(about.wamid) : undefined;
      if (message) events.changed(message.customerId);
    },
  });
  const unanswered = new Set<Socket>();
  const streams = new Set<ServerResponse>();
  const context: Context = {
    state,
    journal,
    media: mediaFiles,
    timers,
    limits: new SendingLimits(),
    deliveries,
    events,
    unanswered,
    streams,
    origin,
    now: clock,
    commit,
  };
  const world = createWorld(context);

  return {
    account: state.account,
    world,
    plugin: async (app) => {
      await app.register(graphPlugin(context), { prefix: GRAPH_PREFIX });
      await app.register(worldPlugin(context, world, authorize), { prefix: '/sandbox/world' });
      if (phoneDir !== undefined && existsSync(join(phoneDir, 'index.html')))
        await app.register(phonePage(phoneDir, authorize), { prefix: '/phone' });
    },
    start() {
      resumeAll(context);
      reviewAllLater(context);
      deliveries.start();
    },
    async stop() {
      timers.stop();
      events.stop();
      for (const socket of unanswered) socket.destroy();
      for (const stream of streams) stream.destroy();
      await deliveries.stop();
      journal.close();
    },
  };
}
