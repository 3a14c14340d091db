import type { State } from '../state/state.ts';
import type { Template } from '../state/types.ts';

/** A template as the phone page's controls list it. */
export interface TemplateView {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  quality: string;
  reason: string | null;
  body: string;
}

const MOST_LISTED = 200;

/** Templates, those that wait for review first, then the ones handed in last; at most 200. */
export function listTemplates(state: State): TemplateView[] {
  const waits = ({ status }: Template) => (status === 'PENDING' ? 1 : 0);
  return [...state.templates.values()]
    .sort((a, b) => waits(b) - waits(a) || (b.submittedAt ?? 0) - (a.submittedAt ?? 0))
    .slice(0, MOST_LISTED)
    .map(({ id, name, language, category, status, quality, rejected_reason, components }) => ({
      id,
      name,
      language,
      category,
      status,
      quality: quality?.score ?? 'UNKNOWN',
      reason: rejected_reason === 'NONE' ? null : rejected_reason,
      body: components.find(({ type }) => type === 'BODY')?.text ?? '',
    }));
}
