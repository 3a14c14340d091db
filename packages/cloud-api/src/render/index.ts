export type { TemplateRefusal } from './refusal.ts';
export { renderTemplate, type TemplateRendering } from './render-template.ts';
export type { RenderedButton, RenderedTemplate } from './rendered-template.ts';
export { requiredInputs, type TemplateInput } from './required-inputs.ts';
export type { TemplateDefinition } from './template-definition.ts';
export type { TemplateVariables } from './template-send.ts';
