import { type CloudApi, createCloudApi } from '@transom/cloud-api/client';
import type { Dispatcher } from 'undici';
import type { Platform } from '#platform/platform';
import { type ChannelRow, places } from './model.ts';

/** What the use cases of this module share. */
export interface ChannelHouse extends Pick<Platform, 'config' | 'db' | 'secrets' | 'clock' | 'doorbell' | 'log'> {
  /** Connections to Meta. */
  dispatcher: Dispatcher;
  /** Where this process listens, `http://127.0.0.1:3000`: known only after it does. */
  origin(): string;
  /** Forgets what is remembered of numbers, here and in the other processes. */
  announce(channelId: string): void;
}

/** The origin people and Meta use. */
export const publicOrigin = ({ config, origin }: ChannelHouse): string => config.publicUrl ?? origin();

/** The address of the Graph API for a number; the sandbox's is derived, since its port may change at each start. */
export const graphUrl = ({ origin }: ChannelHouse, row: { graphBaseUrl: string | null }): string =>
  row.graphBaseUrl ?? `${origin()}/sandbox/graph`;

/** Meta's API with the token of a number. */
export function cloudApiOf(house: ChannelHouse, row: ChannelRow, timeoutMs?: number): CloudApi {
  return createCloudApi({
    dispatcher: house.dispatcher,
    baseUrl: graphUrl(house, row),
    accessToken: house.secrets.open(row.accessTokenSealed, places.accessToken(row.id)),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}
