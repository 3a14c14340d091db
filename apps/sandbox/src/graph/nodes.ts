import type { JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import { refusal } from '../rules/template/refusal.ts';
import { findMedia } from '../state/state.ts';
import type { Media } from '../state/types.ts';
import { decide } from '../templates/decide.ts';
import { editTemplate } from '../templates/edit-template.ts';
import { mediaUrl } from './media-bytes.ts';
import { templateNode } from './message-templates.ts';
import { configureWebhook, phoneNumberNode, USUAL_PHONE_FIELDS } from './phone-numbers.ts';
import { parametersOf, pickFields, textIn } from './read-body.ts';

/** Everything that is addressed by its id alone: media, the number, the WABA, the app, templates. */
export function nodeRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/:id', async (request) => readNode(context, request, request.params.id));

  app.post<{ Params: { id: string } }>('/:id', async (request) => {
    const { id } = request.params;
    const template = context.state.templates.get(id);
    if (template) editTemplate(context, template, parametersOf(request));
    else if (id === context.state.account.phoneNumberId) await configureWebhook(context, request);
    else throw unsupportedRequest('post', id);
    await context.journal.written();
    return { success: true };
  });

  app.post<{ Params: { id: string } }>('/:id/unpause', async (request) => {
    const { id } = request.params;
    const template = context.state.templates.get(id);
    if (!template) throw unsupportedRequest('post', id);
    if (template.status !== 'PAUSED') throw refusal('edit', 'The template is not paused.');
    decide(context, template, { kind: 'unpause' });
    await context.journal.written();
    return { success: true };
  });

  app.delete<{ Params: { id: string } }>('/:id', async (request) => {
    const { id } = request.params;
    if (!fileOf(context, request, id)) throw unsupportedRequest('delete', id);
    context.commit({ kind: 'media-deleted', id });
    await Promise.all([context.media.remove(id), context.journal.written()]);
    return { success: true };
  });
}

function readNode(context: Context, request: FastifyRequest, id: string): JsonObject {
  const { account, templates } = context.state;
  if (id === account.phoneNumberId) return pickFields(phoneNumberNode(context), request, USUAL_PHONE_FIELDS);
  if (id === account.wabaId) {
    const waba = { id, name: account.verifiedName, currency: 'EUR', timezone_id: '1', message_template_namespace: id };
    return pickFields(waba, request);
  }
  if (id === account.appId) return pickFields({ id, name: account.verifiedName, link: context.origin() }, request);
  const template = templates.get(id);
  if (template) return pickFields(templateNode(template), request);
  const file = fileOf(context, request, id);
  if (!file) throw unsupportedRequest('get', id);
  return {
    messaging_product: 'whatsapp',
    url: mediaUrl(context, file),
    mime_type: file.mimeType,
    sha256: file.sha256,
    file_size: String(file.size),
    id,
  };
}

/** A file that still lives; `phone_number_id`, when given, must be the number it belongs to. */
function fileOf(context: Context, request: FastifyRequest, id: string): Media | undefined {
  const number = textIn(parametersOf(request), 'phone_number_id');
  if (number !== undefined && number !== context.state.account.phoneNumberId) return undefined;
  return findMedia(context.state, id, context.now());
}
