import { childNamed, elementsOf, type XmlElement } from '../xml.js';
import { isOn, numberOf, wordOf } from './properties.js';

/** What a style and those it is based on say together; the nearest wins. */
export type ParagraphStyle = {
  /** Ids from the style itself up to the one all rest on: a level of a list may be bound to any of them. */
  readonly lineage: readonly string[];
  readonly name: string;
  /** 0–8, 9 for body text. */
  readonly outlineLevel: number | null;
  readonly alignment: string | null;
  readonly numId: string | null;
  readonly level: number | null;
  readonly isHidden: boolean;
  /** Height of the type in half-points. */
  readonly size: number | null;
};

export type Styles = {
  /** The style of a paragraph, the default one where it names none or one that is missing. */
  paragraph(id: string | undefined): ParagraphStyle;
  isHiddenCharacter(id: string | undefined): boolean;
  /** The list a numbering style stands for. */
  listOf(id: string): string | null;
};

const NO_STYLE: ParagraphStyle = {
  lineage: [],
  name: '',
  outlineLevel: null,
  alignment: null,
  numId: null,
  level: null,
  isHidden: false,
  size: null,
};

/** @param root styles.xml, where the file has one */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = root === undefined ? [] : elementsOf(root, 'style');
  const byId = new Map(all.map((style) => [style.attributes.styleId ?? '', style]));
  const defaults = childNamed(childNamed(root, 'docDefaults') ?? root, 'rPrDefault');
  const base: ParagraphStyle = { ...NO_STYLE, size: numberOf(childNamed(defaults, 'rPr'), 'sz') ?? null };
  const usual = all.find(({ attributes }) => attributes.type === 'paragraph' && isTrue(attributes.default));
  const known = new Map<string, ParagraphStyle>();

  const resolve = (style: XmlElement | undefined): ParagraphStyle => {
    const id = style?.attributes.styleId ?? '';
    const before = known.get(id);
    if (style === undefined || before !== undefined) return before ?? base;
    const resolved = lineageOf(style, byId).reduceRight(inherit, base);
    known.set(id, resolved);
    return resolved;
  };
  return {
    paragraph: (id) => resolve(byId.get(id ?? '') ?? usual),
    isHiddenCharacter: (id) => {
      const style = byId.get(id ?? '');
      return style !== undefined && lineageOf(style, byId).some((each) => isOn(childNamed(each, 'rPr'), 'vanish'));
    },
    listOf: (id) => wordOf(childNamed(childNamed(byId.get(id), 'pPr'), 'numPr'), 'numId') ?? null,
  };
}

/** The style and those it is based on; a circle ends where it closes. */
function lineageOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const lineage = new Set<XmlElement>();
  for (let next: XmlElement | undefined = style; next !== undefined && !lineage.has(next); ) {
    lineage.add(next);
    next = byId.get(wordOf(next, 'basedOn') ?? '');
  }
  return [...lineage];
}

function inherit(from: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const properties = childNamed(style, 'pPr');
  const letters = childNamed(style, 'rPr');
  const numbering = childNamed(properties, 'numPr');
  return {
    lineage: [style.attributes.styleId ?? '', ...from.lineage],
    name: wordOf(style, 'name') ?? '',
    outlineLevel: numberOf(properties, 'outlineLvl') ?? from.outlineLevel,
    alignment: wordOf(properties, 'jc') ?? from.alignment,
    numId: wordOf(numbering, 'numId') ?? from.numId,
    level: numberOf(numbering, 'ilvl') ?? from.level,
    isHidden: isOn(letters, 'vanish') ?? from.isHidden,
    size: numberOf(letters, 'sz') ?? from.size,
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
