import type { TFunction } from 'i18next';
import type { Colleague } from '@/sync/colleagues.ts';

/** "Sara is typing…", "Sara and Priya are looking at this conversation": typing, if anybody does, before looking. */
export function sayColleagues(t: TFunction<'presence'>, colleagues: readonly Colleague[]): string {
  const typing = colleagues.filter((colleague) => colleague.typing);
  return typing.length > 0 ? say(t, 'typing', typing) : say(t, 'viewing', colleagues);
}

function say(t: TFunction<'presence'>, doing: 'typing' | 'viewing', colleagues: readonly Colleague[]): string {
  const [first, second, third] = colleagues;
  if (!first) return '';
  if (!second) return t(`${doing}One`, { name: first.name });
  if (!third) return t(`${doing}Two`, { first: first.name, second: second.name });
  return t(`${doing}Many`, { count: colleagues.length });
}
