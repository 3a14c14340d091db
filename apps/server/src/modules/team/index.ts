export { audit } from './audit.ts';
export { createTeam, type Team } from './create-team.ts';
export { findMembers, listMembers } from './members.ts';
export { resetPassword } from './reset-password.ts';
export { findWorkspace } from './set-up-workspace.ts';
export { readSettings } from './workspace-settings.ts';
