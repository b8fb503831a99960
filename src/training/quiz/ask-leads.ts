/** 单选: who leads a task. */

import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import type { SingleDraft } from './draft.js';
import { isNamed, type Knowledge, mayBeSameUnit } from './knowledge.js';
import { GAP } from './quiz.js';
import { documentName, placeName } from './wording.js';

/** Of tasks that name exactly one leading unit, or nobody but one unit. Those that only share in the task mislead best. */
export function askLeads(tasks: readonly Task[], knowledge: Knowledge): SingleDraft[] {
  return tasks.flatMap((task): SingleDraft[] => {
    const { clause, document, duty } = task;
    if (duty === null || duty.open) return [];
    const isLed = leadUnitsOf(duty).length > 0;
    const [lead, another] = isLed ? leadUnitsOf(duty) : listedUnitsOf(duty);
    if (lead === undefined || another !== undefined || !isNamed(lead)) return [];
    const others = [...responsibleUnitsOf(duty), ...knowledge.unitsOf(document.id)];
    const wrong = [...new Set(others)].filter((unit) => isNamed(unit) && !mayBeSameUnit(unit, lead));
    const question = `在${documentName(document)}中，${placeName(task)}的${isLed ? '牵头' : '负责'}单位是${GAP}。`;
    const claims = [claim(lead, citeSpan(clause, document, duty))] as const;
    return [
      { type: 'single', aspect: 'lead', facts: [dutyFact(task)], question, claims, remark: '', answer: lead, wrong },
    ];
  });
}

/** A bracket of units is asked once, whichever of them is. */
export function dutyFact({ clause }: Task): string {
  return `${clause.id}/units`;
}
