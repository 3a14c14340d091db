const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex]';
/** Where the focus was last in each panel. */
const last = new WeakMap<Element, HTMLElement>();

/** Brings the focus to the next panel of the page, or the one before, where it was last in there. */
export function movePanel(by: 1 | -1): boolean {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter((panel) => panel.checkVisibility());
  const active = document.activeElement;
  const at = panels.findIndex((panel) => panel.contains(active));
  const here = panels[at];
  if (here && active instanceof HTMLElement) last.set(here, active);
  const start = at === -1 && by === -1 ? 0 : at;
  for (let step = 1; step <= panels.length; step++) {
    const panel = panels.at((start + by * step) % panels.length);
    if (panel && panel !== here && focusIn(panel)) return true;
  }
  return false;
}

function focusIn(panel: HTMLElement): boolean {
  const before = last.get(panel);
  const first = [...panel.querySelectorAll<HTMLElement>(reachable)].find(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  const target = before && panel.contains(before) && before.checkVisibility() ? before : first;
  target?.focus({ focusVisible: true } as FocusOptions);
  return target !== undefined;
}
