import { TemplateWords } from '../template-body.tsx';
import type { KindProps } from './kind-view.ts';
import type { Question as Asked } from './read-question.ts';
import { placed } from './reading.ts';

/** An interactive message of ours: its words, and what a list or carousel offers. Buttons stand below the bubble's words. */
export function Question({ question, trailing }: { question: Asked } & Pick<KindProps, 'trailing'>) {
  const { sections, cards } = question;
  const offers = sections.length + cards.length > 0;
  return (
    <>
      <TemplateWords template={question} trailing={offers ? null : trailing} />
      {sections.length > 0 && (
        <div className="mt-1.5 max-h-72 min-w-56 overflow-y-auto rounded-[8px] bg-ink/5 px-2.5 py-1.5">
          {placed(sections).map(([key, { title, rows }]) => (
            <div key={key} className="not-first:mt-1.5">
              {title !== '' && (
                <p dir="auto" className="font-semibold text-ink-2 text-xs">
                  {title}
                </p>
              )}
              <ul>
                {placed(rows).map(([place, row]) => (
                  <li key={place} dir="auto" className="wrap-anywhere py-0.5 text-md">
                    {row.title}
                    {row.description !== '' && <span className="block text-ink-2 text-sm">{row.description}</span>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      {cards.length > 0 && (
        <ul className="mt-1.5 flex gap-1.5 overflow-x-auto pb-1">
          {placed(cards).map(([key, { body, buttons }]) => (
            <li key={key} className="w-40 shrink-0 rounded-[8px] bg-ink/5 px-2.5 py-1.5 text-md">
              <p dir="auto" className="wrap-anywhere">
                {body}
              </p>
              {placed(buttons).map(([place, { text }]) => (
                <p key={place} dir="auto" className="mt-1 truncate font-medium text-accent text-sm">
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {offers && trailing && <div className="flex h-4 justify-end">{trailing}</div>}
    </>
  );
}
