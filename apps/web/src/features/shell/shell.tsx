import { Outlet, useMatch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { startLive } from '@/sync/live.ts';
import { useSession } from '@/sync/session.ts';
import { followUpdates, useUpdate } from '@/sync/update.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import { useIsNarrow } from '@/ui/use-media-query.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Rail } from './rail.tsx';
import { Starting } from './starting.tsx';
import { useUnreadBadge } from './use-unread-badge.ts';
import { useWanted } from './use-wanted.ts';

const UpdatePrompt = lazyPart(async () => (await import('./update-prompt.tsx')).UpdatePrompt);

/** Everything behind the sign-in: keeps the live feed running and frames the page with the rail. */
export function Shell() {
  const { t } = useTranslation('shell');
  const ready = useSession(({ me }) => me !== null);
  const inThread = useMatch({ from: '/dashboard/inbox/$conversationId', shouldThrow: false }) !== undefined;
  const narrow = useIsNarrow();
  useEffect(startLive, []);
  useEffect(followUpdates, []);
  const updated = useUpdate(({ ready }) => ready);
  useUnreadBadge();
  useWanted();
  if (!ready) return <Starting />;
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#content"
        className="sr-only start-3 top-3 z-50 rounded-md bg-panel font-medium shadow-pop focus:not-sr-only focus:absolute focus:px-3 focus:py-2"
      >
        {t('skipToContent')}
      </a>
      {!narrow && <Rail />}
      <div id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-hidden">
        <Outlet />
      </div>
      {narrow && !inThread && <BottomBar />}
      {updated && (
        <Suspense>
          <UpdatePrompt />
        </Suspense>
      )}
    </div>
  );
}
