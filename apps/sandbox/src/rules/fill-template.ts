import type { JsonObject, TemplateComponent, TemplateObject, TemplateParameter } from '@transom/cloud-api/wire';
import type { RenderedTemplate, Template, TemplateButton, TemplatePart } from '../state/types.ts';
import { GraphError } from './graph-error.ts';

const PLACEHOLDER = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;
const BODY_LIMIT = 1024;
const BODY_ALONE_LIMIT = 32_768;

type Button = Extract<TemplateComponent, { type: 'button' }>;

/**
 * Fills a template the way Meta does, or says what is wrong with the parameters: 132000 wrong count, 132012 wrong kind
 * or positional instead of named, 132018 an invalid button value, 132005 text too long, 132007 characters that are not
 * allowed (Meta, templates and error codes).
 */
export function fillTemplate(template: Template, given: TemplateObject): RenderedTemplate {
  const components = given.components ?? [];
  const parametersOf = (type: 'header' | 'body') =>
    components.flatMap((part) => (part.type === type ? (part.parameters ?? []) : []));
  const header = template.components.find((part) => part.type === 'HEADER');
  const body = template.components.find((part) => part.type === 'BODY');
  const footer = template.components.find((part) => part.type === 'FOOTER');
  const buttons = template.components.find((part) => part.type === 'BUTTONS')?.buttons ?? [];

  const rendered: RenderedTemplate = { body: fillText(template, 'body', body?.text ?? '', parametersOf('body')) };
  const limit = template.components.length === 1 ? BODY_ALONE_LIMIT : BODY_LIMIT;
  if (rendered.body.length > limit) {
    throw new GraphError(132005, { details: `The filled body is longer than ${limit} characters.` });
  }
  const filledHeader = fillHeader(template, header, parametersOf('header'));
  if (filledHeader !== undefined) rendered.header = filledHeader;
  if (footer?.text) rendered.footer = footer.text;
  const sent = components.filter((part): part is Button => part.type === 'button');
  const stray = sent.find((part) => buttons[part.index] === undefined);
  if (stray) throw new GraphError(132018, { details: `buttons: The template has no button at index ${stray.index}.` });
  if (buttons.length > 0) {
    rendered.buttons = buttons.map((button, index) =>
      fillButton(
        button,
        index,
        sent.find((part) => part.index === index),
      ),
    );
  }
  return rendered;
}

function fillHeader(
  template: Template,
  header: TemplatePart | undefined,
  parameters: TemplateParameter[],
): string | JsonObject | undefined {
  const format = header?.format ?? 'TEXT';
  if (!header || format === 'TEXT') {
    const text = fillText(template, 'header', header?.text ?? '', parameters);
    return header ? text : undefined;
  }
  const [parameter] = parameters;
  if (parameters.length !== 1 || !parameter) throw countMismatch('header', 1, parameters.length);
  if (parameter.type !== format.toLowerCase()) {
    throw new GraphError(132012, {
      details: `header: Format mismatch, expected ${format}, received ${parameter.type.toUpperCase()}`,
    });
  }
  return { ...parameter };
}

function fillText(template: Template, part: 'header' | 'body', text: string, parameters: TemplateParameter[]): string {
  const names = [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))];
  if (names.length !== parameters.length) throw countMismatch(part, names.length, parameters.length);
  const values = new Map<string, string>();
  parameters.forEach((parameter, index) => {
    const name = 'parameter_name' in parameter ? parameter.parameter_name : undefined;
    if (template.parameter_format === 'NAMED' && (name === undefined || !names.includes(name))) {
      throw new GraphError(132012, {
        details: `${part}: Parameter name is missing or not one of the template: ${names.join(', ')}`,
      });
    }
    if (template.parameter_format === 'POSITIONAL' && name !== undefined) {
      throw new GraphError(132012, { details: `${part}: The template takes parameters by position, not by name` });
    }
    values.set(name ?? String(index + 1), textOf(part, parameter));
  });
  return text.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? '');
}

function textOf(part: 'header' | 'body', parameter: TemplateParameter): string {
  switch (parameter.type) {
    case 'text':
      if (parameter.text === '') throw new GraphError(131008, { details: `${part}: A parameter has no text` });
      if (/[\n\t]| {5,}/.test(parameter.text)) {
        throw new GraphError(132007, {
          details: `${part}: Parameters cannot have line breaks, tabs or more than four spaces in a row`,
        });
      }
      return parameter.text;
    case 'currency':
      return parameter.currency.fallback_value;
    case 'date_time':
      return parameter.date_time.fallback_value;
    default:
      throw new GraphError(132012, {
        details: `${part}: Format mismatch, expected TEXT, received ${parameter.type.toUpperCase()}`,
      });
  }
}

type FilledButton = NonNullable<RenderedTemplate['buttons']>[number];

function fillButton(button: TemplateButton, index: number, sent: Button | undefined): FilledButton {
  const parameter = sent?.parameters?.[0];
  const filled: FilledButton = { type: button.type, text: button.text };
  if (sent && sent.sub_type !== button.type.toLowerCase()) {
    throw new GraphError(132018, { details: `buttons: Button at index ${index} is ${button.type}` });
  }
  switch (button.type) {
    case 'QUICK_REPLY':
      return { ...filled, payload: parameter?.type === 'payload' ? parameter.payload : button.text };
    case 'URL': {
      const url = button.url ?? '';
      const dynamic = url.includes('{{1}}');
      if (dynamic && parameter?.type !== 'text') {
        throw new GraphError(131008, {
          details: `buttons: Button at index ${index} of type Url requires a parameter`,
        });
      }
      if (!dynamic && parameter) throw countMismatch(`buttons: Button at index ${index}`, 0, 1);
      return { ...filled, url: parameter?.type === 'text' ? url.replace('{{1}}', parameter.text) : url };
    }
    case 'PHONE_NUMBER':
      return { ...filled, phone_number: button.phone_number ?? '' };
    case 'COPY_CODE':
      if (parameter?.type !== 'coupon_code') {
        throw new GraphError(131008, { details: `buttons: Button at index ${index} requires a coupon code` });
      }
      return { ...filled, payload: parameter.coupon_code };
  }
}

function countMismatch(part: string, expected: number, given: number): GraphError {
  return new GraphError(132000, {
    details: `${part}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  });
}
