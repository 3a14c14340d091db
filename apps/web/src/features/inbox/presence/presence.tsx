import { type ReactNode, Suspense } from 'react';
import { useHasCompany } from '@/sync/presence.ts';
import { lazyPart } from '@/ui/lazy-part.ts';

const loadViews = () => import('./colleagues.tsx');
const views = {
  mark: lazyPart(async () => (await loadViews()).PresenceMark),
  faces: lazyPart(async () => (await loadViews()).Colleagues),
  typing: lazyPart(async () => (await loadViews()).TypingLine),
};

interface PresenceProps {
  conversationId: string;
  as: keyof typeof views;
  /** What stands there while nobody does anything. */
  children?: ReactNode;
}

/** Colleagues in a conversation: a mark in its row, faces in its head, or who types. Loaded when there are any. */
export function Presence({ conversationId, as, children = null }: PresenceProps) {
  const company = useHasCompany();
  const View = views[as];
  if (!company) return children;
  return (
    <Suspense fallback={children}>
      <View conversationId={conversationId}>{children}</View>
    </Suspense>
  );
}
