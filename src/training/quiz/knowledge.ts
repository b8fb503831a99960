/** What the plans say besides the thing asked: the source of wrong options, and the check that they are wrong. */
import type { Task } from '../../briefing/task.js';
import { plainText } from '../../language/plain-text.js';
import { isBasis } from '../../vocabulary/document.js';
import { chargedUnits, type Duty } from '../../vocabulary/provision.js';
import { type Figure, figuresIn } from './figures.js';
import { type TargetStatement, targetStatements } from './target-statement.js';

export type Knowledge = {
  readonly placesOf: (documentId: string) => readonly Task[];
  /** Departments a document charges, as it writes them. */
  readonly unitsOf: (documentId: string) => readonly string[];
  readonly targetsOf: (documentId: string) => readonly TargetStatement[];
  /** Numbers that targets are set with, and years that something is due in; of every plan. */
  readonly figures: readonly { readonly figure: Figure; readonly documentId: string }[];
  readonly years: readonly string[];
  /** True where any clause of the document has these words; marks of quotation, width and white space do not count. */
  readonly says: (documentId: string, words: string) => boolean;
  /** The same of one clause. */
  readonly saysAt: (place: Task, words: string) => boolean;
};

type Known = {
  readonly places: readonly Task[];
  readonly units: readonly string[];
  readonly targets: readonly TargetStatement[];
};

/** Only plans are a basis: places of other documents are left out. */
export function knowledgeOf(places: readonly Task[]): Knowledge {
  const plans = places.filter(({ document }) => isBasis(document.kind));
  const byDocument = new Map<string, Known>();
  for (const id of new Set(plans.map(({ document }) => document.id))) {
    const own = plans.filter(({ document }) => document.id === id);
    const units = [...new Set(own.flatMap(({ duty }) => unitsOfDuty(duty)))];
    byDocument.set(id, { places: own, units, targets: own.flatMap(targetStatements) });
  }
  const texts = new Map(plans.map(({ clause }) => [clause.id, plainText(clause.text)]));
  const placesOf = (id: string) => byDocument.get(id)?.places ?? [];
  const holds = ({ clause }: Task, words: string) => (texts.get(clause.id) ?? '').includes(words);
  return {
    placesOf,
    unitsOf: (id) => byDocument.get(id)?.units ?? [],
    targetsOf: (id) => byDocument.get(id)?.targets ?? [],
    figures: plans.flatMap(({ indicators, document }) =>
      indicators.flatMap(figuresIn).map((figure) => ({ figure, documentId: document.id })),
    ),
    years: [...new Set(plans.flatMap(({ due }) => due.map(({ year }) => String(year))))],
    says: (id, words) => {
      const plain = plainText(words);
      return placesOf(id).some((place) => holds(place, plain));
    },
    saysAt: (place, words) => holds(place, plainText(words)),
  };
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
