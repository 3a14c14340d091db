import type { CannedReply } from '@transom/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useForm } from '@/sync/use-form.ts';
import { useIsLead } from '@/sync/use-is-lead.ts';
import { Banner } from '@/ui/banner.tsx';
import { Button } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { Switch } from '@/ui/switch.tsx';
import { TextArea } from '@/ui/text-area.tsx';
import { TextField } from '@/ui/text-field.tsx';
import { ReplyPreview } from './reply-preview.tsx';
import { VariableButtons } from './variable-buttons.tsx';

interface ReplyDialogProps {
  editing: CannedReply | 'new' | null;
  onClose: () => void;
}

/** Name and text of a canned reply, with how it will read. */
export function ReplyDialog({ editing, onClose }: ReplyDialogProps) {
  const { t } = useTranslation('settings');
  return (
    <Dialog
      open={editing !== null}
      onOpenChange={(open) => !open && onClose()}
      keepOnOutsideClick
      title={t(editing === 'new' ? 'canned.createTitle' : 'canned.editTitle')}
      description={t('canned.formText')}
    >
      <ReplyForm reply={editing === 'new' ? null : editing} onSaved={onClose} />
    </Dialog>
  );
}

function ReplyForm({ reply, onSaved }: { reply: CannedReply | null; onSaved: () => void }) {
  const { t } = useTranslation('settings');
  const lead = useIsLead();
  const [shared, setShared] = useState(reply?.shared ?? false);
  const { form, field, set, values, busy, failure } = useForm({
    initial: { shortcut: reply?.shortcut ?? '', text: reply?.text ?? '' },
    check: ({ shortcut, text }) => ({
      shortcut: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u.test(shortcut.trim())
        ? undefined
        : t('canned.shortcutWrong'),
      text: text.trim() === '' ? t('canned.textMissing') : undefined,
    }),
    submit: async ({ shortcut, text }) => {
      const body = { shortcut, text, shared };
      if (reply) await call('cannedReplies.update', { params: { id: reply.id }, body });
      else await call('cannedReplies.create', { body });
      onSaved();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {failure !== null && <Banner tone="error">{errorText(failure)}</Banner>}
      <TextField {...field('shortcut')} label={t('canned.shortcut')} hint={t('canned.shortcutHint')} maxLength={41} />
      <div className="flex flex-col gap-2">
        <TextArea {...field('text')} label={t('canned.reply')} rows={5} maxLength={4096} dir="auto" />
        <VariableButtons
          onPick={(variable) => {
            const gap = values.text === '' || /\s$/.test(values.text) ? '' : ' ';
            set('text', `${values.text}${gap}${variable}`);
          }}
        />
      </div>
      <ReplyPreview text={values.text} />
      {lead && <Switch label={t('canned.share')} hint={t('canned.shareHint')} checked={shared} onChange={setShared} />}
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('canned.save')}
      </Button>
    </form>
  );
}
