import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import type { Reader, ReadInput, Reading } from '../reading.js';
import { looksLikeHtml } from '../text/looks-like-html.js';
import { sortLines } from './article.js';
import { decodeHtml, headOf } from './decode-html.js';
import { elementsBelow, type HtmlElement, parsePage } from './element.js';
import { hiddenSentences, measured } from './measure.js';
import { joinedFields } from './metadata.js';
import { type PageLine, pageLines } from './page-line.js';
import { checkNesting, checkPageSize } from './page-size.js';
import { picturesOnly } from './pictures.js';
import { type PageProperties, pageProperties } from './properties.js';
import { readableElements } from './second-opinion.js';
import { writePage } from './write-page.js';

/** With less of the sentences shown, the rest waits for a script. */
const LEAST_SHOWN = 0.2;

/** Web pages as saved: the text with its title and fields, the site around it as noise. */
export const htmlReader: Reader = {
  format: 'html',
  extensions: ['.html', '.htm'],
  recognises: ({ bytes }) => looksLikeHtml(headOf(bytes)),
  read,
};

async function read(input: ReadInput): Promise<Reading> {
  const { file, bytes, signal } = input;
  checkPageSize(input);
  const html = decodeHtml(bytes, file);
  checkNesting(html, file);
  const page = await parsed(html, file);
  if (signal?.aborted) throw new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
  const properties = pageProperties(page);
  const lines = joinedFields(shownLines(page));
  const sorted = await sortLines(lines, {
    root: page,
    titles: properties.titles,
    secondOpinion: () => readableElements(html, page),
  });
  if (sorted === null) return withoutText(page, { file, lines, properties });
  input.onProgress?.({ done: 1, total: 1 });
  return writePage(sorted, { properties, warnings: [] });
}

/** A page cut off in the middle is read as far as it goes; linkedom faults on little, but what it faults on is no page. */
async function parsed(html: string, file: string): Promise<HtmlElement> {
  try {
    return await parsePage(html);
  } catch (cause) {
    throw damaged(file, cause);
  }
}

/** Where nearly all sentences are hidden, a script would have shown them. */
function shownLines(page: HtmlElement): PageLine[] {
  const lines = pageLines(page);
  const hidden = hiddenSentences(lines);
  if (hidden === 0) return lines;
  const shown = lines.map(measured).reduce((sum, { sentence }) => sum + sentence, 0);
  return shown < hidden * LEAST_SHOWN ? pageLines(page, { showHidden: true }) : lines;
}

function withoutText(
  page: HtmlElement,
  { file, lines, properties }: { file: string; lines: readonly PageLine[]; properties: PageProperties },
): Reading {
  const sorted = picturesOnly(page, { lines, titles: properties.titles });
  if (sorted !== null) {
    return writePage(sorted, { properties, warnings: [{ code: 'part-not-read', part: 'img', reason: 'picture' }] });
  }
  const reason = [...elementsBelow(page)].some(({ name }) => name === 'frame' || name === 'iframe')
    ? 'frames'
    : lines.length === 0
      ? 'no-text'
      : 'menus-only';
  throw new AppError('document-empty', `${file} is a page without a text of its own`, { details: { file, reason } });
}
