import type { Contact } from '@transom/protocol';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { PanelSection } from './panel-section.tsx';

/** Whether this person is blocked at WhatsApp, and the way in and out, with WhatsApp's rule said beforehand. */
export function BlockSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { name, blocked } = contact;
  const turn = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await call('contacts.block', { params: { id: contact.id }, body: { blocked: !blocked } });
      setAsking(false);
    } catch (error) {
      setRefusal(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  const refused = refusal && <Banner tone="error">{refusal}</Banner>;
  return (
    <PanelSection title={t('block.title')}>
      {blocked ? (
        <div className="flex flex-col gap-2">
          <Banner
            tone="warning"
            title={t('block.isBlocked', { name })}
            action={
              <Button size="sm" busy={busy} onClick={() => void turn()}>
                {t('block.unblock')}
              </Button>
            }
          >
            {t('block.whatItMeans')}
          </Banner>
          {!asking && refused}
        </div>
      ) : (
        <>
          <p className="mb-2 text-ink-3 text-sm">{t('block.rule')}</p>
          <Button size="sm" icon={<Ban aria-hidden />} onClick={() => setAsking(true)}>
            {t('block.block')}
          </Button>
        </>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => {
          setAsking(open);
          setRefusal(null);
        }}
        title={t('block.blockTitle', { name })}
        description={t('block.blockWhy')}
        confirmLabel={t('block.block')}
        danger
        busy={busy}
        error={refused}
        onConfirm={() => void turn()}
      />
    </PanelSection>
  );
}
