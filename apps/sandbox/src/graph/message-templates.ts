import { isObject, type JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import type { Template } from '../state/types.ts';
import { createTemplate } from '../templates/create-template.ts';
import { deleteTemplates } from '../templates/delete-templates.ts';
import { upsertTemplates } from '../templates/upsert-templates.ts';
import { page } from './paging.ts';
import { parametersOf, pickFields, textIn } from './read-body.ts';

interface Params {
  Params: { id: string };
}

const USUAL_FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'sub_category'];

/** The templates of the WABA (Meta, templates/template-management): made, read, filtered, paged and deleted. */
export function messageTemplateRoutes(app: FastifyInstance, context: Context): void {
  const requireWaba = (method: string, id: string) => {
    if (id !== context.state.account.wabaId) throw unsupportedRequest(method, id);
  };

  app.get<Params>('/:id/message_templates', async (request) => {
    requireWaba('get', request.params.id);
    const matches = filterOf(parametersOf(request));
    const found = [...context.state.templates.values()].filter(matches).map(templateNode);
    const fields = found.map((node) => pickFields(node, request, USUAL_FIELDS));
    return page(fields, request, context.origin());
  });

  app.post<Params>('/:id/message_templates', async (request) => {
    requireWaba('post', request.params.id);
    const { id, status, category } = createTemplate(context, parametersOf(request));
    await context.journal.written();
    return { id, status, category };
  });

  app.post<Params>('/:id/upsert_message_templates', async (request) => {
    requireWaba('post', request.params.id);
    const made = upsertTemplates(context, parametersOf(request));
    await context.journal.written();
    return { data: made.map(({ id, status, language }) => ({ id, status, language })) };
  });

  app.delete<Params>('/:id/message_templates', async (request) => {
    requireWaba('delete', request.params.id);
    const parameters = parametersOf(request);
    deleteTemplates(context, { name: textIn(parameters, 'name'), ids: idsIn(parameters) });
    await context.journal.written();
    return { success: true };
  });
}

/** `hsm_id`, or `hsm_ids` as a list, as JSON or with commas. */
function idsIn(parameters: JsonObject): string[] {
  const { hsm_id: one, hsm_ids: several } = parameters;
  const list = Array.isArray(several) ? several : typeof several === 'string' ? several.split(',') : [];
  return [one, ...list]
    .filter((id) => typeof id === 'string' || typeof id === 'number')
    .map((id) => String(id).replace(/[[\]"\s]/g, ''))
    .filter((id) => id !== '');
}

/** A template with all the fields Meta knows. */
export function templateNode(template: Template): JsonObject {
  const { id, name, language, status, category, parameter_format, components, rejected_reason } = template;
  const { message_send_ttl_seconds: ttl, previous_category, correct_category, quality } = template;
  return {
    name,
    parameter_format,
    components,
    language,
    status,
    category,
    ...(category === 'MARKETING' ? { sub_category: 'CUSTOM' } : {}),
    ...(ttl === undefined ? {} : { message_send_ttl_seconds: ttl }),
    ...(previous_category === undefined ? {} : { previous_category }),
    ...(correct_category === undefined ? {} : { correct_category }),
    quality_score: quality ? { score: quality.score, date: Math.floor(quality.at / 1000) } : { score: 'UNKNOWN' },
    rejected_reason,
    id,
  };
}

function filterOf(parameters: JsonObject): (template: Template) => boolean {
  const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  const content = (template: Template) => template.components.map((part) => part.text ?? '').join('\n');
  const name = textIn(parameters, 'name');
  const words = textIn(parameters, 'content');
  const either = textIn(parameters, 'name_or_content');
  const status = wordsIn(parameters.status);
  const category = wordsIn(parameters.category);
  const language = wordsIn(parameters.language);
  const quality = wordsIn(parameters.quality_score);
  const isOneOf = (wanted: string[], word: string) => wanted.length === 0 || wanted.includes(word.toUpperCase());
  return (template) =>
    (name === undefined || includes(template.name, name)) &&
    isOneOf(status, template.status) &&
    isOneOf(category, template.category) &&
    isOneOf(language, template.language) &&
    isOneOf(quality, template.quality?.score ?? 'UNKNOWN') &&
    (words === undefined || includes(content(template), words)) &&
    (either === undefined || includes(template.name, either) || includes(content(template), either));
}

/** One word or several: `APPROVED`, `["APPROVED","PAUSED"]`. */
function wordsIn(given: unknown): string[] {
  const text = Array.isArray(given) ? given.join() : isObject(given) ? '' : String(given ?? '');
  return text
    .toUpperCase()
    .split(/[\s,[\]"]+/)
    .filter((word) => word !== '');
}
