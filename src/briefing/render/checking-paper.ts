/** The checking copy: the same text with the number of every source, what went and why, and the sources word for word. */
import type { Inline, Line, Paper, PaperBlock } from '../../office/paper.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Outline, Part, Stated } from '../outline.js';
import { CHECK, WHY_CUT, WHY_LEFT_OUT } from '../wording.js';
import { citationNote, citationPlace, numberOf } from './citation-note.js';
import { outlineBlocks, paperProperties, text } from './hand-in-paper.js';
import { partText } from './part-text.js';
import { whereWritten } from './where-written.js';

export type Checking = {
  /** Supplied data that was not used, in words; one line each. */
  readonly problems?: readonly string[];
  /** The address of a source in the reader; null where there is none. */
  readonly linkOf?: LinkOf | null;
};

export type LinkOf = (citation: Citation) => string;

export function checkingPaper(outline: Outline, { problems = [], linkOf = null }: Checking = {}): Paper {
  const line = (parts: readonly Part[]) => numberedLine(parts, outline);
  return {
    title: `${outline.title}（${CHECK.name}）`,
    subtitle: [],
    blocks: [
      { kind: 'guidance', text: CHECK.note },
      ...outlineBlocks(outline, { line, guidance: true }).map(onThePage),
      ...listed(CHECK.tasks, taskRows(outline)),
      ...listed(CHECK.borderline, borderlineRows(outline)),
      ...listed(CHECK.notCovered, notCoveredRows(outline)),
      ...listed(CHECK.cuts, cutRows(outline)),
      ...listed(CHECK.used, usedRows(outline)),
      ...listed(CHECK.data, { columns: [{ title: '位置和原因', width: 100 }], rows: problems.map((each) => [each]) }),
      ...listed(CHECK.sources, sourceRows(outline, linkOf)),
    ],
    properties: paperProperties(outline),
  };
}

/** Tables follow the text: nobody hands this copy in. */
function onThePage(block: PaperBlock): PaperBlock {
  return block.kind === 'attachment'
    ? { kind: 'heading', level: 1, line: [text(`${block.label}　${block.title}`)] }
    : block;
}

/** A claim told several times in one line has its number once. */
function numberedLine(parts: readonly Part[], { sources }: Outline): Line {
  const noted = new Set<number>();
  return parts.flatMap((part): Inline[] => {
    if (part.kind === 'blank') return [{ kind: 'blank', text: part.text }];
    if (part.kind !== 'stated') return [text(partText(part))];
    const numbers = part.claim.citations.map((each) => numberOf(each, sources)).filter((n) => !noted.has(n));
    for (const n of numbers) noted.add(n);
    return [text(`${partText(part)}${numbers.map((n) => `[${n}]`).join('')}`)];
  });
}

type Listed = {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | Inline)[])[];
};

/** A table under a heading of its own; none where it has no rows. */
function listed(title: string, { columns, rows }: Listed): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, line: [text(title)] },
    {
      kind: 'table',
      columns,
      rows: rows.map((cells) => cells.map((cell): Line => [typeof cell === 'string' ? text(cell) : cell])),
    },
  ];
}

/** How places are told: by label, with its document where there are several. */
function placesIn({ sources }: Outline): (stated: Stated) => string {
  const isOnly = new Set(sources.map(({ documentId }) => documentId)).size < 2;
  return ({ claim: { citations } }) => (isOnly ? citations[0].label : citationPlace(citations[0]));
}

function taskRows(outline: Outline): Listed {
  const placeOf = placesIn(outline);
  return {
    columns: [
      { title: '条款', width: 18 },
      { title: '任务', width: 46 },
      { title: '写在', width: 36 },
    ],
    rows: outline.tasks.map((task) => [placeOf(task.heading), task.heading.claim.text, whereWritten(task, outline)]),
  };
}

function borderlineRows(outline: Outline): Listed {
  const placeOf = placesIn(outline);
  return {
    columns: [
      { title: '条款', width: 16 },
      { title: '任务', width: 24 },
      { title: '提到主题的原文', width: 44 },
      { title: '是否列入', width: 16 },
    ],
    rows: outline.notCovered
      .filter(({ why }) => why === 'borderline')
      .map(({ heading, mention }) => [placeOf(heading), heading.claim.text, mention?.claim.text ?? '', '□是　□否']),
  };
}

function notCoveredRows(outline: Outline): Listed {
  const placeOf = placesIn(outline);
  return {
    columns: [
      { title: '条款', width: 20 },
      { title: '任务', width: 46 },
      { title: '原因', width: 34 },
    ],
    rows: outline.notCovered
      .filter(({ why }) => why !== 'borderline')
      .map(({ heading, why }) => [placeOf(heading), heading.claim.text, WHY_LEFT_OUT[why]]),
  };
}

function cutRows(outline: Outline): Listed {
  const placeOf = placesIn(outline);
  return {
    columns: [
      { title: '条款', width: 16 },
      { title: '原文', width: 56 },
      { title: '规则', width: 28 },
    ],
    rows: outline.cuts.map(({ rule, stated }) => [placeOf(stated), stated.claim.text, WHY_CUT[rule]]),
  };
}

/** Where each figure of the user's stands in the file. */
function usedRows({ opening, sections, closing, attachments }: Outline): Listed {
  const blocks = [
    ...opening,
    ...sections.flatMap(({ blocks: own }) => own),
    ...closing,
    ...attachments.map(({ table }) => table),
  ];
  const parts = blocks.flatMap((block) =>
    block.kind === 'line' ? block.parts : block.kind === 'table' ? block.rows.flat(2) : [],
  );
  const rows = parts.flatMap((part) =>
    part.kind === 'given' ? [[part.text, `${part.origin.file} ${part.origin.sheet} 第${part.origin.row}行`]] : [],
  );
  const distinct = new Map(rows.map((row) => [row.join('|'), row]));
  return {
    columns: [
      { title: '填报的数据', width: 50 },
      { title: '位置', width: 50 },
    ],
    rows: [...distinct.values()],
  };
}

function sourceRows({ sources }: Outline, linkOf: LinkOf | null): Listed {
  return {
    columns: [
      { title: '序号', width: 8 },
      { title: '出处和原文', width: 92 },
    ],
    rows: sources.map((citation, index) => [String(index + 1), linkedText(citationNote(citation), linkOf?.(citation))]),
  };
}

function linkedText(words: string, link: string | undefined): Inline {
  return link === undefined ? text(words) : { kind: 'text', text: words, link };
}
