import type { Conversation } from '@transom/protocol';
import { Copy, LayoutTemplate, X } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';
import { Avatar } from '@/ui/avatar.tsx';
import { Button } from '@/ui/button.tsx';
import { Chip } from '@/ui/chip.tsx';
import { copyText } from '@/ui/copy-text.ts';
import { IconButton } from '@/ui/icon-button.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { toast } from '@/ui/toast.tsx';
import { sayPhone } from '../say-phone.ts';
import { exactTime, windowEnd } from '../say-time.ts';
import { canWriteFreely, type WindowLook } from '../service-window.ts';
import { ContactName } from './contact-name.tsx';

const ContactSections = lazyPart(async () => (await import('./contact-sections.tsx')).ContactSections);
const SharedSection = lazyPart(async () => (await import('./shared/shared-section.tsx')).SharedSection);

interface ContactPanelProps {
  conversation: Conversation;
  look: WindowLook;
  now: number;
  onSendTemplate: () => void;
  onClose: () => void;
}

/** Who the customer is, and until when one may write to them. */
export function ContactPanel({ conversation, look, now, onSendTemplate, onClose }: ContactPanelProps) {
  const { t } = useTranslation('inbox');
  const { contact, assignee } = conversation;
  const channel = useSession((session) => session.channels.find(({ id }) => id === conversation.channelId));
  return (
    <aside
      data-panel
      aria-label={t('contact.label')}
      className="relative flex min-h-0 w-full flex-col overflow-y-auto bg-panel"
    >
      <IconButton
        label={t('contact.hide')}
        icon={<X />}
        size="sm"
        onClick={onClose}
        className="absolute! end-2 top-2 z-10"
      />
      <div className="flex flex-col border-line border-b px-4 pt-5 pb-4 text-center">
        <Avatar id={contact.id} name={contact.name} size={64} className="mx-auto mb-2.5" />
        <ContactName key={contact.id} contact={contact} />
        <p className="mt-0.5 text-ink-3 text-sm" dir="ltr">
          {[contact.phone && sayPhone(contact.phone), contact.username && `@${contact.username}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <WindowState conversation={conversation} look={look} now={now} />
        <Button
          icon={<LayoutTemplate aria-hidden />}
          disabled={contact.blocked}
          onClick={onSendTemplate}
          className="mt-3.5 w-full"
        >
          {t('composer.sendTemplate')}
        </Button>
      </div>
      <section className="px-4 py-3.5">
        <h4 className="mb-2 font-semibold text-ink-2 text-sm">{t('contact.details')}</h4>
        <dl className="grid grid-cols-[96px_minmax(0,1fr)] items-baseline gap-y-2">
          <Detail label={t('contact.number')}>
            {contact.phone ? <PhoneNumber phone={contact.phone} /> : <HiddenNumber name={contact.name} />}
          </Detail>
          {contact.username && (
            <Detail label={t('contact.username')}>
              <span dir="ltr">@{contact.username}</span>
            </Detail>
          )}
          {channel && (
            <Detail label={t('contact.channel')}>
              {channel.name}
              {channel.displayPhoneNumber && (
                <span dir="ltr" className="block text-ink-3 text-sm rtl:text-end">
                  {channel.displayPhoneNumber}
                </span>
              )}
            </Detail>
          )}
          <Detail label={t('contact.assignee')}>
            {assignee ? assignee.name : <span className="text-ink-3">{t('contact.nobody')}</span>}
          </Detail>
        </dl>
      </section>
      <Suspense>
        <ContactSections key={contact.id} contactId={contact.id} conversationId={conversation.id} now={now} />
        <SharedSection conversationId={conversation.id} />
      </Suspense>
    </aside>
  );
}

function WindowState({
  conversation: { window },
  look,
  now,
}: Pick<ContactPanelProps, 'conversation' | 'look' | 'now'>) {
  const { t } = useTranslation('inbox');
  const open = canWriteFreely(look);
  const tone = look === 'never' ? 'neutral' : open && look === 'open' ? 'accent' : look === 'urgent' ? 'red' : 'amber';
  const ended = window.expiresAt !== null && Date.parse(window.expiresAt) <= now;
  return (
    <Chip tone={tone} title={window.expiresAt ? exactTime(window.expiresAt) : undefined} className="mt-2.5 self-center">
      {window.expiresAt === null
        ? t('window.never')
        : open
          ? t('window.activeUntil', { when: windowEnd(t, window.expiresAt, now) })
          : ended
            ? t('window.expired', { when: windowEnd(t, window.expiresAt, now) })
            : t('window.closed')}
    </Chip>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

function PhoneNumber({ phone }: { phone: string }) {
  const { t } = useTranslation('inbox');
  return (
    <span className="flex items-center gap-1">
      <span dir="ltr" className="tabular-nums">
        {sayPhone(phone)}
      </span>
      <IconButton
        label={t('contact.copyNumber')}
        icon={<Copy />}
        size="sm"
        className="-my-1"
        onClick={() => {
          void copyText(phone).then((copied) => copied && toast.success(t('contact.copied')));
        }}
      />
    </span>
  );
}

function HiddenNumber({ name }: { name: string }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      {t('contact.numberHidden', { name })}
      <span className="block text-ink-3 text-sm">{t('contact.numberHiddenWhy')}</span>
    </>
  );
}
