import type { TemplatePart } from '../../state/types.ts';
import { checkLength } from './check-parts.ts';
import { refusal } from './refusal.ts';
import type { NewComponent, NewPart } from './shape.ts';

/** Where Meta points the button of a sign-in code when a template is read back. */
export const OTP_ADDRESS = 'https://www.whatsapp.com/otp/code/';

/**
 * Checks an authentication template (Meta, authentication-templates), whose words are Meta's own, and writes it the way
 * it is read back: with those words, and the button as a link.
 */
export function authenticationParts(components: readonly NewComponent[]): TemplatePart[] {
  const wrong = components.find(({ type }) => type !== 'BODY' && type !== 'FOOTER' && type !== 'BUTTONS');
  if (wrong) throw refusal('authentication', `An authentication template has no ${wrong.type}.`);
  const body = components.find((part) => part.type === 'BODY');
  const footer = components.find((part) => part.type === 'FOOTER');
  const [button, ...others] = components.find((part) => part.type === 'BUTTONS')?.buttons ?? [];
  if (!body) throw refusal('missing', 'The template has no body.');
  if (body.text !== undefined || footer?.text !== undefined) {
    throw refusal('authentication', 'An authentication template has no words of its own.');
  }
  if (button?.type !== 'OTP' || others.length > 0) {
    throw refusal('authentication', 'An authentication template has one button, of type OTP.');
  }
  checkOneTimeButton(button);
  return [
    bodyPart(body.add_security_recommendation === true),
    ...(footer ? [footerPart(footer)] : []),
    { type: 'BUTTONS', buttons: [buttonPart(button, footer?.code_expiration_minutes)] },
  ];
}

type OneTimeButton = Extract<NewPart<'BUTTONS'>['buttons'][number], { type: 'OTP' }>;

function checkOneTimeButton({ otp_type, text, autofill_text, ...button }: OneTimeButton): void {
  if (text !== undefined) checkLength('The text of the button', text, 25);
  if (autofill_text !== undefined) checkLength('The autofill text of the button', autofill_text, 25);
  if (otp_type === 'COPY_CODE') return;
  const apps = button.supported_apps ?? [];
  const alone = button.package_name !== undefined && button.signature_hash !== undefined;
  if (apps.length === 0 && !alone) throw refusal('missing', `${otp_type} needs supported_apps.`);
  if (apps.length > 5) throw refusal('authentication', 'At most five apps can be named.');
  if (otp_type === 'ZERO_TAP' && button.zero_tap_terms_accepted !== true) {
    throw refusal('authentication', 'Zero-tap needs zero_tap_terms_accepted to be true.');
  }
}

function bodyPart(warns: boolean): TemplatePart {
  const warning = warns ? ' For your security, do not share this code.' : '';
  return {
    type: 'BODY',
    text: `*{{1}}* is your verification code.${warning}`,
    add_security_recommendation: warns,
    example: { body_text: [['123456']] },
  };
}

function footerPart({ code_expiration_minutes: minutes }: NewPart<'FOOTER'>): TemplatePart {
  if (minutes === undefined || minutes < 1 || minutes > 90) {
    throw refusal('authentication', 'code_expiration_minutes must be between 1 and 90.');
  }
  return {
    type: 'FOOTER',
    text: `This code expires in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    code_expiration_minutes: minutes,
  };
}

function buttonPart({ otp_type, text }: OneTimeButton, minutes: number | undefined) {
  const query = new URLSearchParams({ otp_type });
  if (minutes !== undefined) query.set('code_expiration_minutes', String(minutes));
  const url = `${OTP_ADDRESS}?${query}&code=otp`;
  return { type: 'URL' as const, text: text ?? 'Copy code', url: `${url}{{1}}`, example: [`${url}123456`] };
}
