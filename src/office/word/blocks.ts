import { LineRuleType, Paragraph, Table, type TextRun } from 'docx';
import { cleanText } from '../clean-text.js';
import type { Paper, PaperBlock } from '../paper.js';
import { gapBehindTable, guidanceText } from './block-rules.js';
import { lineRuns, textRuns } from './inlines.js';
import { GAP_PITCH, LINE_PITCH, type Page, PORTRAIT, titleChars } from './measures.js';
import type { Section } from './sections.js';
import { STYLE } from './styles.js';
import { tableOf } from './tables.js';
import { titleLines } from './title-lines.js';

/** Title and subtitle, with an empty line below them. */
export function headParagraphs({ title, subtitle }: Paper): Paragraph[] {
  const lines = [
    { style: STYLE.title, children: titleRuns(title, PORTRAIT) },
    ...subtitle.map((line) => ({ style: STYLE.subtitle, children: lineRuns(line) })),
  ];
  return lines.map(
    (line, index) =>
      new Paragraph({ ...line, ...(index === lines.length - 1 ? { spacing: { after: LINE_PITCH } } : {}) }),
  );
}

/** A section begins on a new page by itself. */
export function sectionElements({ page, blocks }: Section): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const elements = elementsOf(block, page, index > 0);
    const gap = elements.at(-1) instanceof Table ? gapBehindTable(blocks[index + 1]) : 0;
    return gap === 0 ? elements : [...elements, gapParagraph(gap)];
  });
}

function gapParagraph(line: number): Paragraph {
  return new Paragraph({
    style: STYLE.gap,
    ...(line === GAP_PITCH ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }),
  });
}

function elementsOf(block: PaperBlock, page: Page, isWithin: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: STYLE.heading[block.level], children: lineRuns(block.line) })];
    case 'paragraph':
      return [new Paragraph({ style: block.flush ? STYLE.flush : STYLE.body, children: lineRuns(block.line) })];
    case 'guidance':
      return [new Paragraph({ style: STYLE.guidance, children: textRuns(guidanceText(block.text)) })];
    case 'table':
      return present(tableOf(block, page));
    case 'attachment':
      return [
        new Paragraph({ style: STYLE.attachmentLabel, pageBreakBefore: isWithin, children: textRuns(block.label) }),
        new Paragraph({ style: STYLE.attachmentTitle, children: titleRuns(block.title, page) }),
      ];
  }
}

function present(table: Table | null): Table[] {
  return table === null ? [] : [table];
}

function titleRuns(title: string, page: Page): TextRun[] {
  return textRuns(titleLines(cleanText(title), titleChars(page)).join('\n'));
}
