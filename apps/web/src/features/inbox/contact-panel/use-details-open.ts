import { useEffect, useState } from 'react';
import { setPreferences, usePreferences } from '@/sync/preferences.ts';
import { useMediaQuery } from '@/ui/use-media-query.ts';
import { useJumpRequest } from '../thread/jump-request.ts';

/** Is there room for a third panel beside the chat? The `lg:` of the stylesheet. */
export const useHasRoomForDetails = (): boolean => useMediaQuery('(min-width: 1100px)');

/** Whether the contact panel shows: remembered where it stands beside the chat, shut at first where it covers it. */
export function useDetailsOpen(): { open: boolean; toggle: () => void } {
  const beside = useHasRoomForDetails();
  const remembered = usePreferences((preferences) => preferences.detailsOpen);
  const [over, setOver] = useState(false);
  // Whoever asked for a message wants to see it, not the panel that covers it.
  useEffect(() => useJumpRequest.subscribe(() => setOver(false)), []);
  return beside
    ? { open: remembered, toggle: () => setPreferences({ detailsOpen: !remembered }) }
    : { open: over, toggle: () => setOver(!over) };
}
