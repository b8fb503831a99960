import { foldWidth } from '../../language/width.js';
import type { TextLine } from './lines.js';

/** ①, [1], *, 注1: the mark of a note, as printed at what it notes. */
const MARKED = /^([①-⑳]|\[\^?[^\]\s]{1,12}\](?=[:：\s]|[^(])|[*※△▲]{1,3}(?=\S))/;
const TITLED = /^(注\s*\d{0,2}|备注)\s*:/;
/** Behind a date as below a signature, or a rule, nothing but notes and annexes follows. */
const DATE =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇零一二三四五六七八九十]{4}年.{2,3}月.{1,3}日)$|^[-—_─]{3,}$/;
const LONGEST_MARK = 20;

export type NoteLine = { readonly index: number; readonly mark?: string };

/**
 * Lines that are notes: right below a table, or the last of the text. A line that opens with ① is one only below a 注, or
 * where the text above bears the same mark: elsewhere ① numbers what is laid down.
 */
export function findNotes(lines: readonly TextLine[], isTable: (index: number) => boolean): NoteLine[] {
  const found = new Map<number, NoteLine>();
  const openings = lines.map(({ text }) => openingOf(text));
  const borne = marksWithin(lines, openings);
  const take = (from: number, isSure: boolean): void => {
    let follows = isSure;
    for (let index = from; index < lines.length && !isTable(index); index += 1) {
      const opening = openings[index];
      if (opening === null || opening === undefined) break;
      const isList = opening.kind === 'marked' && !follows && (!borne.has(opening.mark) || isIntroduced(lines, index));
      if (isList) break;
      follows = true;
      found.set(index, opening.kind === 'titled' && opening.mark === '' ? { index } : { index, mark: opening.mark });
    }
  };
  for (const index of lines.keys()) if (index > 0 && isTable(index - 1) && !isTable(index)) take(index, false);
  let last = lines.length;
  while (last > 0 && openings[last - 1] !== null && !isTable(last - 1)) last -= 1;
  if (last > 0) take(last, DATE.test(foldWidth(lines[last - 1]?.text.slice(0, 40) ?? '')));
  return [...found.values()];
}

/** ① behind 按下列顺序： is the first of what is listed. */
function isIntroduced(lines: readonly TextLine[], index: number): boolean {
  return /[:：]$/.test(lines[index - 1]?.text.trimEnd() ?? '');
}

type Opening = { readonly kind: 'marked' | 'titled'; readonly mark: string };

function openingOf(text: string): Opening | null {
  const opening = foldWidth(text.slice(0, LONGEST_MARK));
  const marked = MARKED.exec(opening)?.[1];
  if (marked !== undefined) return { kind: 'marked', mark: text.slice(0, marked.length) };
  const titled = TITLED.exec(opening)?.[1];
  if (titled === undefined) return null;
  return { kind: 'titled', mark: /\d/.test(titled) ? text.slice(0, titled.length) : '' };
}

/** Marks that stand behind other words of a line. */
function marksWithin(lines: readonly TextLine[], openings: readonly (Opening | null)[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const opening of openings) if (opening !== null && opening.mark !== '') marks.add(opening.mark);
  const lengths = new Map<string, Set<number>>();
  for (const mark of marks) {
    const first = mark.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(mark.length));
  }
  const borne = new Set<string>();
  if (marks.size === 0) return borne;
  // A text may bear thousands of marks: each place is looked at once, not once for each mark.
  for (const { text } of lines) {
    for (let at = 1; at < text.length; at += 1) {
      for (const length of lengths.get(text.charAt(at)) ?? []) {
        const mark = text.slice(at, at + length);
        if (marks.has(mark)) borne.add(mark);
      }
    }
  }
  return borne;
}
