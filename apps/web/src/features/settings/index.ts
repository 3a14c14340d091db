import './catalogue.ts';

export { ApiKeysPage } from './api-keys/api-keys-page.tsx';
export { CannedRepliesPage } from './canned-replies/canned-replies-page.tsx';
export { CustomersPage } from './customers/customers-page.tsx';
export { SettingsIndex, SettingsLayout } from './layout/settings-layout.tsx';
export { NotificationsPage } from './notifications/notifications-page.tsx';
export { NumbersPage } from './numbers/numbers-page.tsx';
export { TeamPage } from './team/team-page.tsx';
export { WebhooksPage } from './webhooks/webhooks-page.tsx';
