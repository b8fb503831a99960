import { isWide, printedWidth } from '../page-layout/fragment.js';
import type { Page, Run } from '../page-layout/page.js';

const POINTS_PER_INCH = 72;
/** Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const PAGE_LEVEL = '1';
const WORD_LEVEL = '5';
/** Of a hundred. What is read with less is what a seal or a torn edge looks like. */
const LEAST_CONFIDENCE = 25;
/** A line of Chinese type is a little lower than its size. */
const HEIGHT_TO_SIZE = 1.2;
/** The box of a line leaves out the blank half of a 。 at its end. */
const BLANK_HALF = 0.5;
/** Blank, in parts of the line's height, that parts two texts on a line. */
const WIDE_GAP = 1.6;
/** The base line lies this far above the lower edge of Chinese type, in parts of its size. */
const BELOW_BASE = 0.12;

type Word = {
  readonly line: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
  readonly text: string;
};

/** What `tesseract` read off a page: a run for each stretch of a line, blanks between Han characters dropped. */
export function readTsv(tsv: string, resolution: number): Page {
  const scale = POINTS_PER_INCH / resolution;
  const lines = new Map<string, Word[]>();
  let size = { width: 0, height: 0 };
  for (const row of tsv.split('\n').slice(1)) {
    const [level, page, block, paragraph, line, , ...rest] = row.split('\t');
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.slice(0, 5).map(Number);
    if (level === PAGE_LEVEL) size = { width: width * scale, height: height * scale };
    const text = rest.slice(5).join(' ').trim();
    if (level !== WORD_LEVEL || text === '') continue;
    const key = [page, block, paragraph, line].join(' ');
    const word = { line: key, x: left * scale, y: top * scale, width: width * scale, height: height * scale };
    lines.set(key, [...(lines.get(key) ?? []), { ...word, confidence, text }]);
  }
  return { ...size, runs: [...lines.values()].filter(isRead).flatMap(runsOf), rules: [] };
}

function isRead(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  const confidence = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / text.length;
  return /[\p{L}\p{N}]/u.test(text) && confidence >= LEAST_CONFIDENCE;
}

function runsOf(words: readonly Word[]): Run[] {
  const height = median(words.map((word) => word.height));
  const bottom = median(words.map((word) => word.y + word.height));
  return stretchesOf(words, height).map((stretch) => {
    const text = textOf(stretch);
    const x = stretch[0]?.x ?? 0;
    const width = Math.max(...stretch.map((word) => word.x + word.width)) - x;
    // Boxes of single words are rough; over a stretch type measures its width, spaced out or not its height.
    const tall = HEIGHT_TO_SIZE * height;
    const set = printedWidth(text) - (/[，。、；：）》”]$/.test(text) ? BLANK_HALF : 0);
    const size = Math.min(width / set, tall);
    return { text, x, y: bottom - BELOW_BASE * size, width, size };
  });
}

/** Words between wide gaps. */
function stretchesOf(words: readonly Word[], height: number): Word[][] {
  const stretches: Word[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word.x - right > WIDE_GAP * height) stretches.push([word]);
    else stretches.at(-1)?.push(word);
    right = Math.max(right, word.x + word.width);
  }
  return stretches;
}

function textOf(words: readonly Word[]): string {
  let text = '';
  for (const word of words) {
    const isBlank = text !== '' && !isWide(text.at(-1) ?? '') && !isWide(word.text.charAt(0));
    text += (isBlank ? ' ' : '') + word.text;
  }
  return text;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
