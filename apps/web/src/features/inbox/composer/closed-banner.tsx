import type { Conversation } from '@transom/protocol';
import { TriangleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button.tsx';
import { sentenceTime } from '../say-time.ts';
import { shortName, type WindowLook } from '../service-window.ts';

/** How long a customer's message keeps the window open. */
const windowMs = 24 * 60 * 60 * 1000;

interface ClosedBannerProps {
  conversation: Conversation;
  look: WindowLook & ('closed' | 'never');
  now: number;
  buttonRef: RefObject<HTMLButtonElement | null>;
  onSendTemplate: () => void;
}

/** Why free text is off, and the one thing that can be done: send a template. */
export function ClosedBanner({ conversation, look, now, buttonRef, onSendTemplate }: ClosedBannerProps) {
  const { t } = useTranslation('inbox');
  const name = shortName(conversation.contact.name);
  const lastAt = conversation.lastCustomerMessageAt;
  // Before its time: Meta itself refused (131047), so "last wrote an hour ago" would explain nothing.
  const refused = look === 'closed' && lastAt !== null && Date.parse(lastAt) + windowMs > now;
  const why =
    look === 'never' || lastAt === null
      ? t('window.neverWhy', { name })
      : refused
        ? t('window.refusedWhy', { name })
        : t('window.closedWhy', { name, when: sentenceTime(t, lastAt, now) });
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2.5 rounded-[12px] border border-amber-line bg-amber-soft px-3.5 py-2.5"
    >
      <span className="flex min-w-0 flex-1 basis-60 gap-3">
        <TriangleAlert aria-hidden className="mt-3 size-[18px] shrink-0 text-amber max-md:mt-0.5" />
        <p className="min-w-0">
          <b className="block font-semibold text-amber">
            {t(look === 'never' ? 'window.neverTitle' : 'window.closedTitle')}
          </b>
          <span className="text-ink-2">{why}</span>
        </p>
      </span>
      <Button ref={buttonRef} variant="primary" onClick={onSendTemplate} className="max-md:w-full">
        {t('composer.sendTemplate')}
      </Button>
    </div>
  );
}
