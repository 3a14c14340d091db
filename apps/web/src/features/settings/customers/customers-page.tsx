import type { WorkspaceSettings } from '@transom/protocol';
import { useTranslation } from 'react-i18next';
import { call } from '@/sync/api.ts';
import { errorText } from '@/sync/error-text.ts';
import { useSession } from '@/sync/session.ts';
import { useIsAdmin } from '@/sync/use-is-admin.ts';
import { Card } from '@/ui/card.tsx';
import { Switch } from '@/ui/switch.tsx';
import { toast } from '@/ui/toast.tsx';
import { RowSkeletons } from '../layout/row-skeletons.tsx';
import { SettingsPage } from '../layout/settings-page.tsx';

/** How conversations behave for the whole workspace: what customers learn of the team's reading and typing. */
export function CustomersPage() {
  const { t } = useTranslation('settings');
  const { me, settings } = useSession();
  const isAdmin = useIsAdmin();
  const fixed = !isAdmin;
  return (
    <SettingsPage title={t('customers.title')} text={t('customers.text', { workspace: me?.workspace.name })}>
      {settings ? (
        <section aria-labelledby="what-customers-see" className="flex flex-col gap-2">
          <h2 id="what-customers-see" className="font-medium text-ink-2">
            {t('customers.theySee')}
          </h2>
          <Card className="divide-y divide-line [&>*]:p-4">
            <Switch
              label={t('customers.readReceipts')}
              hint={t('customers.readReceiptsHint')}
              checked={settings.sendReadReceipts}
              disabled={fixed}
              onChange={(sendReadReceipts) => void change({ sendReadReceipts })}
            />
            <Switch
              label={t('customers.typing')}
              hint={t(settings.sendReadReceipts ? 'customers.typingHint' : 'customers.typingNeedsReceipts')}
              checked={settings.showTyping && settings.sendReadReceipts}
              disabled={fixed || !settings.sendReadReceipts}
              onChange={(showTyping) => void change({ showTyping })}
            />
          </Card>
          <h2 className="mt-4 font-medium text-ink-2">{t('customers.team')}</h2>
          <Card className="p-4">
            <Switch
              label={t('customers.assignOnReply')}
              hint={t('customers.assignOnReplyHint')}
              checked={settings.assignOnReply}
              disabled={fixed}
              onChange={(assignOnReply) => void change({ assignOnReply })}
            />
          </Card>
          {fixed && <p className="text-ink-3 text-sm">{t('customers.onlyAdmins')}</p>}
        </section>
      ) : (
        <RowSkeletons />
      )}
    </SettingsPage>
  );
}

/** Shown at once; what the server says afterwards holds. */
async function change(patch: Partial<WorkspaceSettings>): Promise<void> {
  const before = useSession.getState().settings;
  if (!before) return;
  useSession.setState({ settings: { ...before, ...patch } });
  try {
    useSession.setState({ settings: await call('settings.update', { body: patch }) });
  } catch (error) {
    useSession.setState({ settings: before });
    toast.error(errorText(error));
  }
}
