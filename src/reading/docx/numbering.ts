import { childNamed, descendantsNamed, elementsOf, type XmlElement } from '../xml.js';
import { isOn, numberOf, wholeNumber, wordOf } from './properties.js';
import type { Styles } from './styles.js';
import { withoutPrivateSymbols } from './symbol-fonts.js';

export type ListLevel = {
  readonly start: number;
  readonly format: string;
  /** Pattern of a `custom` format. */
  readonly custom: string;
  /** `第%1条`: `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** All numbers of the label in decimal, whatever their levels' formats. */
  readonly isLegal: boolean;
  /** One-based level whose use starts this one anew; 0 for never, null for any level above. */
  readonly restart: number | null;
  /** The paragraph style bound to the level. */
  readonly style: string | null;
};

/** A list as a paragraph names it. */
export type List = {
  readonly id: string;
  /** Lists over one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where the list itself begins, level by level. */
  readonly starts: ReadonlyMap<number, number>;
};

type Definition = { readonly id: string; readonly levels: ReadonlyMap<number, ListLevel> };

const DEEPEST_LEVEL = 8;

/** The lists of numbering.xml by the id paragraphs name them with. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  if (root === undefined) return new Map();
  const definitions = new Map(
    elementsOf(root, 'abstractNum').map((each) => [each.attributes.abstractNumId ?? '', each]),
  );
  const instances = new Map(elementsOf(root, 'num').map((each) => [each.attributes.numId ?? '', each]));

  /** A definition may point to the list of a numbering style, which names the definition that holds the levels. */
  const definitionOf = (id: string, seen: ReadonlySet<string> = new Set()): Definition | null => {
    const element = definitions.get(id);
    if (element === undefined || seen.has(id)) return null;
    const link = wordOf(element, 'numStyleLink');
    const linked = link === undefined ? undefined : instances.get(styles.listOf(link) ?? '');
    const target = wordOf(linked, 'abstractNumId');
    const followed = target === undefined ? null : definitionOf(target, new Set([...seen, id]));
    return followed ?? { id, levels: levelsOf(element) };
  };

  const lists = [...instances].flatMap(([id, instance]): List[] => {
    const definition = definitionOf(wordOf(instance, 'abstractNumId') ?? '');
    return definition === null ? [] : [listOf(id, instance, definition)];
  });
  return new Map(lists.map((list) => [list.id, list]));
}

function listOf(id: string, instance: XmlElement, definition: Definition): List {
  const levels = new Map(definition.levels);
  const starts = new Map<number, number>();
  for (const override of elementsOf(instance, 'lvlOverride')) {
    const level = levelNumber(override);
    const start = numberOf(override, 'startOverride');
    const own = childNamed(override, 'lvl');
    if (level === null) continue;
    if (start !== undefined) starts.set(level, start);
    if (own !== undefined) levels.set(level, readLevel(own));
  }
  return { id, definition: definition.id, levels, starts };
}

function levelsOf(definition: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = elementsOf(definition, 'lvl').flatMap((element): [number, ListLevel][] => {
    const level = levelNumber(element);
    return level === null ? [] : [[level, readLevel(element)]];
  });
  return new Map(levels);
}

function levelNumber({ attributes }: XmlElement): number | null {
  const level = wholeNumber(attributes.ilvl);
  return level !== undefined && level >= 0 && level <= DEEPEST_LEVEL ? level : null;
}

function readLevel(element: XmlElement): ListLevel {
  // A format newer than 2007 stands in mc:AlternateContent, the new one first.
  const [numFmt] = descendantsNamed(element, 'numFmt');
  const fonts = childNamed(childNamed(element, 'rPr'), 'rFonts')?.attributes;
  const suffix = wordOf(element, 'suff');
  return {
    start: numberOf(element, 'start') ?? 0,
    format: numFmt?.attributes.val ?? 'decimal',
    custom: numFmt?.attributes.format ?? '',
    text: withoutPrivateSymbols(wordOf(element, 'lvlText') ?? '', fonts?.ascii ?? fonts?.hAnsi ?? ''),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    isLegal: isOn(element, 'isLgl') ?? false,
    restart: numberOf(element, 'lvlRestart') ?? null,
    style: wordOf(element, 'pStyle') ?? null,
  };
}
