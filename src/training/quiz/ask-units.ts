/** 多选: which departments are charged with a task beside those charged with most. */
import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { characterPairs } from '../../language/character-pairs.js';
import {
  type Duty,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
  standingUnitsOf,
} from '../../vocabulary/provision.js';
import type { MultipleDraft } from './draft.js';
import { isNamed, type Knowledge, mayBeSameUnit, unitsOfDuty } from './knowledge.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { documentName, placeName } from './wording.js';

const OPTIONS = 5;
const MOST_RIGHT = 3;

/**
 * Wrong ones take part in other tasks of the same chapter. A list that ends in 等 has no full set of right options; whom the
 * heading names (医保政策, 医保局) or most tasks charge anybody guesses: none of these is asked.
 */
export function askUnits(tasks: readonly Task[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  return tasks.flatMap((task): MultipleDraft[] => {
    const { clause, document, duty, duties } = task;
    if (duty === null || duty.open || duties.length > 1 || clause.heading === '' || !unitsOfDuty(duty).every(isNamed))
      return [];
    const [role, all] = askedOf(duty);
    const usual = knowledge.usualUnitsOf(document.id);
    const told = all.filter((unit) => usual.has(unit));
    const units = all.filter((unit) => !usual.has(unit));
    const [first, second, ...more] = units;
    const charged = [...unitsOfDuty(duty), ...standingUnitsOf(duty)];
    const others = knowledge
      .placesOf(document.id)
      .filter((other) => other.clause.headingPath.join() === clause.headingPath.join())
      .flatMap((other) => unitsOfDuty(other.duty))
      .filter((unit) => isNamed(unit) && !usual.has(unit))
      .filter((unit) => !charged.some((own) => mayBeSameUnit(own, unit)));
    const wrong = random.shuffled([...new Set(others)]).slice(0, OPTIONS - units.length);
    if (first === undefined || second === undefined || units.length > MOST_RIGHT) return [];
    if (units.length + wrong.length < OPTIONS || units.some((unit) => isNamedBy(clause.heading, unit))) return [];
    const beside = told.length === 0 ? '有' : `除${told.join('、')}外还有`;
    return [
      {
        type: 'multiple',
        aspect: 'units',
        facts: [`${clause.id}/units`],
        question: `在${documentName(document)}中，${placeName(task)}的${role}${beside}${GAP}。`,
        claims: [claim(units.join('、'), citeSpan(clause, document, duty))],
        remark: '',
        answer: [...units].sort().join('、'),
        right: [first, second, ...more],
        wrong: wrong.map((text) => ({ text, remark: '' })),
      },
    ];
  });
}

function isNamedBy(heading: string, unit: string): boolean {
  return [...characterPairs(unit)].some((pair) => heading.includes(pair));
}

function askedOf(duty: Duty): readonly [string, readonly string[]] {
  const listed = listedUnitsOf(duty);
  if (listed.length > 0) return ['负责单位', listed];
  const leads = leadUnitsOf(duty);
  return leads.length > 1 ? ['牵头单位', leads] : ['责任单位（不含牵头单位）', responsibleUnitsOf(duty)];
}
