export { createNotices, type Notices } from './create-notices.ts';
export { readNoticeSettings } from './settings-store.ts';
