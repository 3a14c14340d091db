import type { JsonObject } from '@transom/cloud-api/wire';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { unsupportedRequest } from '../rules/graph-error.ts';
import type { Template } from '../state/types.ts';
import { page } from './paging.ts';
import { parametersOf, pickFields, textIn } from './read-body.ts';

const USUAL_FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category'];

/** The templates of the WABA (Meta, templates): read, filtered and paged. */
export function messageTemplateRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/:id/message_templates', async (request) => {
    const { id } = request.params;
    if (id !== context.state.account.wabaId) throw unsupportedRequest('get', id);
    const matches = filterOf(parametersOf(request));
    const found = [...context.state.templates.values()].filter(matches).map(templateNode);
    const fields = found.map((node) => pickFields(node, request, USUAL_FIELDS));
    return page(fields, request, context.origin());
  });
}

/** A template with all its fields. */
export function templateNode(template: Template): JsonObject {
  return {
    ...template,
    quality_score: { score: 'UNKNOWN' },
  };
}

function filterOf(parameters: JsonObject): (template: Template) => boolean {
  const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
  const content = (template: Template) => template.components.map((part) => part.text ?? '').join('\n');
  const name = textIn(parameters, 'name');
  const status = textIn(parameters, 'status');
  const category = textIn(parameters, 'category');
  const language = textIn(parameters, 'language');
  const words = textIn(parameters, 'content');
  const either = textIn(parameters, 'name_or_content');
  return (template) =>
    (name === undefined || includes(template.name, name)) &&
    (status === undefined || template.status === status.toUpperCase()) &&
    (category === undefined || template.category === category.toUpperCase()) &&
    (language === undefined || template.language === language) &&
    (words === undefined || includes(content(template), words)) &&
    (either === undefined || includes(template.name, either) || includes(content(template), either));
}
