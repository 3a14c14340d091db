import type { Contact, ContactField } from '@transom/protocol';
import { Plus, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { toast } from '@/ui/toast.tsx';
import { PanelSection } from '../panel-section.tsx';
import { FieldEdit } from './field-edit.tsx';
import { useFields } from './use-fields.ts';

const AddFieldDialog = lazyPart(async () => (await import('./add-field-dialog.tsx')).AddFieldDialog);

/** The workspace's own fields of a contact, each written in place. */
export function FieldSection({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contact');
  const { fields, failed } = useFields();
  const mayManage = useSession((session) => session.me?.member.role !== 'agent');
  const [adding, setAdding] = useState(false);
  const [doomed, setDoomed] = useState<ContactField | null>(null);
  const drop = (field: ContactField) => {
    setDoomed(null);
    call('contactFields.remove', { params: { id: field.id } }).catch((error: unknown) => {
      toast.error(t('refused', { message: errorText(error) }));
    });
  };
  if (fields === null && !failed) return null;
  if (fields?.length === 0 && !mayManage) return null;
  return (
    <PanelSection
      title={t('fields.title')}
      action={
        mayManage && <IconButton label={t('fields.add')} icon={<Plus />} size="sm" onClick={() => setAdding(true)} />
      }
    >
      {failed && <p className="text-red">{t('fields.failed')}</p>}
      {fields?.length === 0 && <p className="text-ink-3">{t('fields.none')}</p>}
      <dl className="flex flex-col gap-1">
        {fields?.map((field) => (
          <div key={field.id} className="group grid grid-cols-[96px_minmax(0,1fr)_28px] items-center">
            <dt className="wrap-anywhere pe-2 text-ink-3">{field.name}</dt>
            <dd className="min-w-0">
              <FieldEdit
                key={`${contact.fields[field.id] ?? ''}`}
                field={field}
                contactId={contact.id}
                value={contact.fields[field.id] ?? null}
              />
            </dd>
            {mayManage && (
              <dd className="opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
                <IconButton
                  label={t('fields.delete', { name: field.name })}
                  icon={<Trash2 />}
                  size="sm"
                  onClick={() => setDoomed(field)}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {adding && (
        <Suspense>
          <AddFieldDialog onClose={() => setAdding(false)} />
        </Suspense>
      )}
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={(open) => !open && setDoomed(null)}
        title={t('fields.deleteTitle', { name: doomed?.name ?? '' })}
        description={t('fields.deleteWhy')}
        confirmLabel={t('fields.deleteConfirm')}
        danger
        onConfirm={() => doomed && drop(doomed)}
      />
    </PanelSection>
  );
}
