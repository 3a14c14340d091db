import {
  type RenderedTemplate,
  renderTemplate,
  type TemplateInput,
  type TemplateRefusal,
} from '@transom/cloud-api/render';
import type { TemplateObject } from '@transom/cloud-api/wire';
import type { TemplateSend } from '@transom/protocol';
import type { Sql } from '#platform/db/sql';
import { AppError, invalidField } from '#platform/errors';
import { formatOf } from './model.ts';
import { findTemplateRow } from './store.ts';

/** A template ready to be queued: `text` for the list, `content` what Meta gets and what the customer will see. */
export interface PreparedTemplate {
  /** MARKETING, UTILITY or AUTHENTICATION, as Meta has it now. */
  category: string;
  text: string;
  content: TemplateObject & { rendered: RenderedTemplate };
}

/**
 * Fills in a template for sending. Throws `template_not_found`, `template_not_approved`, `template_variable_missing`
 * or `invalid_request`, the last two with `details.field`.
 */
export async function prepareTemplateMessage(
  sql: Sql,
  workspaceId: string,
  channelId: string,
  send: TemplateSend,
): Promise<PreparedTemplate> {
  const { name, language } = send;
  const row = await findTemplateRow(sql, workspaceId, { channelId, name, language });
  if (!row || row.status === 'DELETED') {
    throw new AppError(
      'not_found',
      'template_not_found',
      `There is no template ${name} in ${language} on this number. Sync the templates, then choose again.`,
      { field: 'template.name' },
    );
  }
  if (row.status !== 'APPROVED') {
    throw new AppError(
      'rule',
      'template_not_approved',
      `WhatsApp does not let the template ${name} out now (${row.status}). Choose an approved one.`,
      { field: 'template.name', status: row.status },
    );
  }
  const { components } = row;
  const rendering = renderTemplate({ parameterFormat: formatOf(row.parameterFormat), components }, send);
  if (!rendering.ok) throw failureOf(rendering.refusal);
  const { template, rendered } = rendering;
  return {
    category: row.category,
    text: rendered.body.replace(/\s+/g, ' ').trim(),
    content: { ...template, rendered },
  };
}

function failureOf(refusal: TemplateRefusal): AppError {
  switch (refusal.reason) {
    case 'missing':
      return new AppError('invalid', 'template_variable_missing', `Fill in ${labelOf(refusal.input)} first.`, {
        field: fieldOf(refusal.input),
      });
    case 'characters_not_allowed':
      return invalidField(
        fieldOf(refusal.input),
        'WhatsApp takes no line breaks, tabs or more than four spaces in a row here.',
      );
    case 'too_long':
      return invalidField('template.variables', `Filled in, the text is longer than ${refusal.limit} characters.`);
    case 'unsupported':
      return invalidField('template.name', `Templates with a ${refusal.part} cannot be sent from here yet.`);
  }
}

/** Where in the request the value of an input stands. */
function fieldOf(input: TemplateInput): string {
  if (input.place === 'button') return `template.buttons.${input.index}`;
  if (input.place === 'body') return `template.variables.${input.key}`;
  if (input.kind !== 'text') return 'template.header.mediaId';
  return /^\d+$/.test(input.key) ? 'template.header.text' : `template.variables.${input.key}`;
}

function labelOf(input: TemplateInput): string {
  if (input.place === 'button') return `the button “${input.text}”`;
  if (input.kind !== 'text') return `the ${input.kind} of the header`;
  return `{{${input.key}}}${input.place === 'header' ? ' of the header' : ''}`;
}
