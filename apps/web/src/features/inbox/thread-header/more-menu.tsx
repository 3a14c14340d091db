import type { Conversation } from '@transom/protocol';
import { Check, Ellipsis, PanelRight, RotateCcw, UserPlus, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Menu, MenuItem } from '@/ui/menu.tsx';

interface MoreMenuProps {
  status: Conversation['status'];
  assignee: Conversation['assignee'];
  onAssign: (memberId: string | null) => void;
  onToggleClosed: () => void;
  onToggleDetails: () => void;
}

/** What the header has no room for on a phone. */
export function MoreMenu({ status, assignee, onAssign, onToggleClosed, onToggleDetails }: MoreMenuProps) {
  const { t } = useTranslation('inbox');
  const me = useSession((session) => session.me?.member);
  const members = useSession((session) => session.members);
  const closed = status === 'closed';
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('header.more')}
          className="grid size-9 shrink-0 place-items-center rounded-[8px] text-ink-2 md:hidden"
        >
          <Ellipsis aria-hidden className="size-[18px]" />
        </button>
      }
    >
      <MenuItem icon={<PanelRight />} onSelect={onToggleDetails}>
        {t('header.details')}
      </MenuItem>
      <MenuItem icon={closed ? <RotateCcw /> : <Check />} onSelect={onToggleClosed}>
        {t(closed ? 'header.reopen' : 'header.close')}
      </MenuItem>
      {assignee && (
        <MenuItem icon={<UserX />} onSelect={() => onAssign(null)}>
          {t('header.unassign')}
        </MenuItem>
      )}
      {members
        .filter((member) => member.id !== assignee?.id)
        .map((member) => (
          <MenuItem key={member.id} icon={<UserPlus />} onSelect={() => onAssign(member.id)}>
            {member.id === me?.id ? t('header.assignToMe') : t('header.assignTo', { name: member.name })}
          </MenuItem>
        ))}
    </Menu>
  );
}
