import { useTranslation } from 'react-i18next';
import { sayPhone } from '../say-phone.ts';
import { exactTime } from '../say-time.ts';
import { field, textOf } from './kinds/reading.ts';
import type { ThreadMessage } from './thread-rows.ts';

interface SystemLineProps {
  message: ThreadMessage;
  contactName: string;
}

/** What WhatsApp itself says about the customer, on a line of its own (Meta, webhooks/reference/messages/system). */
export function SystemLine({ message, contactName }: SystemLineProps) {
  const { t } = useTranslation('inbox');
  return (
    <p className="flex justify-center py-1.5">
      <span
        dir="auto"
        title={exactTime(message.at)}
        className="wrap-anywhere max-w-[86%] rounded-[8px] bg-panel/70 px-2.5 py-0.5 text-center text-ink-2 text-sm"
      >
        {words()}
      </span>
    </p>
  );

  function words(): string {
    const { content, text } = message;
    switch (textOf(field(content, 'type'))) {
      case 'user_changed_number':
      case 'customer_changed_number': {
        const phone = textOf(field(content, 'wa_id'));
        return phone === ''
          ? t('notice.changedNumber', { name: contactName })
          : t('notice.changedNumberTo', { name: contactName, phone: sayPhone(phone) });
      }
      case 'user_changed_user_id':
        return t('notice.changedHiddenNumber', { name: contactName });
      case 'customer_identity_changed':
        return t('notice.changedIdentity', { name: contactName });
      default:
        return text.trim() || t('kind.system');
    }
  }
}
