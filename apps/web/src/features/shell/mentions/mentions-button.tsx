import { AtSign } from 'lucide-react';
import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadMentions, useMentions } from '@/sync/mentions.ts';
import { useKeys } from '@/sync/shortcuts.ts';
import { useShortcut } from '@/sync/use-shortcut.ts';
import { Badge } from '@/ui/badge.tsx';
import { lazyPart } from '@/ui/lazy-part.ts';
import { Popover } from '@/ui/popover.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';

const MentionList = lazyPart(async () => (await import('./mention-list.tsx')).MentionList);

interface MentionsButtonProps {
  side: 'inline-end' | 'top';
  className: string;
  /** Its name under the icon, where there is room for it. */
  children?: ReactNode;
}

/** Notes that name me: how many are unread, and the way to each. */
export function MentionsButton({ side, className, children }: MentionsButtonProps) {
  const { t } = useTranslation('shell');
  const unread = useMentions(unreadMentions);
  const [open, setOpen] = useState(false);
  const keys = useKeys('toMentions');
  useShortcut('toMentions', () => setOpen(true));
  return (
    <Popover
      side={side}
      align="end"
      label={t('mentions.title')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <PlaceButton side={side} tip={t('mentions.title')} keys={keys} className={className}>
          <span className="relative grid place-items-center">
            <AtSign aria-hidden className="size-[18px]" />
            <Badge
              count={unread}
              label={t('mentions.unread', { count: unread })}
              className="-top-2 absolute start-3 h-4 min-w-4 px-1 text-[10px] leading-4"
            />
          </span>
          {children ?? <span className="sr-only">{t('mentions.title')}</span>}
        </PlaceButton>
      }
    >
      <Suspense>
        <MentionList onChosen={() => setOpen(false)} />
      </Suspense>
    </Popover>
  );
}

interface PlaceButtonProps extends ComponentProps<'button'> {
  side: 'inline-end' | 'top';
  tip: string;
  keys: string | undefined;
}

function PlaceButton({ side, tip, keys, ...rest }: PlaceButtonProps) {
  return (
    <Tooltip label={tip} shortcut={keys} side={side}>
      <button {...rest} type="button" />
    </Tooltip>
  );
}
