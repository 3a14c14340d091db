import { useSession } from './session.ts';

/** Owners and admins run the workspace: numbers, people, keys. The server enforces it; this only decides what to show. */
export const useIsAdmin = (): boolean =>
  useSession(({ me }) => me?.member.role === 'owner' || me?.member.role === 'admin');
