import type { CannedReply } from '@transom/protocol';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsLead } from '@/sync/use-is-lead.ts';
import { IconButton } from '@/ui/icon-button.tsx';

interface ReplyRowProps {
  reply: CannedReply;
  onEdit: () => void;
  onDelete: () => void;
}

/** One canned reply. Shared ones are changed by leads. */
export function ReplyRow({ reply, onEdit, onDelete }: ReplyRowProps) {
  const { t } = useTranslation('settings');
  const lead = useIsLead();
  const name = reply.shortcut;
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">/{name}</p>
        <p dir="auto" className="line-clamp-2 whitespace-pre-line text-ink-2">
          {reply.text}
        </p>
      </div>
      {(lead || !reply.shared) && (
        <span className="flex">
          <IconButton label={t('canned.edit', { name })} icon={<Pencil />} onClick={onEdit} />
          <IconButton label={t('canned.delete', { name })} icon={<Trash2 />} onClick={onDelete} />
        </span>
      )}
    </li>
  );
}
