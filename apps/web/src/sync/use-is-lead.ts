import { useSession } from './session.ts';

/** Leads and above arrange the team's work. The server enforces it; this only decides what to show. */
export const useIsLead = (): boolean => useSession(({ me }) => me !== null && me.member.role !== 'agent');
