import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { isKnownToken } from './access-token.ts';
import { parametersOf, requiredText } from './read-body.ts';

const SCOPES = ['whatsapp_business_management', 'whatsapp_business_messaging'];

/** What a token may do. An unknown token is an answer here, not an error. */
export function debugTokenRoutes(app: FastifyInstance, { state }: Context): void {
  app.get('/debug_token', async (request) => {
    const { account } = state;
    const token = requiredText(parametersOf(request), 'input_token');
    if (!isKnownToken(state, token)) {
      const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
      return { data: { error, is_valid: false, scopes: [] } };
    }
    return {
      data: {
        app_id: account.appId,
        type: 'SYSTEM_USER',
        application: account.verifiedName,
        data_access_expires_at: 0,
        expires_at: 0,
        is_valid: true,
        issued_at: 1_767_225_600,
        scopes: SCOPES,
        granular_scopes: SCOPES.map((scope) => ({ scope, target_ids: [account.wabaId] })),
        user_id: account.appId,
      },
    };
  });
}
