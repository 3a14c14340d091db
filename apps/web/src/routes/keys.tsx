import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { closeCommandBar, openCommandBar, openShortcutSheet, useCommandBar } from '@/sync/command-bar.ts';
import { useSession } from '@/sync/session.ts';
import { followShortcuts } from '@/sync/shortcuts.ts';
import { listenForShortcuts, useShortcut } from '@/sync/use-shortcut.ts';
import { lazyPart } from '@/ui/lazy-part.ts';
import { movePanel } from '@/ui/move-panel.ts';

const CommandBar = lazyPart(async () => (await import('./command-bar.tsx')).CommandBar);
const ShortcutSheet = lazyPart(
  async () => (await import('@/features/shell/shortcut-sheet/shortcut-sheet.tsx')).ShortcutSheet,
);

/** The keys that work everywhere behind the sign-in, and what they open. */
export function Keys() {
  const navigate = useNavigate();
  const open = useCommandBar((bar) => bar.open);
  const memberId = useSession(({ me }) => me?.member.id);
  useEffect(listenForShortcuts, []);
  useEffect(() => (memberId === undefined ? undefined : followShortcuts()), [memberId]);
  useShortcut('commandBar', () => openCommandBar());
  useShortcut('sheet', openShortcutSheet);
  useShortcut('toInbox', () => void navigate({ to: '/dashboard/inbox' }));
  useShortcut('toSettings', () => void navigate({ to: '/dashboard/settings' }));
  useShortcut('nextPanel', () => movePanel(1));
  useShortcut('previousPanel', () => movePanel(-1));
  return (
    <Suspense>
      {open === 'bar' && <CommandBar />}
      {open === 'sheet' && <ShortcutSheet onClose={closeCommandBar} />}
    </Suspense>
  );
}
