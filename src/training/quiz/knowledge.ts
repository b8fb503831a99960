/** What the plans say besides the thing asked: the source of wrong options, and the check that they are wrong. */
import type { Task } from '../../briefing/task.js';
import { mayNameBody } from '../../language/organisation.js';
import { plainText } from '../../language/plain-text.js';
import { isBasis } from '../../vocabulary/document.js';
import { chargedUnits, type Duty } from '../../vocabulary/provision.js';
import { type Actor, actorsIn } from './actors.js';
import { type Figure, figuresIn } from './figures.js';
import { type Listing, listingsIn } from './listings.js';
import { type Statement, statementsIn } from './statement.js';

export type Knowledge = {
  readonly placesOf: (documentId: string) => readonly Task[];
  /** Those that more than half of the places which charge anybody charge. */
  readonly usualUnitsOf: (documentId: string) => ReadonlySet<string>;
  readonly statementsOf: (documentId: string) => readonly Statement[];
  /** Of the statements of every plan. */
  readonly listings: readonly (Listing & { readonly clauseId: string })[];
  /** In quotation marks of their own, each once; without those that another plan has. */
  readonly termsOf: (documentId: string) => readonly string[];
  /** Of every plan: numbers, those it is told of, and years that something is due in. */
  readonly figures: readonly (Figure & { readonly documentId: string })[];
  readonly actors: readonly (Actor & { readonly documentId: string })[];
  readonly years: readonly string[];
  /** Places of the document and of the other plans of its region: none of them may bear out what is told as wrong. */
  readonly placesNear: (document: Task['document']) => readonly Task[];
  /** True where any of them has these words; marks of quotation, width and white space do not count. */
  readonly says: (document: Task['document'], words: string) => boolean;
  /** True where another plan has them: they are no peculiarity of this one. */
  readonly isCommon: (document: Task['document'], words: string) => boolean;
};

/** A term in quotation marks of its own; 《》 and quotations inside belong to something else, and 互联网+ is anybody's. */
export const QUOTED = /“([^“”《》，。；+＋]{2,12})”/g;

/** Only plans are a basis: places of other documents are left out. */
export function knowledgeOf(places: readonly Task[]): Knowledge {
  const plans = places.filter(({ document }) => isBasis(document.kind));
  const ids = [...new Set(plans.map(({ document }) => document.id))];
  const byDocument = new Map(ids.map((id) => [id, plans.filter(({ document }) => document.id === id)]));
  const statements = new Map([...byDocument].map(([id, own]) => [id, own.flatMap(statementsIn)]));
  const usual = new Map([...byDocument].map(([id, own]) => [id, usualUnits(own)]));
  const texts = new Map(plans.map(({ clause }) => [clause.id, plainText(clause.text)]));
  const placesOf = (id: string) => byDocument.get(id) ?? [];
  const holds = ({ clause }: Task, words: string) => (texts.get(clause.id) ?? '').includes(words);
  const isElsewhere = (id: string, words: string) => {
    const plain = plainText(words);
    return plans.some((place) => place.document.id !== id && holds(place, plain));
  };
  const placesNear = ({ id, region }: Task['document']) =>
    plans.filter(({ document }) => document.id === id || (region !== null && document.region?.name === region.name));
  const nearTexts = new Map<string, string>();
  const terms = new Map<string, readonly string[]>();
  return {
    placesOf,
    usualUnitsOf: (id) => usual.get(id) ?? new Set(),
    statementsOf: (id) => statements.get(id) ?? [],
    listings: [...statements.values()]
      .flat()
      .flatMap(({ task: { clause }, text }) =>
        listingsIn(text).map((listing) => ({ ...listing, clauseId: clause.id })),
      ),
    termsOf: (id) => {
      const own = terms.get(id) ?? termsIn(placesOf(id)).filter((term) => !isElsewhere(id, term));
      terms.set(id, own);
      return own;
    },
    figures: plans.flatMap(({ clause, document }) =>
      figuresIn(clause.text).map((figure) => ({ ...figure, documentId: document.id })),
    ),
    actors: plans.flatMap(({ clause, document }) =>
      actorsIn(clause.text).map((actor) => ({ ...actor, documentId: document.id })),
    ),
    years: [...new Set(plans.flatMap(({ due }) => due.map(({ year }) => String(year))))],
    placesNear,
    says: (document, words) => {
      const near =
        nearTexts.get(document.id) ??
        placesNear(document)
          .map(({ clause }) => texts.get(clause.id))
          .join('\n');
      nearTexts.set(document.id, near);
      return near.includes(plainText(words));
    },
    isCommon: ({ id }, words) => isElsewhere(id, words),
  };
}

function termsIn(places: readonly Task[]): string[] {
  const found = places.flatMap(({ clause }) => [...clause.text.matchAll(QUOTED)].map(([, name = '']) => name));
  return [...new Set(found)];
}

function usualUnits(places: readonly Task[]): ReadonlySet<string> {
  const charging = places.flatMap(({ duty }) => (duty === null ? [] : [new Set(unitsOfDuty(duty))]));
  const counts = new Map<string, number>();
  for (const units of charging) for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > charging.length).map(([unit]) => unit));
}

/** 有关部门 and 相关部门 may be anybody: nothing is asked about them. */
export function isNamed(unit: string): boolean {
  return mayNameBody(unit) && !/^(?:有关|相关|各|其他|所属)/.test(unit);
}

export function unitsOfDuty(duty: Duty | null): string[] {
  return duty === null ? [] : chargedUnits(duty);
}

/** Two spellings that may be one department (卫健委 and 卫生健康委): one is the other with characters left out. */
export function mayBeSameUnit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}
