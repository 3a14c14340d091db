import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useForm } from '@/sync/use-form.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { CopyField } from '@/ui/copy-field.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Select } from '@/ui/select.tsx';
import { TextField } from '@/ui/text-field.tsx';

interface CreateKeyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A name and what it may do in, the secret out, once. */
export function CreateKeyDialog({ open, onOpenChange }: CreateKeyDialogProps) {
  const { t } = useTranslation('settings');
  const [secret, setSecret] = useState<string | null>(null);
  const change = (next: boolean) => {
    setSecret(null);
    onOpenChange(next);
  };
  return secret === null ? (
    <Dialog open={open} onOpenChange={change} title={t('apiKeys.create')}>
      <CreateKeyForm onCreated={setSecret} />
    </Dialog>
  ) : (
    <Dialog
      open={open}
      onOpenChange={change}
      keepOnOutsideClick
      title={t('apiKeys.created.title')}
      description={t('apiKeys.created.text')}
      footer={
        <Button variant="primary" onClick={() => change(false)}>
          {t('apiKeys.created.done')}
        </Button>
      }
    >
      <CopyField label={t('apiKeys.created.secret')} value={secret} hint={t('apiKeys.created.secretHint')} />
    </Dialog>
  );
}

function CreateKeyForm({ onCreated }: { onCreated: (secret: string) => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [access, setAccess] = useState<'write' | 'read'>('write');
  const { form, field, busy, failure } = useForm({
    initial: { name: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t('apiKeys.nameMissing') : undefined }),
    submit: async ({ name }) => {
      const scopes: ('read' | 'write')[] = access === 'write' ? ['read', 'write'] : ['read'];
      const { secret } = await call('apiKeys.create', { body: { name, scopes } });
      void queries.invalidateQueries({ queryKey: ['api-keys'] });
      onCreated(secret ?? '');
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <TextField {...field('name')} label={t('apiKeys.name')} hint={t('apiKeys.nameHint')} maxLength={100} />
      <Select
        label={t('apiKeys.access')}
        value={access}
        onChange={setAccess}
        options={[
          { value: 'write', label: t('apiKeys.readWrite') },
          { value: 'read', label: t('apiKeys.readOnly') },
        ]}
      />
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('apiKeys.create')}
      </Button>
    </form>
  );
}
