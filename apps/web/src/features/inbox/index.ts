export { type ListAddress, readAddress } from './conversation-list/list-address.ts';
export { InboxPage } from './inbox-page.tsx';
