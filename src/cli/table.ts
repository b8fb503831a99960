import { displayWidth, padToWidth } from './display-width.js';

export type Column = { readonly head: string; readonly align?: 'left' | 'right' };

/** Columns aligned by what a terminal shows, two spaces apart; no frame, so that lines can be cut and searched. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ head }, index) =>
    Math.max(displayWidth(head), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => padToWidth(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [columns.map(({ head }) => head), ...rows].map(line);
}
