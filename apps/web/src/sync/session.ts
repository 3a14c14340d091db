import type { Channel, FeedEvent, Me, Member, WorkspaceSettings } from '@transom/protocol';
import { create } from 'zustand';
import { call } from './api.ts';
import { noteServerTime } from './clock.ts';
import { putNoticeSettings } from './notice-settings.ts';

export interface Session {
  me: Me | null;
  members: readonly Member[];
  channels: readonly Channel[];
  /** How the workspace behaves; null until the first bootstrap. */
  settings: WorkspaceSettings | null;
  /** Rises when templates of a channel changed, so that what lists them asks again. */
  templatesVersion: number;
  /** Rises when tags were made, renamed or deleted. */
  tagsVersion: number;
  /** Rises when custom fields of contacts were added or deleted. */
  contactFieldsVersion: number;
  /** Rises when canned replies were written, changed or deleted. */
  cannedRepliesVersion: number;
}

/** Who is signed in, with whom they work, and on which numbers. */
export const useSession = create<Session>(() => ({
  me: null,
  members: [],
  channels: [],
  settings: null,
  templatesVersion: 0,
  tagsVersion: 0,
  contactFieldsVersion: 0,
  cannedRepliesVersion: 0,
}));

/** Reads what the app needs to start. Returns the feed position (`<epoch>.<seq>`) it is as of. */
export async function bootstrap(): Promise<string> {
  const sentAt = Date.now();
  const { me, members, channels, settings, notices, serverTime, feed } = await call('bootstrap.get');
  noteServerTime(serverTime, sentAt, Date.now());
  useSession.setState({ me, members, channels, settings });
  putNoticeSettings(notices);
  return feed;
}

/** Keeps people and numbers current from the feed. */
export function applyToSession(event: FeedEvent): void {
  switch (event.kind) {
    case 'member.changed':
      useSession.setState(({ members }) => ({ members: upsert(members, event.member) }));
      break;
    case 'channel.changed':
      useSession.setState(({ channels }) => ({ channels: upsert(channels, event.channel) }));
      break;
    case 'settings.changed':
      useSession.setState({ settings: event.settings });
      break;
    case 'templates.changed':
      useSession.setState(({ templatesVersion }) => ({ templatesVersion: templatesVersion + 1 }));
      break;
    case 'tag.changed':
    case 'tag.removed':
      useSession.setState(({ tagsVersion }) => ({ tagsVersion: tagsVersion + 1 }));
      break;
    case 'contact-fields.changed':
      useSession.setState(({ contactFieldsVersion }) => ({ contactFieldsVersion: contactFieldsVersion + 1 }));
      break;
    case 'canned-replies.changed':
      useSession.setState(({ cannedRepliesVersion }) => ({ cannedRepliesVersion: cannedRepliesVersion + 1 }));
      break;
    default:
      break;
  }
}

function upsert<T extends { id: string }>(rows: readonly T[], row: T): readonly T[] {
  return rows.some(({ id }) => id === row.id) ? rows.map((old) => (old.id === row.id ? row : old)) : [...rows, row];
}
