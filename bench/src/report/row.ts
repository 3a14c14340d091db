/** One line of the report. Ours and floor are shown as they are; ratio is ours to the floor. */
export interface Row {
  measure: string;
  ours: string;
  floor?: string;
  ratio?: number;
  target?: string;
  holds?: boolean;
}

export interface Section {
  title: string;
  rows: Row[];
}

const columns = ['', 'ours', 'floor', 'ratio', 'target', 'holds'] as const;

/** The section as a Markdown table that also reads well in a terminal. */
export function renderSection({ title, rows }: Section): string {
  const cells = rows.map(({ measure, ours, floor, ratio, target, holds }) => [
    measure,
    ours,
    floor ?? '',
    ratio === undefined ? '' : ratio.toFixed(2),
    target ?? '',
    holds === undefined ? '' : holds ? 'yes' : '**no**',
  ]);
  const widths = columns.map((name, i) => Math.max(name.length, 3, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [`### ${title}`, '', line([...columns]), rule, ...cells.map(line), ''].join('\n');
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const mb = (value: number): string => `${Math.round(value)} MB`;
export const seconds = (value: number): string => `${value.toFixed(2)} s`;
