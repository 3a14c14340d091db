import type { TemplateComponent, TemplateObject, TemplateParameter } from '../wire/index.ts';
import { valueFor } from './refusal.ts';
import { isOneTimeCode, type TemplateInput } from './required-inputs.ts';
import type { TemplateButton, TemplateDefinition, TemplateParts } from './template-definition.ts';
import type { TemplateVariables } from './template-send.ts';

function textParameter(input: TemplateInput & { key: string }, named: boolean, send: TemplateVariables) {
  const text = valueFor(input, send) ?? '';
  return { type: 'text', ...(named ? { parameter_name: input.key } : {}), text } satisfies TemplateParameter;
}

function mediaParameter(kind: 'image' | 'video' | 'gif' | 'document', send: TemplateVariables): TemplateParameter {
  const { mediaId, link } = send.header ?? {};
  const media = mediaId ? { id: mediaId } : { link: link ?? '' };
  switch (kind) {
    case 'image':
      return { type: 'image', image: media };
    case 'video':
      return { type: 'video', video: media };
    case 'gif':
      return { type: 'gif', gif: media };
    case 'document':
      return { type: 'document', document: media };
  }
}

/** Positional parameters go by number, whatever order the text names them in. */
function inOrder(inputs: TemplateInput[], place: 'header' | 'body', named: boolean, send: TemplateVariables) {
  const parameters = inputs
    .filter((input): input is TemplateInput & { key: string } => input.place === place && 'key' in input)
    .sort((a, b) => (named ? 0 : Number(a.key) - Number(b.key)));
  return parameters.map((input) => textParameter(input, named, send));
}

function buttonComponent(button: TemplateButton, index: number, send: TemplateVariables): TemplateComponent[] {
  const value = send.buttons?.[String(index)];
  const component = (
    sub_type: 'quick_reply' | 'url' | 'copy_code' | 'catalog' | 'flow',
    parameter: TemplateParameter,
  ): TemplateComponent[] => [{ type: 'button', sub_type, index, parameters: [parameter] }];
  if (isOneTimeCode(button)) return component('url', { type: 'text', text: send.variables['1'] ?? '' });
  switch (button.type) {
    case 'URL':
      return button.url?.includes('{{') ? component('url', { type: 'text', text: value ?? '' }) : [];
    case 'COPY_CODE':
      return component('copy_code', { type: 'coupon_code', coupon_code: value ?? '' });
    case 'QUICK_REPLY':
      return value ? component('quick_reply', { type: 'payload', payload: value }) : [];
    case 'CATALOG':
      return value ? component('catalog', { type: 'action', action: { thumbnail_product_retailer_id: value } }) : [];
    case 'FLOW':
      return component('flow', { type: 'action', action: { flow_token: value ?? 'unused' } });
    default:
      return [];
  }
}

/** The `template` object of a send request. Parts without parameters are left out, as Meta wants it. */
export function templateBody(
  definition: TemplateDefinition,
  parts: TemplateParts,
  inputs: TemplateInput[],
  send: TemplateVariables,
): TemplateObject {
  const named = definition.parameterFormat === 'named';
  const media = inputs.flatMap((input) =>
    input.place === 'header' && input.kind !== 'text' ? [mediaParameter(input.kind, send)] : [],
  );
  const header = [...media, ...inOrder(inputs, 'header', named, send)];
  const body = inOrder(inputs, 'body', named, send);
  const components: TemplateComponent[] = [
    ...(header.length > 0 ? [{ type: 'header' as const, parameters: header }] : []),
    ...(body.length > 0 ? [{ type: 'body' as const, parameters: body }] : []),
    ...parts.buttons.flatMap((button, index) => buttonComponent(button, index, send)),
  ];
  return {
    name: send.name,
    language: { code: send.language },
    ...(components.length > 0 ? { components } : {}),
  };
}
