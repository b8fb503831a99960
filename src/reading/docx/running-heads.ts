import type { NoiseReason } from '../../vocabulary/document.js';
import { descendantsNamed, textOf, type XmlElement } from '../xml.js';
import { isBlank, type Piece, shownText } from './piece.js';
import { type RunContext, readRuns } from './runs.js';

/** A line printed at the head or foot of pages, told once however many parts say it. */
export type RunningHead = { readonly text: string; readonly reason: NoiseReason };

/** @param parts headers or footers; @param contextOf how each is read: fields do not run from one into another */
export function runningHeads(parts: readonly XmlElement[], contextOf: (part: XmlElement) => RunContext): RunningHead[] {
  const told = new Map<string, RunningHead>();
  for (const part of parts) {
    const context = contextOf(part);
    for (const paragraph of descendantsNamed(part, 'p')) {
      for (const head of headsOf(readRuns(paragraph, context), numbersPages(paragraph))) {
        const key = head.text.replaceAll(/\s+/g, '');
        if (key !== '' && !told.has(key)) told.set(key, head);
      }
    }
  }
  return [...told.values()];
}

function headsOf(pieces: readonly Piece[], isPageNumber: boolean): RunningHead[] {
  const hidden = pieces.flatMap((piece): RunningHead[] =>
    piece.kind === 'dropped' ? [{ text: piece.text, reason: piece.reason }] : [],
  );
  if (isBlank(pieces)) return hidden;
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  return [
    ...hidden,
    { text, reason: isPageNumber && isNumberLine(shownText(pieces)) ? 'page-number' : 'running-head' },
  ];
}

/** A title may share its line with the number. */
function isNumberLine(text: string): boolean {
  return text.replaceAll(/[第共页頁\d\s\-—–·.|/／ⅠⅡⅢⅣⅤivxIVX一二三四五六七八九十]|Page|of/g, '') === '';
}

function numbersPages(paragraph: XmlElement): boolean {
  const codes = [...descendantsNamed(paragraph, 'instrText')].map(textOf);
  const simple = [...descendantsNamed(paragraph, 'fldSimple')].map(({ attributes }) => attributes.instr ?? '');
  return [...codes, ...simple].some((code) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code));
}
