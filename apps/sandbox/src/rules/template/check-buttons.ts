import { checkLength } from './check-parts.ts';
import { refusal } from './refusal.ts';
import type { NewButton } from './shape.ts';

const MOST = 10;
/** How many of a kind; every kind that is not listed comes once at most. */
const MOST_OF: { readonly [type: string]: number } = { QUICK_REPLY: 10, URL: 2 };

/** At most ten buttons, so many of each kind, the quick replies in one group. */
export function checkButtons(buttons: readonly NewButton[]): void {
  if (buttons.length > MOST) throw refusal('buttons', `A template has ${MOST} buttons at most.`);
  const kinds = new Map<string, number>();
  for (const { type } of buttons) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  for (const [type, count] of kinds) {
    const most = MOST_OF[type] ?? 1;
    if (count > most)
      throw refusal('buttons', `A template has ${most} ${type} ${most === 1 ? 'button' : 'buttons'} at most.`);
  }
  const replies = buttons.map(({ type }) => type === 'QUICK_REPLY');
  const first = replies.indexOf(true);
  const gap = first < 0 ? -1 : replies.indexOf(false, first);
  if (gap >= 0 && replies.indexOf(true, gap) >= 0) {
    throw refusal('buttons', 'Quick replies must stand together, before or after the other buttons.');
  }
  for (const button of buttons) checkButton(button);
}

function checkButton(button: NewButton): void {
  const { text } = button;
  if (text !== undefined) {
    checkLength('The text of a button', text, 25);
    if (/\{\{|\}\}|\n/.test(text)) throw refusal('buttons', 'The text of a button has no variables or line breaks.');
  }
  switch (button.type) {
    case 'URL':
      checkLink(button.url, button.example);
      return;
    case 'PHONE_NUMBER':
      checkLength('The phone number of a button', button.phone_number, 20);
      if (!/^\+?[\d\s()-]{4,}$/.test(button.phone_number)) {
        throw refusal('buttons', 'The phone number of a button is none. Write it with its country code.');
      }
      return;
    case 'COPY_CODE':
      checkLength('The code to copy', button.example[0] ?? '', 20);
      return;
    case 'FLOW':
      if (button.flow_id === undefined && button.flow_name === undefined && button.flow_json === undefined) {
        throw refusal('missing', 'A button that opens a flow needs flow_id, flow_name or flow_json.');
      }
      return;
    default:
  }
}

function checkLink(url: string, example: readonly string[] | undefined): void {
  checkLength('The address of a button', url, 2000);
  const variables = url.match(/\{\{[^{}]*\}\}/g) ?? [];
  const bare = url.replace(/\{\{1\}\}$/, '');
  if (!/^https?:\/\/[^\s/]+/i.test(bare) || !URL.canParse(bare)) {
    throw refusal('buttons', 'The address of a button must be a web address.');
  }
  if (variables.length === 0) return;
  if (variables.length > 1 || !url.endsWith('{{1}}')) {
    throw refusal('buttons', 'The address of a button can have one variable, {{1}}, at its end.');
  }
  if (example === undefined || example.length === 0) {
    throw refusal('missing', 'The address of a button has a variable and no example.');
  }
}
