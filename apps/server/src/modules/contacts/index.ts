export { addTags } from './add-tags.ts';
export { type ContactMerge, recordMerge } from './merge-contacts.ts';
export { type ContactRecord, nobody, type Person } from './model.ts';
export { moveNotesOfConversation } from './move-notes.ts';
export { notePreference } from './note-preference.ts';
export { resolvePeople } from './resolve-people.ts';
export { contactRoutes } from './routes.ts';
export { likePattern } from './store.ts';
