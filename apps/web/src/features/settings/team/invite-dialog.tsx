import { useQueryClient } from '@tanstack/react-query';
import type { Invitation } from '@transom/protocol';
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

const roles = ['agent', 'lead', 'admin'] as const;

interface InviteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Role and note in, a link out. */
export function InviteDialog({ open, onOpenChange }: InviteDialogProps) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const [made, setMade] = useState<Invitation | null>(null);
  const change = (next: boolean) => {
    onOpenChange(next);
    if (next) setMade(null);
  };
  if (made && open) {
    return (
      <Dialog
        open
        onOpenChange={(next) => {
          setMade(null);
          change(next);
        }}
        keepOnOutsideClick
        title={t('team.made.title')}
        description={t('team.made.text', { role: shell(`roles.${made.role}`) })}
        footer={
          <Button
            variant="primary"
            onClick={() => {
              setMade(null);
              change(false);
            }}
          >
            {t('team.made.done')}
          </Button>
        }
      >
        <CopyField label={t('team.made.link')} value={made.url ?? ''} hint={t('team.made.linkHint')} />
      </Dialog>
    );
  }
  return (
    <Dialog open={open} onOpenChange={change} title={t('team.form.title')} description={t('team.form.text')}>
      <InviteForm onMade={setMade} />
    </Dialog>
  );
}

function InviteForm({ onMade }: { onMade: (invitation: Invitation) => void }) {
  const { t } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const { t: common } = useTranslation('common');
  const queries = useQueryClient();
  const [role, setRole] = useState<(typeof roles)[number]>('agent');
  const { form, field, busy, failure } = useForm({
    initial: { note: '' },
    check: () => ({}),
    submit: async ({ note }) => {
      onMade(await call('invitations.create', { body: { role, note } }));
      void queries.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <Select
        label={t('team.form.role')}
        value={role}
        onChange={setRole}
        options={roles.map((value) => ({
          value,
          label: shell(`roles.${value}`),
          description: t(`team.roleText.${value}`),
        }))}
      />
      <TextField
        {...field('note')}
        label={t('team.form.note')}
        optional={common('optional')}
        hint={t('team.form.noteHint')}
        maxLength={200}
      />
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('team.form.submit')}
      </Button>
    </form>
  );
}
