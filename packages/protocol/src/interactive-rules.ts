import type { Interactive } from './interactive.ts';

/** How much fits into an interactive message (Meta, messages/interactive-*): characters, or how many. */
export const interactiveLimits = {
  header: 60,
  body: 1024,
  listBody: 4096,
  footer: 60,
  buttons: 3,
  buttonId: 256,
  buttonTitle: 20,
  listButton: 20,
  sections: 10,
  sectionTitle: 24,
  rows: 10,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  linkText: 20,
  url: 2000,
} as const;

/** What is wrong at one field, dotted from the interactive object on: `action.buttons.1.reply.title`. */
export interface InteractiveProblem {
  field: string;
  code: 'value_missing' | 'value_too_long' | 'too_many_values' | 'duplicate_value' | 'link_invalid';
  /** The limit that was passed, where there is one. */
  limit?: number;
}

/** Everything in it that Meta would refuse. The one reading: of the server before it queues, of the form as one types. */
export function problemsOf(interactive: Interactive): InteractiveProblem[] {
  const longestBody = interactive.type === 'list' ? interactiveLimits.listBody : interactiveLimits.body;
  const around = [...text('body.text', interactive.body.text, longestBody)];
  if ('header' in interactive && interactive.header)
    around.push(...text('header.text', interactive.header.text, interactiveLimits.header));
  if ('footer' in interactive && interactive.footer)
    around.push(...text('footer.text', interactive.footer.text, interactiveLimits.footer));
  return [...around, ...actionProblems(interactive)];
}

function actionProblems(interactive: Interactive): InteractiveProblem[] {
  const { buttonId, buttonTitle, buttons: mostButtons, linkText, url: longestUrl } = interactiveLimits;
  switch (interactive.type) {
    case 'button': {
      const replies = interactive.action.buttons.map(({ reply }) => reply);
      return [
        ...count('action.buttons', replies.length, mostButtons),
        ...replies.flatMap(({ id, title }, i) => [
          ...text(`action.buttons.${i}.reply.title`, title, buttonTitle),
          ...text(`action.buttons.${i}.reply.id`, id, buttonId),
        ]),
        ...repeated(replies.map(({ title }, i) => [`action.buttons.${i}.reply.title`, title])),
        ...repeated(replies.map(({ id }, i) => [`action.buttons.${i}.reply.id`, id])),
      ];
    }
    case 'list':
      return listProblems(interactive.action);
    case 'cta_url': {
      const { display_text, url } = interactive.action.parameters;
      const wrongLink: InteractiveProblem[] =
        url !== '' && !isWebLink(url) ? [{ field: 'action.parameters.url', code: 'link_invalid' }] : [];
      return [
        ...text('action.parameters.display_text', display_text, linkText),
        ...text('action.parameters.url', url, longestUrl),
        ...wrongLink,
      ];
    }
    case 'location_request_message':
      return [];
  }
}

function listProblems(action: Extract<Interactive, { type: 'list' }>['action']): InteractiveProblem[] {
  const { listButton, sections: mostSections, rows: mostRows, sectionTitle } = interactiveLimits;
  const { sections } = action;
  const rows = sections.flatMap((section, s) =>
    section.rows.map((row, r) => ({ ...row, at: `action.sections.${s}.rows.${r}` })),
  );
  return [
    ...text('action.button', action.button, listButton),
    ...count('action.sections', sections.length, mostSections),
    ...sections.flatMap(({ title, rows: own }, s): InteractiveProblem[] => [
      ...(sections.length > 1 || title !== undefined
        ? text(`action.sections.${s}.title`, title ?? '', sectionTitle)
        : []),
      ...(own.length === 0 ? [{ field: `action.sections.${s}.rows`, code: 'value_missing' } as const] : []),
    ]),
    ...(rows.length > mostRows
      ? [{ field: 'action.sections', code: 'too_many_values', limit: mostRows } as const]
      : []),
    ...rows.flatMap(({ at, id, title, description }) => [
      ...text(`${at}.title`, title, interactiveLimits.rowTitle),
      ...text(`${at}.id`, id, interactiveLimits.rowId),
      ...(description ? text(`${at}.description`, description, interactiveLimits.rowDescription) : []),
    ]),
    ...repeated(rows.map(({ at, id }) => [`${at}.id`, id])),
  ];
}

function text(field: string, value: string, limit: number): InteractiveProblem[] {
  if (value.trim() === '') return [{ field, code: 'value_missing' }];
  return value.length > limit ? [{ field, code: 'value_too_long', limit }] : [];
}

function count(field: string, many: number, limit: number): InteractiveProblem[] {
  if (many === 0) return [{ field, code: 'value_missing' }];
  return many > limit ? [{ field, code: 'too_many_values', limit }] : [];
}

/** Every value that stood before, at the field of its repetition. */
function repeated(values: readonly (readonly [field: string, value: string])[]): InteractiveProblem[] {
  return values
    .filter(([, value], i) => value.trim() !== '' && values.findIndex(([, earlier]) => earlier === value) < i)
    .map(([field]) => ({ field, code: 'duplicate_value' }));
}

/** Meta opens http and https addresses only. */
export const isWebLink = (url: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) && URL.canParse(url);
