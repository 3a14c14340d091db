import type { Conversation } from '@transom/protocol';
import { UserPlus, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu.tsx';

interface AssigneeMenuProps {
  assignee: Conversation['assignee'];
  onAssign: (memberId: string | null) => void;
}

/** Who has this conversation, and the menu to hand it on. */
export function AssigneeMenu({ assignee, onAssign }: AssigneeMenuProps) {
  const { t } = useTranslation('inbox');
  const me = useSession((session) => session.me?.member);
  const members = useSession((session) => session.members);
  const label = assignee ? t('header.assignedTo', { name: assignee.name }) : t('header.assign');
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="grid size-8 shrink-0 place-items-center rounded-[8px] text-ink-2 hover:bg-hover hover:text-ink data-popup-open:bg-hover"
        >
          {assignee ? (
            <Avatar id={assignee.id} name={assignee.name} size={24} />
          ) : (
            <UserPlus aria-hidden className="size-[18px]" />
          )}
        </button>
      }
    >
      {me && assignee?.id !== me.id && (
        <MenuItem icon={<UserPlus />} onSelect={() => onAssign(me.id)}>
          {t('header.assignToMe')}
        </MenuItem>
      )}
      {assignee && (
        <MenuItem icon={<UserX />} onSelect={() => onAssign(null)}>
          {t('header.unassign')}
        </MenuItem>
      )}
      {members.length > 1 && <MenuSeparator />}
      {members
        .filter((member) => member.id !== assignee?.id && member.id !== me?.id)
        .map((member) => (
          <MenuItem
            key={member.id}
            icon={<Avatar id={member.id} name={member.name} size={18} />}
            onSelect={() => onAssign(member.id)}
          >
            {member.name}
          </MenuItem>
        ))}
    </Menu>
  );
}
