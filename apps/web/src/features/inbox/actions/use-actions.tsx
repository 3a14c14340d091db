import type { Conversation } from '@transom/protocol';
import {
  AlarmClock,
  Ban,
  Check,
  LayoutTemplate,
  MailOpen,
  RotateCcw,
  StickyNote,
  Tag,
  UserRound,
  UserRoundCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { serverNow } from '@/sync/clock.ts';
import { useSession } from '@/sync/session.ts';
import { useTags } from '../contact-panel/tags/use-tags.ts';
import { useContact } from '../contact-panel/use-contact.ts';
import { askFor } from './action-dialog.ts';
import { assign, close, markUnread, open, snooze } from './carry-out.ts';
import type { ActionHost, ConversationAction } from './conversation-action.ts';
import { snoozeTimes } from './snooze-times.ts';

/** What can be done with this conversation now. What cannot is left out. */
export function useActions(conversation: Conversation, host: ActionHost): ConversationAction[] {
  const { t } = useTranslation('writing');
  const words = useTranslation('list').t;
  const members = useSession((session) => session.members);
  const myId = useSession((session) => session.me?.member.id);
  const { tags } = useTags();
  const { id, contact, assignee, status } = conversation;
  const blocked = useContact(contact.id).known?.contact.blocked ?? false;
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
      run: () => assign([id], member.id),
    }));
  const nobody = assignee ? [{ id: 'nobody', label: t('action.assign.nobody'), run: () => assign([id], null) }] : [];
  const own = new Set(conversation.tags.map((tag) => tag.id));
  const tagging = (tags ?? []).map((tag) => ({
    id: tag.id,
    label: own.has(tag.id) ? t('action.tag.takeOff', { name: tag.name }) : tag.name,
    run: async () => {
      const next = own.has(tag.id) ? [...own].filter((each) => each !== tag.id) : [...own, tag.id];
      await call('contacts.update', { params: { id: contact.id }, body: { tags: next } });
    },
  }));
  const snoozing = [
    ...snoozeTimes(new Date(serverNow())).map(({ name: when, at }) => ({
      id: when,
      label: words(`action.${when}`),
      run: () => snooze([id], at),
    })),
    { id: 'pick', label: words('action.pick'), run: () => askFor('snooze', [id]) },
  ];

  const block = (next: boolean) => async () => {
    await call('contacts.block', { params: { id: contact.id }, body: { blocked: next } });
  };
  // What a customer feels at once is asked once more.
  const blocking = [{ id: 'sure', label: t('action.block.sure', { name: contact.name }), run: block(true) }];

  const actions: (ConversationAction | false)[] = [
    myId !== undefined &&
      assignee?.id !== myId && {
        ...name('me'),
        shortcut: 'assignMe',
        icon: <UserRoundCheck aria-hidden />,
        run: () => assign([id], myId),
      },
    {
      ...name('assign'),
      shortcut: 'assign',
      icon: <UserRound aria-hidden />,
      choices: [...people, ...nobody],
      run: nothing,
    },
    tagging.length > 0 && {
      ...name('tag'),
      shortcut: 'tag',
      icon: <Tag aria-hidden />,
      choices: tagging,
      run: nothing,
    },
    { ...name('note'), shortcut: 'note', icon: <StickyNote aria-hidden />, run: host.writeNote },
    status !== 'closed' && {
      ...name('close'),
      shortcut: 'close',
      icon: <Check aria-hidden />,
      run: () => close([id]),
    },
    status !== 'open' && {
      ...name('reopen'),
      shortcut: 'close',
      icon: <RotateCcw aria-hidden />,
      run: () => open([id]),
    },
    { ...name('snooze'), shortcut: 'snooze', icon: <AlarmClock aria-hidden />, choices: snoozing, run: nothing },
    { ...name('template'), shortcut: 'template', icon: <LayoutTemplate aria-hidden />, run: host.sendTemplate },
    {
      ...name('unread'),
      shortcut: 'unread',
      icon: <MailOpen aria-hidden />,
      run: () => {
        host.leave();
        return markUnread([id], true);
      },
    },
    blocked
      ? { ...name('unblock'), icon: <Ban aria-hidden />, run: block(false) }
      : { ...name('block'), shortcut: 'block', icon: <Ban aria-hidden />, choices: blocking, run: nothing },
  ];
  return actions.filter((action) => action !== false);
}

type Words =
  | 'me'
  | 'assign'
  | 'tag'
  | 'note'
  | 'close'
  | 'reopen'
  | 'snooze'
  | 'template'
  | 'unread'
  | 'block'
  | 'unblock';
