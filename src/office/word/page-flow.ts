/** Fills pages with lines and rows by the rules Word and LibreOffice share: what is kept together, what is repeated. */

/** `notes` is the height of the notes it bears, in twips, as all heights here. */
type Borne = { readonly height: number; readonly notes: number };

export type Row = Borne & {
  readonly isWhole: boolean;
  /** Of its lines, where it is not whole. */
  readonly pitch: number;
};

export type Filling =
  | {
      readonly kind: 'lines';
      /** Heights of the notes of each line. */
      readonly lines: readonly number[];
      readonly pitch: number;
      readonly before: number;
      readonly after: number;
      readonly isKeptWithNext: boolean;
    }
  | { readonly kind: 'table'; readonly head: Row; readonly rows: readonly Row[] };

/** `page` begins a new page. */
export type Box = Filling | { readonly kind: 'page' };

/** No fewer lines of a paragraph stand alone at the foot or the head of a page. */
const TOGETHER = 2;

/** Of the line above notes, with the space around it. */
const NOTES_BEGIN = 120;

/** How many pages of `height` the boxes take; the last one as far as it is full. */
export function pagesFilled(boxes: readonly Filling[], height: number): number {
  const pages = emptyPages(height);
  let space = 0;
  for (const [index, box] of boxes.entries()) {
    if (!isKept(boxes[index - 1]) && !pages.holds(chainOf(boxes, index, space))) pages.turn();
    if (box.kind === 'lines') {
      pages.take({ height: Math.max(space, box.before), notes: 0 });
      putLines(pages, box);
      space = box.after;
    } else {
      pages.take({ height: space, notes: 0 });
      putTable(pages, box);
      space = 0;
    }
  }
  return pages.filled();
}

type Lines = Extract<Filling, { kind: 'lines' }>;
type Table = Extract<Filling, { kind: 'table' }>;
type Pages = ReturnType<typeof emptyPages>;

function isKept(box: Filling | undefined): boolean {
  return box?.kind === 'lines' && box.isKeptWithNext;
}

/** What may not be parted from the beginning of a box, to the beginning of the first that may. */
function chainOf(boxes: readonly Filling[], from: number, space: number): Borne {
  let height = 0;
  let notes = 0;
  let after = space;
  for (const box of boxes.slice(from)) {
    if (box.kind === 'table') {
      const first = tableBeginning(box);
      height += after + first.height;
      notes += first.notes;
      break;
    }
    const count = box.isKeptWithNext || box.lines.length <= TOGETHER + 1 ? box.lines.length : TOGETHER;
    height += Math.max(after, box.before) + count * box.pitch;
    notes += sum(box.lines.slice(0, count));
    after = box.after;
    if (!box.isKeptWithNext) break;
  }
  return { height, notes };
}

function tableBeginning({ head, rows }: Table): Borne {
  const [first] = rows;
  const { height, notes } = first === undefined ? { height: 0, notes: 0 } : rowBeginning(first);
  return { height: head.height + height, notes };
}

function rowBeginning({ height, notes, isWhole, pitch }: Row): Borne {
  return isWhole ? { height, notes } : { height: (height % pitch) + TOGETHER * pitch, notes: 0 };
}

function putLines(pages: Pages, { lines, pitch }: Lines): void {
  let from = 0;
  while (from < lines.length) {
    const left = lines.length - from;
    let fit = pages.linesThatFit(lines.slice(from), pitch);
    if (fit < left && left - fit < TOGETHER) fit = left - TOGETHER;
    if (fit < Math.min(TOGETHER, left)) fit = 0;
    if (fit === 0 && !pages.isBegun()) fit = Math.max(1, pages.linesThatFit(lines.slice(from), pitch));
    pages.take({ height: fit * pitch, notes: sum(lines.slice(from, from + fit)) });
    from += fit;
    if (from < lines.length) pages.turn();
  }
}

function putTable(pages: Pages, { head, rows }: Table): void {
  const begin = () => pages.take(head);
  begin();
  for (const [index, row] of rows.entries()) {
    if (index > 0 && !pages.holds(rowBeginning(row))) {
      pages.turn();
      begin();
    }
    putRow(pages, row, begin);
  }
}

function putRow(pages: Pages, row: Row, begin: () => void): void {
  if (row.isWhole || pages.holds(row)) {
    pages.take(row);
    return;
  }
  const frame = row.height % row.pitch;
  let left = Math.round((row.height - frame) / row.pitch);
  while (left > 0) {
    const fit = Math.max(1, Math.min(left, Math.floor((pages.room() - frame) / row.pitch)));
    pages.take({ height: frame + fit * row.pitch, notes: 0 });
    left -= fit;
    if (left === 0) break;
    pages.turn();
    begin();
  }
  pages.take({ height: 0, notes: row.notes });
}

function emptyPages(height: number) {
  let full = 0;
  let used = 0;
  let notes = 0;
  const roomFor = (more: number) => height - used - (notes + more === 0 ? 0 : notes + more + NOTES_BEGIN);
  return {
    room: () => roomFor(0),
    holds: (borne: Borne) => borne.height <= roomFor(borne.notes),
    isBegun: () => used > 0,
    linesThatFit: (lines: readonly number[], pitch: number) => {
      let more = 0;
      const first = lines.findIndex((each, index) => {
        more += each;
        return (index + 1) * pitch > roomFor(more);
      });
      return first === -1 ? lines.length : first;
    },
    take: (borne: Borne) => {
      used += borne.height;
      notes += borne.notes;
    },
    turn: () => {
      full += 1;
      used = 0;
      notes = 0;
    },
    filled: () => full + Math.min(1, 1 - roomFor(0) / height),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
