import type { Conversation } from '@transom/protocol';
import { AlarmClock, Check, LayoutTemplate, MailOpen, RotateCcw, StickyNote, Tag, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { serverNow } from '@/sync/clock.ts';
import { useSession } from '@/sync/session.ts';
import { updateConversation } from '@/sync/update-conversation.ts';
import { useTags } from '../contact-panel/tags/use-tags.ts';
import type { ActionHost, ConversationAction } from './conversation-action.ts';
import { snoozeChoices } from './snooze-choices.ts';

/** What can be done with this conversation now. What cannot is left out. */
export function useActions(conversation: Conversation, host: ActionHost): ConversationAction[] {
  const { t } = useTranslation('writing');
  const members = useSession((session) => session.members);
  const myId = useSession((session) => session.me?.member.id);
  const { tags } = useTags();
  const { id, contact, assignee, status } = conversation;
  const patch = (body: Parameters<typeof updateConversation>[1]) => () => updateConversation(id, body);
  const nothing = () => undefined;
  const name = (action: Words) => ({
    id: `action-${action}`,
    word: t(`action.${action}.word`),
    label: t(`action.${action}.label`),
  });

  const people = members
    .filter((member) => member.id !== assignee?.id)
    .map((member) => ({
      id: member.id,
      label: member.id === myId ? t('action.assign.me', { name: member.name }) : member.name,
      run: patch({ assigneeId: member.id }),
    }));
  const nobody = assignee ? [{ id: 'nobody', label: t('action.assign.nobody'), run: patch({ assigneeId: null }) }] : [];
  const own = new Set(conversation.tags.map((tag) => tag.id));
  const tagging = (tags ?? []).map((tag) => ({
    id: tag.id,
    label: own.has(tag.id) ? t('action.tag.takeOff', { name: tag.name }) : tag.name,
    run: async () => {
      const next = own.has(tag.id) ? [...own].filter((each) => each !== tag.id) : [...own, tag.id];
      await call('contacts.update', { params: { id: contact.id }, body: { tags: next } });
    },
  }));
  const snoozing = snoozeChoices(new Date(serverNow())).map(({ id: when, until }) => ({
    id: when,
    label: t(`action.snooze.${when}`),
    run: patch({ status: 'snoozed', snoozedUntil: until.toISOString() }),
  }));

  const actions: (ConversationAction | false)[] = [
    { ...name('assign'), icon: <UserRound aria-hidden />, choices: [...people, ...nobody], run: nothing },
    tagging.length > 0 && { ...name('tag'), icon: <Tag aria-hidden />, choices: tagging, run: nothing },
    { ...name('note'), icon: <StickyNote aria-hidden />, run: host.writeNote },
    status !== 'closed' && { ...name('close'), icon: <Check aria-hidden />, run: patch({ status: 'closed' }) },
    status !== 'open' && { ...name('reopen'), icon: <RotateCcw aria-hidden />, run: patch({ status: 'open' }) },
    { ...name('snooze'), icon: <AlarmClock aria-hidden />, choices: snoozing, run: nothing },
    { ...name('template'), icon: <LayoutTemplate aria-hidden />, run: host.sendTemplate },
    { ...name('unread'), icon: <MailOpen aria-hidden />, run: patch({ unread: true }) },
  ];
  return actions.filter((action) => action !== false);
}

type Words = 'assign' | 'tag' | 'note' | 'close' | 'reopen' | 'snooze' | 'template' | 'unread';
