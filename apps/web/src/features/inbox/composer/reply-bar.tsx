import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button.tsx';
import { messageKind } from '../message-kind.tsx';
import type { ThreadMessage } from '../thread/thread-rows.ts';

interface ReplyBarProps {
  message: ThreadMessage;
  contactName: string;
  onCancel: () => void;
}

/** Above the text: the message being answered. */
export function ReplyBar({ message, contactName, onCancel }: ReplyBarProps) {
  const { t } = useTranslation('inbox');
  const words = message.text.trim() || t(`kind.${messageKind(message.type)}`);
  return (
    <div className="mb-2 flex items-start gap-2 rounded-sm border-accent border-s-[3px] bg-sunken py-1 ps-2 pe-1">
      <p className="min-w-0 flex-1">
        <span className="block truncate font-semibold text-accent text-sm">
          {message.direction === 'outbound'
            ? t('composer.replyingToYou')
            : t('composer.replyingTo', { name: contactName })}
        </span>
        <span dir="auto" className="block truncate text-ink-2">
          {words}
        </span>
      </p>
      <IconButton label={t('composer.cancelReply')} icon={<X />} size="sm" shortcut="Esc" onClick={onCancel} />
    </div>
  );
}
