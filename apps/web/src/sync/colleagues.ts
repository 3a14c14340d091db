import type { PresentBrowser } from '@transom/protocol';
import { usePresence } from './presence.ts';
import { useSession } from './session.ts';

export interface Colleague {
  id: string;
  name: string;
  typing: boolean;
}

/** Who else is at a conversation, those who type first. Nobody twice, however many tabs they have. */
export function colleaguesAt(
  conversationId: string,
  browsers: Iterable<PresentBrowser>,
  members: readonly { id: string; name: string }[],
  myId: string | undefined,
): Colleague[] {
  const here = new Map<string, boolean>();
  for (const { memberId, conversationId: at, typing: types } of browsers) {
    if (at === conversationId && memberId !== myId) here.set(memberId, types || here.get(memberId) === true);
  }
  return members
    .filter(({ id }) => here.has(id))
    .map(({ id, name }) => ({ id, name, typing: here.get(id) === true }))
    .sort((a, b) => Number(b.typing) - Number(a.typing));
}

const nobody: readonly Colleague[] = [];

/** Who else is at a conversation, live. The same array as long as nothing of it changes. */
export function useColleagues(conversationId: string): readonly Colleague[] {
  const words = usePresence(({ browsers }) => {
    if (browsers.size === 0) return '';
    const { members, me } = useSession.getState();
    return JSON.stringify(colleaguesAt(conversationId, browsers.values(), members, me?.member.id));
  });
  return words === '' || words === '[]' ? nobody : JSON.parse(words);
}
