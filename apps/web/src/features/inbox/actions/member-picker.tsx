import { UserX } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { PickList } from './pick-list.tsx';

const nobody = 'nobody';

interface MemberPickerProps {
  assigneeId: string | null;
  onPick: (memberId: string | null) => void;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** Who shall have it: oneself first, then the others, then nobody. */
export function MemberPicker({ assigneeId, onPick, inputRef }: MemberPickerProps) {
  const { t } = useTranslation('list');
  const me = useSession((session) => session.me?.member.id);
  const members = useSession((session) => session.members);
  const ordered = members.toSorted((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name));
  return (
    <PickList
      label={t('action.findMember')}
      nothing={t('action.nobody')}
      onPick={(id) => onPick(id === nobody ? null : id)}
      options={[
        ...ordered.map((member) => ({
          id: member.id,
          text: member.id === me ? t('action.me', { name: member.name }) : member.name,
          icon: <Avatar id={member.id} name={member.name} size={24} />,
          chosen: member.id === assigneeId,
        })),
        { id: nobody, text: t('action.nobodyAssigned'), icon: <UserX aria-hidden className="mx-1 text-ink-3" /> },
      ]}
      {...(inputRef ? { inputRef } : {})}
    />
  );
}
