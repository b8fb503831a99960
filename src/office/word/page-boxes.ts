/** What each part of a paper puts on a page, by the measures its styles have. */
import { cleanText } from '../clean-text.js';
import type { Line, Paper, PaperBlock } from '../paper.js';
import { gapBehindTable, guidanceText } from './block-rules.js';
import { brokenLines, type Measure } from './line-breaks.js';
import {
  BODY_CHARACTER_SPACING,
  FIRST_LINE,
  GUIDANCE_PITCH,
  GUIDANCE_SPACE,
  LINE_PITCH,
  type Page,
  PORTRAIT,
  SIZE,
  TITLE_PITCH,
  tablePitch,
  titleChars,
} from './measures.js';
import type { Box, Row } from './page-flow.js';
import type { Section } from './sections.js';
import { type PlannedRow, RULE, type TablePlan, tablePlan } from './table-plan.js';
import { titleLines } from './title-lines.js';

type Lines = Extract<Box, { kind: 'lines' }>;

const BODY = { size: SIZE.three, spacing: BODY_CHARACTER_SPACING, isBold: false, isJustified: true };
const FLUSH = { ...BODY, indent: 0 };
const INDENTED = { ...BODY, indent: FIRST_LINE.firstLine };
const TITLE = { indent: 0, size: SIZE.two, spacing: 0, isBold: false, isJustified: false };
const SUBTITLE = { indent: 0, size: SIZE.three, spacing: 0, isBold: false, isJustified: false };
const GUIDANCE = { indent: 0, size: SIZE.four, spacing: 0, isBold: false, isJustified: true };
const NOTE = { indent: 0, size: SIZE.five, spacing: 0, isBold: false, isJustified: true };

/** Title and subtitle, with an empty line below them. */
export function headBoxes({ title, subtitle }: Paper): Box[] {
  const lines = subtitle.map((line) => linesBox(line, SUBTITLE, { page: PORTRAIT }));
  const boxes = [titleBox(title, PORTRAIT, 0), ...lines];
  return boxes.map((box, index) => (index === boxes.length - 1 ? { ...box, after: LINE_PITCH } : box));
}

/** Behind every table, save where a new page follows, stands an empty line. */
export function sectionBoxes({ page, blocks }: Section): Box[] {
  return blocks.flatMap((block, index) => {
    const boxes = blockBoxes(block, page);
    const pitch = boxes.at(-1)?.kind === 'table' ? gapBehindTable(blocks[index + 1]) : 0;
    return pitch === 0 ? boxes : [...boxes, { ...GAP, pitch }];
  });
}

function blockBoxes(block: PaperBlock, page: Page): Box[] {
  switch (block.kind) {
    case 'heading':
      return [linesBox(block.line, { ...INDENTED, isBold: block.level === 3 }, { page, isKeptWithNext: true })];
    case 'paragraph':
      return [linesBox(block.line, block.flush ? FLUSH : INDENTED, { page })];
    case 'guidance': {
      const line = textLine(guidanceText(block.text));
      const width = page.textWidth - FIRST_LINE.firstLine;
      const space = { before: GUIDANCE_SPACE, after: GUIDANCE_SPACE };
      return [linesBox(line, { ...GUIDANCE, width }, { page, pitch: GUIDANCE_PITCH, ...space })];
    }
    case 'table': {
      const plan = tablePlan(block, page);
      return plan === null ? [] : [tableBox(plan, page)];
    }
    case 'attachment':
      return [
        { kind: 'page' },
        linesBox(textLine(block.label), SUBTITLE, { page, after: LINE_PITCH, isKeptWithNext: true }),
        titleBox(block.title, page, LINE_PITCH / 2),
      ];
  }
}

const GAP: Omit<Lines, 'pitch'> = { kind: 'lines', lines: [0], before: 0, after: 0, isKeptWithNext: false };

type Placing = { readonly page: Page } & Partial<Pick<Lines, 'pitch' | 'before' | 'after' | 'isKeptWithNext'>>;

function linesBox(line: Line, measure: Omit<Measure, 'width'> & { readonly width?: number }, placing: Placing): Lines {
  const { page, ...given } = placing;
  const lines = brokenLines(line, { width: page.textWidth, ...measure });
  const heights = lines.map((notes) => notes.reduce((sum, note) => sum + noteHeight(note, page), 0));
  return { kind: 'lines', lines: heights, pitch: LINE_PITCH, before: 0, after: 0, isKeptWithNext: false, ...given };
}

function titleBox(title: string, page: Page, after: number): Lines {
  const line = textLine(titleLines(cleanText(title), titleChars(page)).join('\n'));
  return linesBox(line, TITLE, { page, pitch: TITLE_PITCH, after, isKeptWithNext: true });
}

function tableBox({ pitch, head, rows }: TablePlan, page: Page): Box {
  const rowOf = ({ cells, height, isWhole }: PlannedRow): Row => {
    const notes = cells.flat().filter(({ kind }) => kind === 'note');
    const heights = notes.reduce((sum, { text }) => sum + noteHeight(text, page), 0);
    return { height, isWhole, pitch, notes: heights };
  };
  const begun = rowOf(head);
  return { kind: 'table', head: { ...begun, height: begun.height + RULE }, rows: rows.map(rowOf) };
}

function noteHeight(note: string, { textWidth }: Page): number {
  return brokenLines(textLine(`00 ${note}`), { ...NOTE, width: textWidth }).length * tablePitch(SIZE.five);
}

function textLine(text: string): Line {
  return [{ kind: 'text', text }];
}
