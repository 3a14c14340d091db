import { fillCannedText, unknownVariables } from '@transom/protocol/canned-text';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/sync/session.ts';

/** The reply as it would read to a customer called Ana; what stands for nothing is named. */
export function ReplyPreview({ text }: { text: string }) {
  const { t } = useTranslation('settings');
  const agent = useSession(({ me }) => me?.member.name ?? '');
  if (text.trim() === '') return null;
  const sample: Record<string, string> = {
    'contact.first_name': 'Ana',
    'contact.name': 'Ana Ruiz',
    'contact.phone': '+34 600 111 222',
    'agent.first_name': agent.split(' ')[0] ?? agent,
    'agent.name': agent,
  };
  const [unknown] = unknownVariables(text);
  return (
    <section aria-label={t('canned.preview')} className="flex flex-col gap-1.5">
      <h3 className="font-medium text-ink-2 text-sm">{t('canned.preview')}</h3>
      <p
        dir="auto"
        className="wrap-anywhere w-fit max-w-full whitespace-pre-wrap rounded-[12px] bg-out px-2.5 py-1.5 text-msg shadow-card"
      >
        {fillCannedText(text.trim(), (name) => sample[name] ?? null).text}
      </p>
      {unknown !== undefined && (
        <p role="alert" className="text-amber text-sm">
          {t('canned.unknown', { name: unknown })}
        </p>
      )}
    </section>
  );
}
