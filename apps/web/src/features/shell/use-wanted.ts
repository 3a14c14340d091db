import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useInbox } from '@/sync/store.ts';

/** A click on a notification opens its conversation, whatever page is on screen. */
export function useWanted(): void {
  const wanted = useInbox((store) => store.wanted);
  const navigate = useNavigate();
  useEffect(() => {
    if (wanted === null) return;
    useInbox.setState({ wanted: null });
    void navigate({ to: '/dashboard/inbox/$conversationId', params: { conversationId: wanted } });
  }, [wanted, navigate]);
}
