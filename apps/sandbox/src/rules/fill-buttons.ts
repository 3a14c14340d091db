import { isObject, type TemplateComponent, type TemplateParameter } from '@transom/cloud-api/wire';
import type { RenderedButton, TemplateButton } from '../state/types.ts';
import { GraphError } from './graph-error.ts';
import { countMismatch } from './parameter-errors.ts';
import { OTP_ADDRESS } from './template/authentication.ts';

type Sent = Extract<TemplateComponent, { type: 'button' }>;

const LONGEST_SIGN_IN_CODE = 15;

/** Fills the buttons of a template or of a card, in their order, or throws what is wrong with their values. */
export function fillButtons(buttons: readonly TemplateButton[], sent: readonly Sent[]): RenderedButton[] {
  const stray = sent.find((part) => buttons[part.index] === undefined);
  if (stray) throw new GraphError(132018, { details: `buttons: The template has no button at index ${stray.index}.` });
  return buttons.map((button, index) => {
    const given = sent.find((part) => part.index === index);
    if (given && given.sub_type !== button.type.toLowerCase()) {
      throw new GraphError(132018, { details: `buttons: Button at index ${index} is ${button.type}` });
    }
    return fillButton(button, index, given?.parameters?.[0]);
  });
}

function fillButton(button: TemplateButton, index: number, parameter: TemplateParameter | undefined): RenderedButton {
  const { type, text } = button;
  switch (type) {
    case 'QUICK_REPLY':
      return { type, text, payload: parameter?.type === 'payload' ? parameter.payload : text };
    case 'URL':
      return fillLink(button, index, parameter);
    case 'PHONE_NUMBER':
      return { type, text, phone_number: button.phone_number ?? '' };
    case 'COPY_CODE':
      if (parameter?.type !== 'coupon_code') throw required(index, 'a coupon code');
      return { type, text, payload: parameter.coupon_code };
    case 'MPM': {
      const products = productsIn(parameter);
      if (products.length === 0) throw required(index, 'an action with sections of products');
      return { type, text, products };
    }
    case 'FLOW': {
      const token = parameter?.type === 'action' ? parameter.action.flow_token : undefined;
      return { type, text, ...(typeof token === 'string' ? { payload: token } : {}) };
    }
    default:
      return { type, text };
  }
}

function fillLink(button: TemplateButton, index: number, parameter: TemplateParameter | undefined): RenderedButton {
  const { type, text, url = '' } = button;
  const dynamic = url.includes('{{1}}');
  if (dynamic && parameter?.type !== 'text') throw required(index, 'a parameter');
  if (!dynamic && parameter) throw countMismatch(`buttons: Button at index ${index}`, 0, 1);
  if (parameter?.type !== 'text') return { type, text, url };
  if (!url.startsWith(OTP_ADDRESS)) return { type, text, url: url.replace('{{1}}', parameter.text) };
  if (parameter.text.length > LONGEST_SIGN_IN_CODE) {
    throw new GraphError(132018, { details: `buttons: The code is longer than ${LONGEST_SIGN_IN_CODE} characters` });
  }
  return { type: 'OTP', text, payload: parameter.text };
}

/** The retailer ids in the sections of an action. */
function productsIn(parameter: TemplateParameter | undefined): string[] {
  const sections = parameter?.type === 'action' ? parameter.action.sections : undefined;
  if (!Array.isArray(sections)) return [];
  return sections
    .filter(isObject)
    .flatMap(({ product_items: items }) => (Array.isArray(items) ? items.filter(isObject) : []))
    .map(({ product_retailer_id: id }) => id)
    .filter((id) => typeof id === 'string');
}

function required(index: number, what: string): GraphError {
  return new GraphError(131008, { details: `buttons: Button at index ${index} requires ${what}` });
}
