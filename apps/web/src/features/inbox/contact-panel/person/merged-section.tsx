import type { Contact, MergedContact } from '@transom/protocol';
import { Undo2, UserRoundPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { toast } from '@/ui/toast.tsx';
import { sayPhone } from '../../say-phone.ts';
import { exactTime, rowTime } from '../../say-time.ts';
import { PanelSection } from '../panel-section.tsx';
import { useMerges } from './use-person.ts';

const MergeDialog = lazyPart(async () => (await import('./merge-dialog.tsx')).MergeDialog);

/** Which contacts became part of this one, why, and the way back; and the way to merge another one by hand. */
export function MergedSection({ contact, now }: { contact: Contact; now: number }) {
  const { t } = useTranslation('person');
  const { merges, failed, retry } = useMerges(contact);
  const [merging, setMerging] = useState(false);
  const [doomed, setDoomed] = useState<MergedContact | null>(null);
  return (
    <PanelSection
      title={t('merged.title')}
      action={
        <IconButton label={t('merged.merge')} icon={<UserRoundPlus />} size="sm" onClick={() => setMerging(true)} />
      }
    >
      {failed ? (
        <p role="alert" className="flex items-center justify-between gap-2 text-ink-2 text-sm">
          {t('merged.failed')}
          <Button size="sm" onClick={retry}>
            {t('retry')}
          </Button>
        </p>
      ) : (
        merges?.length === 0 && <p className="text-ink-3 text-sm">{t('merged.none')}</p>
      )}
      {merges && merges.length > 0 && (
        <ul className="flex flex-col gap-3">
          {merges.map((merge) => (
            <Merged key={merge.id} merge={merge} now={now} onUndo={() => setDoomed(merge)} />
          ))}
        </ul>
      )}
      {merging && (
        <Suspense>
          <MergeDialog contact={contact} onClose={() => setMerging(false)} />
        </Suspense>
      )}
      {doomed && <UndoDialog contact={contact} merge={doomed} onClose={() => setDoomed(null)} />}
    </PanelSection>
  );
}

function Merged({ merge, now, onUndo }: { merge: MergedContact; now: number; onUndo: () => void }) {
  const { t } = useTranslation('person');
  const { t: say } = useTranslation('inbox');
  const { contact, reason, evidence, by, at, undo } = merge;
  const keys = evidence.map(({ kind, value }) => (kind === 'phone' ? sayPhone(`+${value}`) : value)).join(' · ');
  return (
    <li className="flex items-start gap-2">
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium">
          {contact.name}
        </span>
        {contact.phone && (
          <span dir="ltr" className="block text-ink-2 text-sm rtl:text-end">
            {sayPhone(contact.phone)}
          </span>
        )}
        <span className="block text-ink-3 text-sm">
          {reason === 'by_hand' && by ? t('merged.byHand', { who: by.name }) : t('merged.namedTogether')}{' '}
          <time dateTime={at} title={exactTime(at)}>
            {rowTime(say, at, now)}
          </time>
        </span>
        {keys !== '' && (
          <span dir="ltr" className="wrap-anywhere block text-ink-3 text-sm rtl:text-end">
            {keys}
          </span>
        )}
        {undo !== 'possible' && <span className="block text-ink-3 text-sm">{t(`merged.${undo}`)}</span>}
      </span>
      {undo === 'possible' && (
        <Button
          size="sm"
          icon={<Undo2 aria-hidden />}
          aria-label={t('merged.undoLabel', { name: contact.name })}
          onClick={onUndo}
        >
          {t('merged.undo')}
        </Button>
      )}
    </li>
  );
}

interface UndoDialogProps {
  contact: Contact;
  merge: MergedContact;
  onClose: () => void;
}

function UndoDialog({ contact, merge, onClose }: UndoDialogProps) {
  const { t } = useTranslation('person');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { name } = merge.contact;
  const undo = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await call('merges.undo', { params: { id: merge.id } });
      toast.success(t('merged.undone', { name }));
      onClose();
    } catch (error) {
      setRefusal(errorText(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('merged.undoTitle', { name })}
      description={t('merged.undoWhy', { kept: contact.name, name })}
      confirmLabel={t('merged.undoConfirm')}
      busy={busy}
      error={refusal && <Banner tone="error">{refusal}</Banner>}
      onConfirm={() => void undo()}
    />
  );
}
