import { childNamed, type XmlElement } from '../xml.js';
import type { List } from './numbering.js';
import { isOn, numberOf, wordOf } from './properties.js';
import type { ParagraphStyle, Styles } from './styles.js';

export type ParagraphProperties = {
  /** 0 for a title, 1–9 for headings, null for body text. */
  readonly headingLevel: number | null;
  readonly isCentred: boolean;
  readonly isContents: boolean;
  readonly numbering: { readonly list: List; readonly level: number } | null;
  /** Accepting the revisions joins the paragraph to the next. */
  readonly joinsNext: boolean;
  /** Not printed, nor counted where it is numbered, once nothing in it is shown. */
  readonly isHidden: boolean;
  /** Height of the type in half-points. */
  readonly size: number;
};

const USUAL_SIZE = 21;
const TITLE = /^(?:title|标题)$/i;
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const CONTENTS = /^(?:toc|目录)\s*(?:\d|heading|标题)|^table of figures$/i;
const BODY_LEVEL = 9;

export function paragraphProperties(
  paragraph: XmlElement,
  { styles, lists }: { styles: Styles; lists: ReadonlyMap<string, List> },
): ParagraphProperties {
  const own = childNamed(paragraph, 'pPr');
  const style = styles.paragraph(wordOf(own, 'pStyle'));
  const mark = childNamed(own, 'rPr');
  return {
    headingLevel: headingLevel(numberOf(own, 'outlineLvl') ?? style.outlineLevel, style.name),
    isCentred: (wordOf(own, 'jc') ?? style.alignment) === 'center',
    isContents: CONTENTS.test(style.name),
    numbering: numberingOf(childNamed(own, 'numPr'), style, lists),
    joinsNext: childNamed(mark, 'del') !== undefined || childNamed(mark, 'moveFrom') !== undefined,
    isHidden: isOn(mark, 'vanish') ?? style.isHidden,
    size: numberOf(childNamed(childNamed(paragraph, 'r'), 'rPr'), 'sz') ?? style.size ?? USUAL_SIZE,
  };
}

function headingLevel(outline: number | null, style: string): number | null {
  if (outline !== null && outline >= 0 && outline < BODY_LEVEL) return outline + 1;
  if (TITLE.test(style)) return 0;
  const named = HEADING.exec(style)?.[1];
  return named === undefined || outline === BODY_LEVEL ? null : Number(named);
}

/** What the paragraph says goes before what its style says; list 0 takes it out of any. */
function numberingOf(
  own: XmlElement | undefined,
  style: ParagraphStyle,
  lists: ReadonlyMap<string, List>,
): ParagraphProperties['numbering'] {
  const ownList = wordOf(own, 'numId');
  const list = lists.get(ownList ?? style.numId ?? '');
  if (list === undefined) return null;
  const level = numberOf(own, 'ilvl') ?? boundLevel(list, style) ?? style.level ?? 0;
  return { list, level };
}

/** The level bound to the style, or to the nearest it is based on. */
function boundLevel({ levels }: List, { lineage }: ParagraphStyle): number | null {
  for (const style of lineage) {
    for (const [level, { style: bound }] of levels) if (bound === style) return level;
  }
  return null;
}
