import type { Customer } from '../world/types.ts';

/** What a person is called on this page: the name, else the username, else the number. */
export function customerName(customer: Customer): string {
  return (
    customer.name ||
    (customer.username === null ? '' : `@${customer.username}`) ||
    formatPhone(customer.phone) ||
    customer.userId
  );
}

/** The line under the name: how they are reached and what is unusual about them. */
export function customerHints(customer: Customer): string[] {
  const hints = [customer.phone === null ? 'number hidden' : formatPhone(customer.phone)];
  if (!customer.online) hints.push('offline');
  if (!customer.readReceipts) hints.push('receipts off');
  if (customer.blocked) hints.push('blocked');
  if (customer.blockedByBusiness) hints.push('blocked by the business');
  return hints;
}

export function matchesSearch(customer: Customer, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return true;
  const digits = wanted.replace(/[\s+()-]/g, '');
  return (
    customer.name.toLowerCase().includes(wanted) ||
    `@${customer.username ?? ''}`.toLowerCase().includes(wanted) ||
    (/^\d+$/.test(digits) && (customer.phone ?? '').replace(/\D/g, '').includes(digits))
  );
}

/** Country calling codes of one and two digits (ITU E.164); every other has three. */
const CALLING_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Digits in the groups the inbox writes them in; the sandbox keeps numbers as Meta does, without spaces. */
export function formatPhone(phone: string | null): string {
  if (phone === null) return '';
  const digits = phone.replace(/\D/g, '');
  const code = CALLING_CODE.exec(digits)?.[0] ?? '';
  return [`+${code}`, ...groupsOf(code, digits.slice(code.length))].join(' ');
}

/** Nine digits stand in threes, longer numbers in fours and fives from the end. */
function groupsOf(code: string, rest: string): string[] {
  if (code === '1' && rest.length === 10) return [rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)];
  return rest.match(rest.length === 9 ? /.{3}/g : /.{1,5}(?=(?:.{4,5})*$)/g) ?? [rest];
}
