import type { JsonObject } from '@transom/cloud-api/wire';
import type { Context } from '../context.ts';
import { checkTemplate } from '../rules/template/check-template.ts';
import { refusal } from '../rules/template/refusal.ts';
import type { Template } from '../state/types.ts';
import { createTemplate, submit } from './create-template.ts';

/** Makes or changes an authentication template in several languages at once (Meta, bulk management). */
export function upsertTemplates(context: Context, { languages, ...given }: JsonObject): Template[] {
  if (!Array.isArray(languages) || languages.length === 0) {
    throw refusal('missing', 'The parameter languages is required.');
  }
  if (String(given.category).toUpperCase() !== 'AUTHENTICATION') {
    throw refusal('parameter', 'Only authentication templates can be made in several languages at once.');
  }
  const wanted = languages.map((language) => ({ ...given, language }));
  // All or none: a language Meta does not know spoils the call.
  const checked = wanted.map((each) => checkTemplate(each, () => false));
  return wanted.map((each, index) => {
    const known = [...context.state.templates.values()].find(
      ({ name, language }) => name === given.name && language === each.language,
    );
    const { components } = checked[index] ?? {};
    return known && components
      ? submit(context, { ...known, components, status: 'PENDING' })
      : createTemplate(context, each);
  });
}
