import type { Role } from '@transom/protocol';

/** Who is asking, in which workspace. An API key acts as the member who made it. */
export interface Actor {
  workspaceId: string;
  memberId: string;
  name: string;
  role: Role;
  via: 'session' | 'api_key';
  /** An API key may be read-only; a session may always write. */
  canWrite: boolean;
}
