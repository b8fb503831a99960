/** For tests: a document as Word writes it: numbers it counts by itself, header, footer, real footnotes, merged cells. */
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  countedPieces,
  type List,
  type Numbering,
  type SampleDocument,
  type SamplePiece,
} from './sample-document.fixture.js';

const FONT = 'Noto Serif CJK SC';
const BODY = { size: 32, font: FONT };
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
const LISTS: Readonly<Record<List, readonly [text: string, format: ILevelsOptions['format']]>> = {
  chapter: ['第%1章　', LevelFormat.CHINESE_COUNTING],
  article: ['第%1条　', LevelFormat.CHINESE_COUNTING],
  part: ['%1、', LevelFormat.CHINESE_COUNTING],
  section: ['（%1）', LevelFormat.CHINESE_COUNTING],
  item: ['%1.', LevelFormat.DECIMAL],
  entry: ['（%1）', LevelFormat.CHINESE_COUNTING],
};

export async function wordDocument(document: SampleDocument): Promise<Uint8Array> {
  const counter = countLists();
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const children = [...countedPieces(document)].flatMap(({ piece, note }) => {
    if (piece.kind === 'paragraph' && piece.footnote !== undefined)
      footnotes[note] = { children: [new Paragraph({ children: [run(piece.footnote, 21)] })] };
    return elementsOf(piece, note, counter);
  });
  const title = document.pieces.find((piece) => piece.kind === 'title')?.lines.join('') ?? '';
  const file = new Document({
    footnotes,
    numbering: {
      config: Object.entries(LISTS).map(([reference, [text, format]]) => ({
        reference,
        levels: [
          {
            level: 0,
            text,
            ...(format === undefined ? {} : { format }),
            suffix: LevelSuffix.NOTHING,
            style: { run: BODY },
          },
        ],
      })),
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1985, left: 1588, right: 1474 } },
        },
        headers: { default: new Header({ children: [centred([run(title, 18)])] }) },
        footers: {
          default: new Footer({
            children: [centred([new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: FONT })])],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

type Counter = (number: Numbering) => number | null;

/** The instance of a list that comes to this number by itself; null where it must be typed, behind a gap. */
function countLists(): Counter {
  const scopes = new Map<string, { instance: number; next: number }>();
  return ({ list, scope, value }) => {
    const key = `${list} ${scope}`;
    const known = scopes.get(key) ?? { instance: scopes.size + 1, next: 1 };
    const isCounted = known.next === value;
    scopes.set(key, isCounted ? { ...known, next: value + 1 } : known);
    return isCounted ? known.instance : null;
  };
}

function elementsOf(piece: SamplePiece, note: number, counter: Counter): (Paragraph | Table)[] {
  switch (piece.kind) {
    case 'title':
      return piece.lines.map(
        (line) =>
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [run(line, 44, true)],
          }),
      );
    case 'centred':
      return [centred([run(piece.text)])];
    case 'flush':
      return [new Paragraph({ children: [run(piece.text)] })];
    case 'right':
      return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(piece.text)] })];
    case 'table':
      return [
        tableOf(piece),
        ...(piece.note === undefined ? [] : [new Paragraph({ children: [run(piece.note, 24)] })]),
      ];
    case 'paragraph': {
      const instance = piece.number === undefined ? null : counter(piece.number);
      const isTyped = piece.number !== undefined && instance === null;
      const heading = piece.depth === undefined ? undefined : HEADINGS[piece.depth - 1];
      return [
        new Paragraph({
          indent: { firstLine: 640, left: 0, hanging: 0 },
          ...(heading === undefined ? {} : { heading }),
          ...(piece.number === undefined || instance === null
            ? {}
            : { numbering: { reference: piece.number.list, level: 0, instance } }),
          children: [
            run(
              `${isTyped ? piece.number.label : ''}${piece.footnote === undefined ? piece.text : piece.text.slice(0, -1)}`,
            ),
            // Before the full stop: behind it a print may begin a line with the mark alone.
            ...(piece.footnote === undefined ? [] : [new FootnoteReferenceRun(note), run(piece.text.slice(-1))]),
          ],
        }),
      ];
    }
  }
}

function tableOf({ rows }: Extract<SamplePiece, { kind: 'table' }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [900, 2200, 3400, 2300],
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            ({ text, columns, rows: depth }) =>
              new TableCell({
                children: [new Paragraph({ children: [run(text, 24)] })],
                ...(columns === undefined ? {} : { columnSpan: columns }),
                ...(depth === undefined ? {} : { rowSpan: depth }),
              }),
          ),
        }),
    ),
  });
}

function centred(children: TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function run(text: string, size = BODY.size, bold = false): TextRun {
  return new TextRun({ text, size, font: FONT, bold, color: '000000' });
}
