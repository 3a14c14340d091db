import { useState } from 'react';
import { ChoiceRow } from '../ui/choice-row.tsx';
import { useWorld, useWorldState } from '../world/context.ts';
import { changeReviewRules } from '../world/load-templates.ts';
import { TemplateRow } from './template-row.tsx';

const SHOWN_AT_FIRST = 4;
const BY_HAND = 0;
const WAITS = [
  { value: BY_HAND, name: 'By hand' },
  { value: 5_000, name: 'After 5 s' },
  { value: 60_000, name: 'After 1 min' },
];

/** What Meta does about templates: approve or reject them, pause, disable, move and rate them. */
export function TemplateReviews() {
  const world = useWorld();
  const templates = useWorldState((state) => state.templates);
  const rules = useWorldState((state) => state.reviewRules);
  const [all, setAll] = useState(false);
  if (templates === null || rules === null) return null;
  const waiting = templates.filter(({ status }) => status === 'PENDING').length;
  const shown = all ? templates : templates.slice(0, Math.max(SHOWN_AT_FIRST, waiting));
  const decideAfterMs = rules.decideAfterMs ?? BY_HAND;
  const known = WAITS.some(({ value }) => value === decideAfterMs);

  return (
    <section aria-labelledby="template-reviews">
      <h2 id="template-reviews">Templates</h2>
      <ChoiceRow
        label="Review"
        hint={decideAfterMs === BY_HAND ? 'approve or reject below' : 'what plainly breaks a rule is refused'}
        value={decideAfterMs}
        options={[...WAITS, ...(known ? [] : [{ value: decideAfterMs, name: `After ${decideAfterMs} ms` }])]}
        onChange={(ms) => void changeReviewRules(world, { decideAfterMs: ms === BY_HAND ? null : ms })}
      />
      <ul className="templates">
        {shown.map((template) => (
          <TemplateRow key={template.id} template={template} />
        ))}
      </ul>
      {templates.length <= shown.length && !all ? null : (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${templates.length}`}
        </button>
      )}
    </section>
  );
}
