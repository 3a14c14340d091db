export { applyTemplateWebhook } from './apply-template-webhook.ts';
export { createTemplates, type Templates } from './create-templates.ts';
export { type PreparedTemplate, prepareTemplateMessage } from './prepare-template-message.ts';
