/** 单选 and 多选: which tasks name a department. */

import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { leadUnitsOf } from '../../vocabulary/provision.js';
import { dutyFact } from './ask-leads.js';
import type { MultipleDraft, SingleDraft } from './draft.js';
import { type Knowledge, mayBeSameUnit, unitsOfDuty } from './knowledge.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { documentName, placeOption } from './wording.js';

/** One task that names the department among those that do not, the nearest first. */
export function askTaskOfUnit(tasks: readonly Task[], knowledge: Knowledge): SingleDraft[] {
  return tellingUnits(tasks, knowledge).flatMap(({ unit, mine, foreign }) =>
    mine.map((task): SingleDraft => {
      const near = foreign.toSorted((a, b) => distance(a, task) - distance(b, task));
      return {
        ...asked(unit, [task]),
        type: 'single',
        question: `${documentName(task.document)}的下列任务中，写明由${unit}${role(knowledge.placesOf(task.document.id))}的是${GAP}。`,
        answer: placeOption(task),
        wrong: near.map(placeOption),
      };
    }),
  );
}

/** Two or three tasks that name it, and as many that do not. */
export function askTasksOfUnits(tasks: readonly Task[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  return tellingUnits(tasks, knowledge).flatMap(({ unit, mine, foreign }): MultipleDraft[] => {
    const [first, second, ...more] = random.shuffled(mine).slice(0, 2 + random.index(2));
    const others = random.shuffled(foreign).slice(0, 2 + random.index(2));
    if (first === undefined || second === undefined || others.length < 2) return [];
    const { document } = first;
    return [
      {
        ...asked(unit, [first, second, ...more]),
        type: 'multiple',
        question: `${documentName(document)}的下列任务中，写明由${unit}${role(knowledge.placesOf(document.id))}的有${GAP}。`,
        answer: unit,
        right: nonEmpty([first, second, ...more].map(placeOption)),
        wrong: others.map((task) => ({ text: placeOption(task), remark: '' })),
      },
    ];
  });
}

type TellingUnit = { readonly unit: string; readonly mine: readonly Task[]; readonly foreign: readonly Task[] };

/** Departments charged with at most half of a document's tasks: the others are named nearly everywhere. */
function tellingUnits(tasks: readonly Task[], knowledge: Knowledge): TellingUnit[] {
  const documents = [...new Set(tasks.map(({ document }) => document.id))];
  return documents.flatMap((id) => {
    const charged = knowledge.placesOf(id).filter(({ duty, clause }) => duty !== null && clause.heading !== '');
    return knowledge.unitsOf(id).flatMap((unit): TellingUnit[] => {
      const names = ({ duty }: Task) => unitsOfDuty(duty).includes(unit);
      const mayName = ({ duty }: Task) => duty?.open || unitsOfDuty(duty).some((other) => mayBeSameUnit(other, unit));
      if (charged.filter(names).length * 2 > charged.length) return [];
      const mine = tasks.filter(({ document, clause }) => document.id === id && clause.heading !== '').filter(names);
      return [{ unit, mine, foreign: charged.filter((task) => !mayName(task)) }];
    });
  });
}

function asked(unit: string, mine: readonly Task[]) {
  const claims = mine.flatMap(({ clause, document, duty }) =>
    duty === null ? [] : [claim(unit, citeSpan(clause, document, duty))],
  );
  return { aspect: 'tasks', facts: nonEmpty(mine.map(dutyFact)), claims: nonEmpty(claims), remark: '' };
}

function role(places: readonly Task[]): string {
  return places.some(({ duty }) => duty !== null && leadUnitsOf(duty).length > 0) ? '牵头或者负责' : '负责';
}

function distance(one: Task, other: Task): number {
  return Math.abs(one.clause.order - other.clause.order);
}
