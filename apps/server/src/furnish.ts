import type { Sandbox } from '@transom/sandbox';
import type { Channels } from '#modules/channels';
import { findWorkspace, listMembers, type Team } from '#modules/team';
import { qb } from '#platform/db/sql';
import type { Platform } from '#platform/platform';
import { sendSampleMorning } from './sample-morning/send-sample-morning.ts';

export interface Furniture {
  /** Makes the owner named in the environment, connects the sandbox and sends its sample morning, each once. */
  arrange(): Promise<void>;
  /** What is still missing before the house is ready, in words; null when nothing is. */
  missing(): Promise<string | null>;
  stop(): void;
}

/** Furnishes a new house: it waits for its owner, then brings in the sandbox number and its conversations. */
export function furnish(
  platform: Platform,
  team: Team,
  channels: Channels,
  sandbox: Sandbox | null,
  wakeDelivery: () => void,
): Furniture {
  const { config, db, log, clock } = platform;
  const stopping = new AbortController();
  let listening = false;

  const arrangeWorkspace = async (workspaceId: string) => {
    if (!sandbox || !listening) return;
    await channels.connectSandbox(sandbox.account);
    const state = await db.first(qb.selectFrom('workspace').select('furnished_at').where('id', '=', workspaceId));
    if (state?.furnished_at) return;
    const owner = (await listMembers(db, workspaceId)).find((member) => member.role === 'owner');
    if (!owner) return;
    const actor = {
      workspaceId,
      memberId: owner.id,
      name: owner.name,
      role: owner.role,
      via: 'session',
      canWrite: true,
    } as const;
    await sendSampleMorning(platform, sandbox, actor, stopping.signal);
    wakeDelivery();
    await db.run(qb.updateTable('workspace').set({ furnished_at: clock() }).where('id', '=', workspaceId));
  };
  const quietly = (workspaceId: string) =>
    arrangeWorkspace(workspaceId).catch((error: unknown) => {
      if (!stopping.signal.aborted) log.error({ err: error }, 'the sandbox could not be set up; restart to try again');
    });

  team.onSetUp((workspaceId) => void quietly(workspaceId));

  return {
    async arrange() {
      listening = true;
      const before = await findWorkspace(db);
      if (before) await quietly(before.id);
      // A new owner is told to the listener above, which furnishes in the background.
      await team.ensureOwner(config.owner);
    },
    async missing() {
      const workspace = await findWorkspace(db);
      if (!workspace) return 'the owner account: open the start page to make it';
      if (!sandbox) return null;
      const row = await db.first(qb.selectFrom('workspace').select('furnished_at').where('id', '=', workspace.id));
      return row?.furnished_at ? null : 'the sandbox and its sample conversations';
    },
    stop: () => stopping.abort(),
  };
}
