import type { Merge, Sheet, SheetCell, Span } from './sheet.js';

/** A cell that is shown; `before` and `behind` are what is not shown, next to it. */
export type ShownCell = {
  readonly column: number;
  readonly text: string;
  readonly before: string;
  readonly behind: string;
};

export type ShownRow = { readonly row: number; readonly cells: readonly ShownCell[] };

/** A cell over several rows whose first ones are hidden shows its text in the first that is not. */
type Held = { readonly lastRow: number; readonly cell: SheetCell };

/** The rows a sheet shows, what it hides kept beside it; `behind` is hidden behind the last row. */
export function shownRows(sheet: Sheet): { rows: ShownRow[]; behind: string } {
  const starts = new Map(sheet.merges.map((merge) => [keyOf(merge.rows.from, merge.columns.from), merge]));
  const isHiddenColumn = within(sheet.hiddenColumns);
  const rows: ShownRow[] = [];
  let hidden: string[] = [];
  let held: Held[] = [];
  for (const { row, isHidden, cells } of sheet.rows) {
    const due = held.filter(({ lastRow }) => lastRow >= row);
    for (const { lastRow, cell } of held) if (lastRow < row) hidden.push(cell.text);
    held = isHidden ? due : [];
    const shown: ShownCell[] = [];
    for (const cell of isHidden ? cells : [...due.map((each) => each.cell), ...cells].sort(byColumn)) {
      const merge = starts.get(keyOf(row, cell.column));
      const column = merge === undefined ? cell.column : firstOutside(merge.columns, isHiddenColumn);
      if (cell.hidden !== undefined) hidden.push(cell.hidden);
      if (isHidden && merge !== undefined && merge.rows.to > row)
        held.push({ lastRow: merge.rows.to, cell: { column, text: cell.text } });
      else if (isHidden || isHiddenColumn(column) || shown.at(-1)?.column === column) hidden.push(cell.text);
      else {
        shown.push({ column, text: cell.text, before: hidden.join('\n'), behind: '' });
        hidden = [];
      }
    }
    const last = shown.at(-1);
    if (last === undefined) continue;
    rows.push({ row, cells: [...shown.slice(0, -1), { ...last, behind: hidden.join('\n') }] });
    hidden = [];
  }
  for (const { cell } of held) hidden.push(cell.text);
  return { rows, behind: hidden.join('\n') };
}

/** True of a position in one of the spans, which may be many. */
function within(spans: readonly Span[]): (position: number) => boolean {
  return (position) => spanAt(spans, position) !== undefined;
}

/** The span that holds a position; they are in order and do not overlap. */
export function spanAt(spans: readonly Span[], position: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.from <= position ? span : undefined;
}

function firstOutside({ from, to }: Merge['columns'], isHidden: (column: number) => boolean): number {
  for (let column = from; column <= to; column += 1) if (!isHidden(column)) return column;
  return from;
}

function byColumn(a: SheetCell, b: SheetCell): number {
  return a.column - b.column;
}

function keyOf(row: number, column: number): number {
  return row * 20_000 + column;
}
