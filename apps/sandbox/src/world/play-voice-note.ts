import { isObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { reportReceipt } from '../sending/report-receipt.ts';
import { WorldError } from './invalid-request.ts';

/** The customer plays a voice note of the business; the first time, Meta reports `played` (Meta, status messages). */
export async function playVoiceNote(context: Context, wamid: string): Promise<void> {
  const message = context.state.messages.get(wamid);
  if (!message || message.fromCustomer) throw new WorldError('not_found', 'The business sent no such message.');
  const audio = message.body.audio;
  if (message.type !== 'audio' || !isObject(audio) || audio.voice !== true) {
    throw new WorldError('invalid_request', 'wamid: Only voice notes report that they were played.', 'wamid');
  }
  if (message.receipts.some(({ status }) => status === 'played')) return;
  reportReceipt(context, message, { status: 'played', at: context.now() });
  await context.journal.written();
}
