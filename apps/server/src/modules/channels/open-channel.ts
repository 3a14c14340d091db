import type { CloudApi } from '@transom/cloud-api/client';
import type { Sql } from '#platform/db/sql';
import { notFound } from '#platform/errors';
import { type ChannelHouse, cloudApiOf } from './house.ts';
import { findChannelRow } from './store.ts';

/** A number ready for calls to Meta. */
export interface OpenChannel {
  id: string;
  workspaceId: string;
  phoneNumberId: string;
  wabaId: string;
  /** Messages a second. */
  throughput: number;
  paused: boolean;
  api: CloudApi;
}

/** Reads a number with its token. Throws `not_found`. */
export async function openChannel(
  sql: Sql,
  house: ChannelHouse,
  workspaceId: string,
  id: string,
): Promise<OpenChannel> {
  const row = await findChannelRow(sql, workspaceId, id);
  if (!row) throw notFound('number');
  const { phoneNumberId, wabaId, throughput, pausedAt } = row;
  const api = cloudApiOf(house, row);
  return { id, workspaceId, phoneNumberId, wabaId, throughput, paused: pausedAt !== null, api };
}
