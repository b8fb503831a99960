import { levelsIn } from '../language/levels.js';
import { findQuantities, type Quantity } from '../language/quantities.js';
import { foldWidth } from '../language/width.js';
import { readAskedAbout } from './asked-about.js';
import { readAskedCount } from './asked-count.js';
import { readAskedNames } from './asked-names.js';
import { readAskedPart } from './asked-part.js';
import { readAskedTerms } from './asked-term.js';
import type { Concept } from './concepts.js';
import { figuresAskedAbout, figuresIn } from './figures.js';
import { type WantedMeasures, wantedMeasures } from './wanted-measures.js';

/** What is read out of the wording of a part, once: composers take it from here. */
export type Asked = {
  /** How many members it expects: 四个方面是哪四个. */
  readonly count: number | null;
  /** The kinds of measure its figure may have. */
  readonly measures: WantedMeasures;
  /** How many figures it asks for: 几家、多少人. */
  readonly amounts: number;
  /** What it says of a case in figures: 我妈72岁. */
  readonly quantities: readonly Quantity[];
  /** Figures and levels it names itself: 65%, 三级. */
  readonly said: readonly string[];
  readonly levels: readonly string[];
  /** The terms it asks the meaning of. */
  readonly terms: readonly string[];
  /** The names whose members it asks for. */
  readonly names: readonly string[];
  /** The figures whose meaning it asks for. */
  readonly figures: readonly string[];
  /** Whom or what it asks the requirements of: 对家庭医生提了哪些要求. */
  readonly about: string | null;
  /** The part of a document it asks about: 保障措施那部分. */
  readonly part: string | null;
  /** Topics it puts side by side with 、: what speaks of either counts. */
  readonly listed: readonly string[];
};

type Wording = { readonly text: string; readonly concepts: readonly Concept[]; readonly quoted: readonly string[] };

/** Reads what is asked out of a part's own words; its topics and quoted names may be those of the part before it. */
export function readAsked(part: Wording): Asked {
  return {
    count: readAskedCount(part.text),
    measures: wantedMeasures(part.text),
    amounts: part.text.match(/多少|几(?!乎|年来)/g)?.length ?? 0,
    quantities: findQuantities(foldWidth(part.text)).filter(({ measure }) => measure !== null),
    said: figuresIn(part.text),
    levels: levelsIn(part.text),
    terms: readAskedTerms(part),
    names: readAskedNames(part.text, part.quoted),
    figures: figuresAskedAbout(part.text),
    about: readAskedAbout(part.text),
    part: readAskedPart(part.text),
    listed: listedIn(part),
  };
}

function listedIn({ text, concepts }: Wording): string[] {
  const lower = text.toLowerCase();
  return concepts
    .map(({ surface }) => surface)
    .filter((surface) => lower.includes(`、${surface}`) || lower.includes(`${surface}、`));
}
