import type { Conversation } from '@transom/protocol';
import { ArrowLeft, Check, PanelRight, RotateCcw } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '@/sync/shortcuts.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { useIsNarrow } from '@/ui/use-media-query.ts';
import { assign, toggleClosed } from '../actions/carry-out.ts';
import { Presence } from '../presence/presence.tsx';
import { sayPhone } from '../say-phone.ts';
import type { WindowLook } from '../service-window.ts';
import { AssigneeMenu } from './assignee-menu.tsx';
import { MoreMenu } from './more-menu.tsx';
import { SnoozeButton } from './snooze-button.tsx';
import { WindowChip } from './window-chip.tsx';

interface ThreadHeaderProps {
  conversation: Conversation;
  look: WindowLook;
  now: number;
  detailsOpen: boolean;
  onToggleDetails: () => void;
  onFind: () => void;
  onBack: () => void;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Who this is, how long one may write, who has it, and closing it. */
export function ThreadHeader(props: ThreadHeaderProps) {
  const { conversation, look, now, detailsOpen, onToggleDetails, onFind, onBack, headingRef } = props;
  const { t } = useTranslation('inbox');
  const { id, contact, window, status, assignee } = conversation;
  const closed = status === 'closed';
  const [closeKeys, detailsKeys] = [useKeys('close'), useKeys('details')];
  // Where the list is out of sight, its heading is too: this one heads the page.
  const Heading = useIsNarrow() ? 'h1' : 'h2';
  return (
    <header
      data-panel
      className="flex h-[60px] shrink-0 items-center gap-2 border-line border-b bg-panel ps-1.5 pe-2 md:gap-2.5 md:px-4"
    >
      <IconButton
        label={t('header.back')}
        icon={<ArrowLeft className="rtl:rotate-180" />}
        onClick={onBack}
        className="md:hidden"
      />
      <Avatar id={contact.id} name={contact.name} size={36} />
      <div className="min-w-0 flex-1">
        <Heading ref={headingRef} tabIndex={-1} className="truncate font-semibold text-msg outline-hidden">
          <bdi>{contact.name}</bdi>
        </Heading>
        <Presence as="typing" conversationId={id}>
          <p className="truncate text-ink-3 text-sm rtl:text-end" dir="ltr">
            {contact.phone ? sayPhone(contact.phone) : contact.username ? `@${contact.username}` : ''}
          </p>
        </Presence>
      </div>
      <Presence as="faces" conversationId={id} />
      <WindowChip window={window} look={look} now={now} />
      <div className="flex items-center gap-2.5 max-md:hidden">
        <AssigneeMenu assignee={assignee} onAssign={(memberId) => void assign([id], memberId)} />
        <SnoozeButton conversation={conversation} />
        <Tooltip label={t(closed ? 'header.reopen' : 'header.close')} shortcut={closeKeys} side="bottom">
          <Button
            icon={closed ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
            onClick={() => void toggleClosed([id])}
          >
            {t(closed ? 'header.reopen' : 'header.close')}
          </Button>
        </Tooltip>
        <IconButton
          label={t('header.details')}
          shortcut={detailsKeys}
          icon={<PanelRight className="rtl:rotate-180" />}
          pressed={detailsOpen}
          onClick={onToggleDetails}
        />
      </div>
      <MoreMenu conversation={conversation} onToggleDetails={onToggleDetails} onFind={onFind} onLeave={onBack} />
    </header>
  );
}
