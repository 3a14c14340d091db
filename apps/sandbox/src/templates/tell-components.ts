import type { Context } from '../context.ts';
import { announce } from '../sending/report-receipt.ts';
import type { Template } from '../state/types.ts';
import { named } from './tell-status.ts';

/** Tells the business what a template says since it was edited, with `message_template_components_update`. */
export function tellComponents(context: Context, template: Template): void {
  const part = (type: string) => template.components.find((candidate) => candidate.type === type);
  const title = part('HEADER')?.text;
  const footer = part('FOOTER')?.text;
  const buttons = (part('BUTTONS')?.buttons ?? []).filter(({ type }) => type === 'URL' || type === 'PHONE_NUMBER');
  const value = {
    ...named(template),
    ...(title === undefined ? {} : { message_template_title: title }),
    message_template_element: part('BODY')?.text ?? '',
    ...(footer === undefined ? {} : { message_template_footer: footer }),
    ...(buttons.length === 0
      ? {}
      : {
          message_template_buttons: buttons.map(({ type, text, url, phone_number }) => ({
            message_template_button_type: type,
            message_template_button_text: text,
            ...(url === undefined ? {} : { message_template_button_url: url }),
            ...(phone_number === undefined ? {} : { message_template_button_phone_number: phone_number }),
          })),
        }),
  };
  announce(context, { kind: 'account', field: 'message_template_components_update', value });
}
