import type { Noise } from '../../vocabulary/document.js';
import type { FileProperties, Reader, ReadInput, Reading } from '../reading.js';
import { type Cleaned, findByteOrderMark, removeSpans } from './clean.js';
import { findControlCharacters } from './control-characters.js';
import { decodeText } from './decode.js';
import type { TextLine } from './lines.js';
import { FRONT_MATTER, findMarkup } from './markdown.js';
import { headingsAndItems } from './markdown-blocks.js';
import { findMenus } from './markdown-menus.js';
import { mendLines } from './mend-lines.js';
import { findNoise, type NoiseSpan } from './noise.js';
import { findPageMarks } from './page-marks.js';
import { propertiesOfFields, propertiesOfInfo } from './page-properties.js';
import { infoOf, isPacked, onlyFurniture, refuseTooLarge } from './text-file.js';
import { partsOf, structureOf } from './text-parts.js';
import { writeReading } from './write-reading.js';

/** What a crawler writes above the page it saved. */
const CRAWLER_HEAD =
  /^\s*Title: [^\n]*\n(?:[ \t]*\n|[A-Z][A-Za-z ]{1,30}: [^\n]*\n){0,12}Markdown Content:[ \t]*(?=\n|$)/;
const SHORTEST_TITLE = 4;

type Finder = (text: string) => readonly NoiseSpan[];

/**
 * A Markdown file as a reading. Marks are noise; headings have their level, 0 for the only one of the first level.
 * @throws AppError as `readPlainText`.
 */
export function readMarkdown({ file, bytes }: Pick<ReadInput, 'file' | 'bytes'>): Reading {
  refuseTooLarge(file, bytes);
  const decoded = decodeText(bytes, file).text;
  const head = decoded.replace(/^\ufeff/, '');
  const fields = (FRONT_MATTER.exec(head) ?? CRAWLER_HEAD.exec(head))?.[0] ?? '';
  const finders: readonly Finder[] = [
    findByteOrderMark,
    findCrawlerHead,
    findPageMarks,
    findMenus,
    findMarkup,
    findNoise,
    findControlCharacters,
  ];
  const clean = finders.reduce<Cleaned>(({ text, noise }, find) => removeSpans(text, find(text), noise), {
    text: decoded,
    noise: [],
  });
  const mended = mendLines(clean, 'markdown');
  const structure = structureOf(mended, 'markdown');
  const parts = partsOf(structure, headingsAndItems(mended, structure.lines));
  if (parts.length === 0) throw onlyFurniture(file);
  const properties = { ...propertiesOfInfo(infoWithoutLinks(mended.noise)), ...propertiesOfFields(fields) };
  return writeReading(mended, parts, {
    format: 'md',
    properties: withTitleShown(properties, structure.lines),
    warnings: [],
  });
}

function findCrawlerHead(text: string): NoiseSpan[] {
  const head = CRAWLER_HEAD.exec(text);
  return head === null ? [] : [{ start: 0, end: head[0].length, reason: 'markup' }];
}

function infoWithoutLinks(noise: readonly Noise[]): string[] {
  return infoOf(noise).map((text) => text.replace(/!?\[[^\]\n]{0,300}\]\([^)\n]{0,800}\)/g, ''));
}

/** Web pages put the name of the site behind the title: the title as the text has it is without. */
function withTitleShown(properties: FileProperties, lines: readonly TextLine[]): FileProperties {
  const { title } = properties;
  if (title === undefined) return properties;
  const shown = lines.find(({ text }) => text.length >= SHORTEST_TITLE && title.startsWith(text));
  return shown === undefined ? properties : { ...properties, title: shown.text };
}

export const mdReader: Reader = {
  format: 'md',
  extensions: ['.md', '.markdown'],
  recognises: ({ bytes }) => !isPacked(bytes),
  read: async (input) => readMarkdown(input),
};
