import { WorkspaceSettings, WorkspaceSettingsPatch } from '../workspace-settings.ts';
import { route } from './route.ts';

/** How the workspace behaves. */
export const settingsRoutes = {
  settings: {
    get: route({
      method: 'GET',
      path: '/settings',
      access: 'agent',
      summary: 'Settings of the workspace',
      status: 200,
      response: WorkspaceSettings,
    }),
    update: route({
      method: 'PATCH',
      path: '/settings',
      access: 'admin',
      summary: 'Change settings of the workspace; what is not named stays',
      body: WorkspaceSettingsPatch,
      status: 200,
      response: WorkspaceSettings,
    }),
  },
} as const;
