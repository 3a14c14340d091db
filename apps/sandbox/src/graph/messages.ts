import { isObject, MarkReadRequest, SendRequest, type WebhookError } from '@transom/cloud-api/wire';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { isReportedLate, webhookError } from '../rules/error-catalog.ts';
import { GraphError, unsupportedRequest } from '../rules/graph-error.ts';
import { acceptSend } from '../sending/accept-send.ts';
import { markRead } from '../sending/mark-read.ts';
import { noteCall } from './note-call.ts';
import { requestError } from './request-errors.ts';

/** Sending, and marking as read (Meta, messages/send-messages and messages/mark-as-read). */
export function messageRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Params: { id: string } }>('/:id/messages', async (request, reply) => {
    const { id } = request.params;
    if (id !== context.state.account.phoneNumberId) throw unsupportedRequest('post', id);
    const body = isObject(request.body) ? request.body : {};
    if (body.status !== undefined) {
      const read = MarkReadRequest.safeParse(body, { reportInput: true });
      if (!read.success) throw requestError(read.error, 'read');
      markRead(context, read.data);
      await context.journal.written();
      return { success: true };
    }
    if (takeFault(context, 'hang')) {
      noteCall(context, request.method, request.url, null, 'never answered');
      leaveHanging(context, reply);
      return reply;
    }
    const imposed = imposedError(context);
    const sent = SendRequest.safeParse(body, { reportInput: true });
    if (!sent.success) throw requestError(sent.error, body.type);
    const answer = acceptSend(context, sent.data, body, imposed);
    await context.journal.written();
    if (takeFault(context, 'acceptThenDrop')) {
      noteCall(context, request.method, request.url, null, 'accepted, answer cut off');
      reply.hijack();
      reply.raw.destroy();
      return reply;
    }
    return answer;
  });
}

function takeFault({ state, commit, events }: Context, fault: 'hang' | 'acceptThenDrop'): boolean {
  const left = state.faults[fault];
  if (left === 0) return false;
  commit({ kind: 'faults', faults: { ...state.faults, [fault]: left - 1 } });
  events.faultsChanged();
  return true;
}

/** Takes one of `failNext`: thrown when it is to be the answer, returned when it is to come as a `failed` status. */
function imposedError({ state, commit, events }: Context): WebhookError | undefined {
  const { failNext } = state.faults;
  if (failNext.count === 0) return undefined;
  commit({ kind: 'faults', faults: { ...state.faults, failNext: { ...failNext, count: failNext.count - 1 } } });
  events.faultsChanged();
  if (failNext.status < 400 && isReportedLate(failNext.code)) return webhookError(failNext.code);
  throw new GraphError(failNext.code, { status: failNext.status < 400 ? 500 : failNext.status });
}

/** Keeps the connection open without a word until the caller gives up or the sandbox stops. */
function leaveHanging({ unanswered }: Context, reply: FastifyReply): void {
  reply.hijack();
  const { socket } = reply.raw;
  if (!socket) return;
  unanswered.add(socket);
  socket.once('close', () => unanswered.delete(socket));
}
