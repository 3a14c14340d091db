import { Link } from '@tanstack/react-router';
import type { Contact, Conversation } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Badge } from '@/ui/badge.tsx';
import { Preview } from '../../conversation-list/preview.tsx';
import { WindowDot } from '../../conversation-list/window-dot.tsx';
import { rowTime } from '../../say-time.ts';
import { windowLook } from '../../service-window.ts';
import { PanelSection } from '../panel-section.tsx';
import { useOtherConversations } from './use-person.ts';

interface OtherConversationsProps {
  contact: Contact;
  conversationId: string;
  now: number;
}

/** The same person on other numbers of the business. Not there while there are none. */
export function OtherConversations({ contact, conversationId, now }: OtherConversationsProps) {
  const { t } = useTranslation('person');
  const others = useOtherConversations(contact, conversationId);
  if (others.length === 0) return null;
  return (
    <PanelSection title={t('others.title')}>
      <ul className="-mx-1.5 flex flex-col">
        {others.map((conversation) => (
          <OtherConversation key={conversation.id} conversation={conversation} now={now} />
        ))}
      </ul>
    </PanelSection>
  );
}

function OtherConversation({ conversation, now }: { conversation: Conversation; now: number }) {
  const { t } = useTranslation('inbox');
  const { id, channelId, lastMessage, lastActivityAt, unreadCount, window } = conversation;
  const channel = useSession((session) => session.channels.find((each) => each.id === channelId));
  const name = channel?.name ?? '';
  return (
    <li>
      <Link
        to="/dashboard/inbox/$conversationId"
        params={{ conversationId: id }}
        search={true}
        className="flex items-center gap-2.5 rounded-[8px] p-1.5 hover:bg-hover"
      >
        <span className="relative shrink-0">
          <Avatar id={channelId} name={name} size={32} />
          <WindowDot look={windowLook(window, now)} expiresAt={window.expiresAt} now={now} ringClass="border-panel" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
              {name}
            </span>
            <span className="shrink-0 text-ink-3 text-xs">{rowTime(t, lastActivityAt, now)}</span>
          </span>
          <span className="flex items-center gap-1.5 text-sm">
            <Preview conversationId={id} message={lastMessage} unread={unreadCount > 0} />
            {unreadCount > 0 && <Badge count={unreadCount} label={t('list.unread', { count: unreadCount })} />}
          </span>
        </span>
      </Link>
    </li>
  );
}
