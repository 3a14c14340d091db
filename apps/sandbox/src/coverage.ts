export interface CoverageEntry {
  method: 'GET' | 'POST' | 'DELETE';
  /** Path as Meta's documentation writes it, below the version. */
  path: string;
  level: 'supported' | 'partial' | 'absent';
  /** The route behind it; nodes of all kinds share one. Missing when absent. */
  route?: string;
  /** What is left out, of a partial one. */
  note?: string;
}

/** Which endpoints of the Cloud API the sandbox has. A test compares it with the routes there are. */
export const COVERAGE: readonly CoverageEntry[] = [
  {
    method: 'POST',
    path: '/{phone-number-id}/messages',
    level: 'partial',
    route: '/:id/messages',
    note: 'No groups; links to media are believed, not fetched; marketing to +1 numbers is not stopped.',
  },
  { method: 'POST', path: '/{phone-number-id}/media', level: 'supported', route: '/:id/media' },
  {
    method: 'GET',
    path: '/{media-id}',
    level: 'supported',
    route: '/:id',
  },
  { method: 'DELETE', path: '/{media-id}', level: 'supported', route: '/:id' },
  { method: 'GET', path: '/{waba-id}/phone_numbers', level: 'supported', route: '/:id/phone_numbers' },
  { method: 'GET', path: '/{phone-number-id}', level: 'supported', route: '/:id' },
  {
    method: 'POST',
    path: '/{phone-number-id}',
    level: 'partial',
    route: '/:id',
    note: 'Sets webhook_configuration only.',
  },
  { method: 'GET', path: '/{waba-id}', level: 'partial', route: '/:id', note: 'No analytics.' },
  { method: 'GET', path: '/{app-id}', level: 'partial', route: '/:id', note: 'Id, name and link.' },
  { method: 'GET', path: '/{waba-id}/subscribed_apps', level: 'supported', route: '/:id/subscribed_apps' },
  { method: 'POST', path: '/{waba-id}/subscribed_apps', level: 'supported', route: '/:id/subscribed_apps' },
  { method: 'DELETE', path: '/{waba-id}/subscribed_apps', level: 'supported', route: '/:id/subscribed_apps' },
  {
    method: 'GET',
    path: '/{app-id}/subscriptions',
    level: 'partial',
    route: '/:id/subscriptions',
    note: 'Lists no fields but messages.',
  },
  {
    method: 'POST',
    path: '/{app-id}/subscriptions',
    level: 'partial',
    route: '/:id/subscriptions',
    note: 'Every field is delivered, whatever was asked for.',
  },
  { method: 'GET', path: '/debug_token', level: 'supported', route: '/debug_token' },
  { method: 'GET', path: '/{waba-id}/message_templates', level: 'supported', route: '/:id/message_templates' },
  { method: 'GET', path: '/{template-id}', level: 'supported', route: '/:id' },
  {
    method: 'POST',
    path: '/{waba-id}/message_templates',
    level: 'partial',
    route: '/:id/message_templates',
    note: 'No templates from the library; any handle shaped 4::… is taken as a sample.',
  },
  {
    method: 'DELETE',
    path: '/{waba-id}/message_templates',
    level: 'supported',
    route: '/:id/message_templates',
  },
  { method: 'POST', path: '/{template-id}', level: 'supported', route: '/:id' },
  { method: 'POST', path: '/{template-id}/unpause', level: 'supported', route: '/:id/unpause' },
  {
    method: 'POST',
    path: '/{waba-id}/upsert_message_templates',
    level: 'supported',
    route: '/:id/upsert_message_templates',
  },
  { method: 'GET', path: '/{template-id}/compare', level: 'absent' },
  { method: 'GET', path: '/{waba-id}/message_template_previews', level: 'absent' },
  { method: 'POST', path: '/{waba-id}/migrate_message_templates', level: 'absent' },
  { method: 'GET', path: '/message_template_library', level: 'absent' },
  { method: 'POST', path: '/{app-id}/uploads', level: 'supported', route: '/:id/uploads' },
  { method: 'POST', path: '/upload:{session}', level: 'supported', route: '/upload:::session' },
  { method: 'GET', path: '/upload:{session}', level: 'supported', route: '/upload:::session' },
  {
    method: 'GET',
    path: '/{phone-number-id}/whatsapp_business_profile',
    level: 'supported',
    route: '/:id/whatsapp_business_profile',
  },
  {
    method: 'POST',
    path: '/{phone-number-id}/whatsapp_business_profile',
    level: 'supported',
    route: '/:id/whatsapp_business_profile',
  },
  { method: 'GET', path: '/{waba-id}/product_catalogs', level: 'supported', route: '/:id/product_catalogs' },
  {
    method: 'GET',
    path: '/{catalog-id}/products',
    level: 'partial',
    route: '/:id/products',
    note: 'Five products that cannot be changed.',
  },
  {
    method: 'GET',
    path: '/{phone-number-id}/block_users',
    level: 'supported',
    route: '/:id/block_users',
  },
  {
    method: 'POST',
    path: '/{phone-number-id}/block_users',
    level: 'supported',
    route: '/:id/block_users',
  },
  {
    method: 'DELETE',
    path: '/{phone-number-id}/block_users',
    level: 'supported',
    route: '/:id/block_users',
  },
  { method: 'POST', path: '/{phone-number-id}/register', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/deregister', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/request_code', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/verify_code', level: 'absent' },
  { method: 'GET', path: '/{phone-number-id}/whatsapp_commerce_settings', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/conversational_automation', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/calls', level: 'absent' },
  { method: 'POST', path: '/{phone-number-id}/marketing_messages', level: 'absent' },
  { method: 'GET', path: '/{phone-number-id}/message_qrdls', level: 'absent' },
  { method: 'GET', path: '/{waba-id}/flows', level: 'absent' },
];
