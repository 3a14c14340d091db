import type { Contact } from '@transom/protocol';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { Banner } from '@/ui/banner.tsx';
import { Skeleton } from '@/ui/skeleton.tsx';
import { sayPhone } from '../../say-phone.ts';
import { TagChip } from '../../tag-chip.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useFields } from '../fields/use-fields.ts';

/** What will be kept when `other` becomes part of `contact`. */
export function MergePreviewView({ contact, other }: { contact: Contact; other: Contact }) {
  const { t } = useTranslation('person');
  const { fields } = useFields();
  const answer = useAnswer(other.id, (contactId, signal) =>
    call('merges.preview', { params: { id: contact.id }, body: { contactId } }, { signal }),
  );
  if (answer.state === 'failed') return <Banner tone="error">{errorText(answer.error)}</Banner>;
  if (answer.state === 'loading') {
    return (
      <div role="status" aria-label={t('merge.loading')} className="flex flex-col gap-2">
        <Skeleton className="h-5" />
        <Skeleton className="h-5 w-40" />
      </div>
    );
  }
  const { contact: kept, gone, joined, moved, notes } = answer.value;
  const phones = [...new Set([kept.phone, gone.phone])].filter((phone) => phone !== null);
  const filled = (fields ?? []).filter(({ id }) => id in kept.fields);
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[96px_minmax(0,1fr)] items-baseline gap-y-2">
        <Kept label={t('merge.name')}>
          <span dir="auto">{kept.name}</span>
        </Kept>
        {phones.length > 0 && (
          <Kept label={t('merge.numbers')}>
            {phones.map((phone) => (
              <span key={phone} dir="ltr" className="block text-start rtl:text-end">
                {sayPhone(phone)}
              </span>
            ))}
          </Kept>
        )}
        {kept.tags.length > 0 && (
          <Kept label={t('merge.tags')}>
            <span className="flex flex-wrap gap-1">
              {kept.tags.map((tag) => (
                <TagChip key={tag.id} tag={tag} />
              ))}
            </span>
          </Kept>
        )}
        {filled.map((field) => (
          <Kept key={field.id} label={field.name}>
            <span dir="auto">{String(kept.fields[field.id])}</span>
          </Kept>
        ))}
      </dl>
      <ul className="list-disc ps-5 text-ink-2">
        {joined > 0 && <li>{t('merge.joined', { count: joined })}</li>}
        {moved > 0 && <li>{t('merge.moved', { count: moved })}</li>}
        {notes > 0 && <li>{t('merge.notes', { count: notes })}</li>}
        {kept.blocked && <li>{t('merge.blocked')}</li>}
        {kept.marketingOptOut && <li>{t('merge.noMarketing')}</li>}
        <li>{t('merge.canUndo')}</li>
      </ul>
    </div>
  );
}

function Kept({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="wrap-anywhere text-ink-3">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
