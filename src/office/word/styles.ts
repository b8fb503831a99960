import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { fontOf, HAN, type HanFont } from './fonts.js';
import {
  BODY_CHARACTER_SPACING,
  FIRST_LINE,
  GAP_PITCH,
  GUIDANCE_PITCH,
  GUIDANCE_SPACE,
  LINE_PITCH,
  SIZE,
  TITLE_PITCH,
  tablePitch,
} from './measures.js';

/** Ids of styles; Word shows their names. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  body: 'OfficialBody',
  flush: 'OfficialBodyFlush',
  guidance: 'Guidance',
  table: 'TableText',
  tableSmall: 'TableTextSmall',
  tableHead: 'TableHead',
  tableHeadSmall: 'TableHeadSmall',
  tableSmallest: 'TableTextSmallest',
  tableHeadSmallest: 'TableHeadSmallest',
  gap: 'TableGap',
  attachmentLabel: 'AttachmentLabel',
  attachmentTitle: 'AttachmentTitle',
  footer: 'Footer',
  note: 'FootnoteText',
  blank: 'Blank',
} as const;

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const bodyRun = (font: HanFont) => ({ font: fontOf(font), size: SIZE.three, characterSpacing: BODY_CHARACTER_SPACING });

const bodyParagraph = { alignment: AlignmentType.BOTH, indent: FIRST_LINE, spacing: exactly(LINE_PITCH) };

const heading = (font: HanFont, bold = false) => ({
  next: STYLE.body,
  run: { ...bodyRun(font), bold },
  paragraph: { ...bodyParagraph, keepNext: true },
});

const title = {
  run: { font: fontOf(HAN.title), size: SIZE.two },
  paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(TITLE_PITCH), keepNext: true, keepLines: true },
};

const tableStyle = (id: string, name: string, size: number, bold = false): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  run: { size, bold },
  paragraph: { alignment: bold ? AlignmentType.CENTER : AlignmentType.LEFT, spacing: exactly(tablePitch(size)) },
});

const PARAGRAPH_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.body,
    name: '公文正文',
    basedOn: 'Normal',
    quickFormat: true,
    run: bodyRun(HAN.body),
    paragraph: bodyParagraph,
  },
  {
    id: STYLE.flush,
    name: '公文顶格',
    basedOn: STYLE.body,
    next: STYLE.body,
    quickFormat: true,
    paragraph: { indent: { firstLine: 0, firstLineChars: 0 } },
  },
  {
    id: STYLE.subtitle,
    name: 'Subtitle',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { font: fontOf(HAN.kai), size: SIZE.three },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(LINE_PITCH) },
  },
  {
    id: STYLE.guidance,
    name: '写作提示',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { font: fontOf(HAN.kai), size: SIZE.four, color: '595959' },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { left: FIRST_LINE.firstLine },
      spacing: { ...exactly(GUIDANCE_PITCH), before: GUIDANCE_SPACE, after: GUIDANCE_SPACE },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: 'A6A6A6', space: 8 } },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F7F7F7' },
    },
  },
  tableStyle(STYLE.table, '表格文字', SIZE.smallFour),
  tableStyle(STYLE.tableSmall, '表格小字', SIZE.five),
  tableStyle(STYLE.tableHead, '表头', SIZE.smallFour, true),
  tableStyle(STYLE.tableHeadSmall, '表头小字', SIZE.five, true),
  tableStyle(STYLE.tableSmallest, '表格小五', SIZE.smallFive),
  tableStyle(STYLE.tableHeadSmallest, '表头小五', SIZE.smallFive, true),
  { id: STYLE.gap, name: '表后空', basedOn: 'Normal', run: { size: 16 }, paragraph: { spacing: exactly(GAP_PITCH) } },
  {
    id: STYLE.attachmentLabel,
    name: '附表标签',
    basedOn: 'Normal',
    next: STYLE.attachmentTitle,
    quickFormat: true,
    run: { font: fontOf(HAN.black), size: SIZE.three },
    paragraph: { spacing: { ...exactly(LINE_PITCH), after: LINE_PITCH }, keepNext: true, outlineLevel: 0 },
  },
  {
    id: STYLE.attachmentTitle,
    name: '附表标题',
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: title.run,
    paragraph: { ...title.paragraph, spacing: { ...exactly(TITLE_PITCH), after: LINE_PITCH / 2 } },
  },
  {
    id: STYLE.footer,
    name: 'footer',
    basedOn: 'Normal',
    run: { font: fontOf(HAN.song, HAN.song), size: SIZE.four },
    paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
  },
];

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf(HAN.body), size: SIZE.three, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE_PITCH) },
    },
    title: { ...title, next: STYLE.body },
    heading1: heading(HAN.black),
    heading2: heading(HAN.kai),
    heading3: heading(HAN.body, true),
    heading4: heading(HAN.body),
    footnoteText: {
      run: { size: SIZE.five },
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(tablePitch(SIZE.five)) },
    },
    footnoteTextChar: { run: { size: SIZE.five } },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: PARAGRAPH_STYLES,
  characterStyles: [{ id: STYLE.blank, name: '待填', basedOn: 'DefaultParagraphFont', quickFormat: true }],
};
