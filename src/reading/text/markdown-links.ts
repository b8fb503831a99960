/** A link or an image of a Markdown text. Offsets are into the text. */
export type MarkdownLink = {
  readonly start: number;
  readonly end: number;
  readonly isImage: boolean;
  /** The shown words; within a link there may be images. */
  readonly words: { readonly start: number; readonly end: number };
  readonly address: string;
};

const LONGEST_WORDS = 300;
const TARGET = '\\]\\(((?:[^()\\n]|\\([^()\\n]{0,100}\\)){0,800})\\)';
const IMAGE = new RegExp(`!\\[([^\\]\\n]{0,300})${TARGET}`, 'g');
const LINK = new RegExp(`\\[([^[\\]\\n]{0,300})${TARGET}`, 'g');

/** Links and images, a linked image as both, in no order. */
export function markdownLinks(source: string): MarkdownLink[] {
  const pictures = picturesWithin(source);
  const short = blank(source, pictures);
  const images = [...short.matchAll(IMAGE)].map((match) => linkOf(match, 2));
  const links = [...blank(short, images).matchAll(LINK)].map((match) => linkOf(match, 1));
  return [...pictures, ...images, ...links];
}

function linkOf({ index, 0: whole, 1: words = '', 2: address = '' }: RegExpExecArray, opening: 1 | 2): MarkdownLink {
  const start = index + opening;
  const end = index + whole.length;
  return { start: index, end, isImage: opening === 2, words: { start, end: start + words.length }, address };
}

/** Pictures written into the text itself: their data are too long for a pattern. */
function picturesWithin(source: string): MarkdownLink[] {
  const found: MarkdownLink[] = [];
  for (let at = source.indexOf('](data:'); at !== -1; at = source.indexOf('](data:', at + 1)) {
    const end = source.indexOf(')', at) + 1;
    if (end === 0) break;
    const before = source.slice(Math.max(0, at - LONGEST_WORDS), at).lastIndexOf('![');
    if (before === -1) continue;
    const start = Math.max(0, at - LONGEST_WORDS) + before;
    found.push({ start, end, isImage: true, words: { start: start + 2, end: at }, address: 'data:' });
    at = end - 1;
  }
  return found;
}

function blank(source: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let blanked = '';
  let position = 0;
  for (const { start, end } of spans) {
    blanked += source.slice(position, start) + ' '.repeat(end - start);
    position = end;
  }
  return blanked + source.slice(position);
}
