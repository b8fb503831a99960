import { isBlockElement } from './display.js';
import { elementsBelow, type HtmlElement, upwards } from './element.js';
import type { Fate } from './fate.js';
import type { Mass, MeasuredLine } from './measure.js';

/** What a reference prints: `[1]`, `①`, `*`. */
const MARK = /^[[［【(（]?(?:\d{1,3}|[①-⑳]|\*{1,3}|[†‡§])[\]］】)）]?$/;
const LONGEST_NOTE = 12;

/** Marks of notes by the place of the lines they stand at. */
export type NoteMarks = ReadonlyMap<number, string>;

type Page = { readonly root: HtmlElement; readonly masses: ReadonlyMap<HtmlElement, Mass> };

/** Notes of the text: what a mark in it leads to, further down on the same page. Their lines get the fate of notes. */
export function markNotes(lines: readonly MeasuredLine[], fates: Fate[], { root, masses }: Page): NoteMarks {
  const marks = new Map<number, string>();
  const references = referencesOf(lines, fates);
  if (references.size === 0) return marks;
  for (const element of elementsBelow(root)) {
    const reference = references.get(element.attributes.id ?? '') ?? references.get(element.attributes.name ?? '');
    if (reference === undefined) continue;
    const block = [...upwards(element)].find(isBlockElement);
    const mass = block === undefined ? undefined : masses.get(block);
    if (mass === undefined || mass.first <= reference.at || mass.lines > LONGEST_NOTE) continue;
    for (let at = mass.first; at <= mass.last; at += 1) {
      fates[at] = 'note';
      marks.set(at, reference.mark);
    }
  }
  return marks;
}

function referencesOf(
  lines: readonly MeasuredLine[],
  fates: readonly Fate[],
): ReadonlyMap<string, { readonly at: number; readonly mark: string }> {
  const references = new Map<string, { at: number; mark: string }>();
  for (const [at, line] of lines.entries()) {
    if (fates[at] !== 'text' || line.kind === 'contents') continue;
    for (const [target, mark] of inwardLinks(line)) {
      if (MARK.test(mark) && target !== '' && !references.has(target)) references.set(target, { at, mark });
    }
  }
  return references;
}

/** Words of links down the page, by where they lead. */
function inwardLinks({ pieces }: MeasuredLine): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.link === null || !piece.link.startsWith('#')) continue;
    const target = piece.link.slice(1);
    links.set(target, `${links.get(target) ?? ''}${piece.text}`.trim());
  }
  return links;
}
