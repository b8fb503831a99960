/** 多选: who is charged with a task, and which tasks name a department. */
import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { dutyFact } from './ask-leads.js';
import type { MultipleDraft } from './draft.js';
import { isNamed, type Knowledge, mayBeSameUnit, unitsOfDuty } from './knowledge.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { documentName, placeName } from './wording.js';

const FEWEST_OPTIONS = 4;
const MOST_OPTIONS = 7;

/** A list that ends in 等 has no full set of right options: it is not asked. */
export function askUnits(tasks: readonly Task[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  return tasks.flatMap((task): MultipleDraft[] => {
    const { clause, document, duty } = task;
    if (duty === null || duty.open || !unitsOfDuty(duty).every(isNamed)) return [];
    const [asked, units] = askedOf(duty);
    const [first, second, ...more] = units;
    const others = knowledge
      .unitsOf(document.id)
      .filter((unit) => !unitsOfDuty(duty).some((charged) => mayBeSameUnit(charged, unit)));
    const wanted = Math.max(FEWEST_OPTIONS - units.length, 2);
    if (first === undefined || second === undefined || units.length + wanted > MOST_OPTIONS || others.length < wanted)
      return [];
    return [
      {
        type: 'multiple',
        aspect: 'units',
        facts: [dutyFact(task)],
        question: `在${documentName(document)}中，${placeName(task)}的${asked}有${GAP}。`,
        claims: [claim(units.join('、'), citeSpan(clause, document, duty))],
        remark: '',
        answer: [...units].sort().join('、'),
        right: [first, second, ...more],
        wrong: random
          .shuffled(others)
          .slice(0, wanted)
          .map((text) => ({ text, remark: '' })),
      },
    ];
  });
}

/** The lead alone is a question of its own; where only one unit shares the task, both are asked together. */
function askedOf(duty: Duty): readonly [string, readonly string[]] {
  const listed = listedUnitsOf(duty);
  if (listed.length > 0) return ['负责单位', listed];
  const leads = leadUnitsOf(duty);
  if (leads.length > 1) return ['牵头单位', leads];
  const others = responsibleUnitsOf(duty);
  if (others.length > 1) return ['责任单位（不含牵头单位）', others];
  return ['牵头单位和责任单位', [...leads, ...others]];
}
