export { applyTemplateWebhook } from './apply-template-webhook.ts';
export { createTemplates } from './create-templates.ts';
export { prepareTemplateMessage } from './prepare-template-message.ts';
