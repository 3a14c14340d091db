import type { Conversation } from '@transom/protocol';
import { UserPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/ui/avatar.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';

const MemberPicker = lazyPart(async () => (await import('../actions/member-picker.tsx')).MemberPicker);

interface AssigneeMenuProps {
  assignee: Conversation['assignee'];
  onAssign: (memberId: string | null) => void;
}

/** Who has this conversation, and the way to hand it on. */
export function AssigneeMenu({ assignee, onAssign }: AssigneeMenuProps) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const label = assignee ? t('header.assignedTo', { name: assignee.name }) : t('header.assign');
  return (
    <Popover
      label={t('header.assign')}
      align="end"
      open={open}
      onOpenChange={setOpen}
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
      <Suspense>
        <MemberPicker
          assigneeId={assignee?.id ?? null}
          onPick={(id) => {
            setOpen(false);
            onAssign(id);
          }}
        />
      </Suspense>
    </Popover>
  );
}
