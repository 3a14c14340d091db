import type { Contact } from '@transom/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Button } from '@/ui/button.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { toast } from '@/ui/toast.tsx';
import { dayName } from '../say-time.ts';
import { PanelSection } from './panel-section.tsx';

/** Whether this person gets marketing messages, who stopped them and when; stopped and resumed by hand. */
export function MarketingSection({ contact, now }: { contact: Contact; now: number }) {
  const { t } = useTranslation('contact');
  const { t: say } = useTranslation('inbox');
  const [asking, setAsking] = useState(false);
  const { name, marketingOptOut: stopped, marketingOptOutAt: at, marketingOptOutBy: who } = contact;
  const turn = () => {
    setAsking(false);
    call('contacts.update', { params: { id: contact.id }, body: { marketingOptOut: !stopped } }).catch(
      (error: unknown) => toast.error(t('refused', { message: errorText(error) })),
    );
  };
  const when = at ? dayName(say, new Date(at), new Date(now)) : '';
  return (
    <PanelSection title={t('marketing.title')}>
      <p className="wrap-anywhere mb-2">
        {!stopped && t('marketing.on')}
        {stopped && (who ? t('marketing.stoppedBy', { who, when }) : t('marketing.stoppedByCustomer', { name, when }))}
      </p>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t(stopped ? 'marketing.resume' : 'marketing.stop')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t(stopped ? 'marketing.resumeTitle' : 'marketing.stopTitle', { name })}
        description={t(stopped ? 'marketing.resumeWhy' : 'marketing.stopWhy')}
        confirmLabel={t(stopped ? 'marketing.resume' : 'marketing.stop')}
        onConfirm={turn}
      />
    </PanelSection>
  );
}
