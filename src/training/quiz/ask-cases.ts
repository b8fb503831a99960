/** 案例: somebody unnamed has to apply the plan. Nothing but the plan's own words and one changed word is told as its content. */
import { wordsClaim } from '../../briefing/claims-of.js';
import type { Task } from '../../briefing/task.js';
import { type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { dutyFact } from './ask-leads.js';
import type { OpenDraft } from './draft.js';
import { wordFlips } from './flips.js';
import type { Knowledge } from './knowledge.js';
import type { TargetStatement } from './target-statement.js';
import { actors, documentName, placeName } from './wording.js';

/** Who is to be turned to. */
export function caseUnits(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task): OpenDraft[] => {
    const { clause, document, duty } = task;
    if (duty === null || clause.heading === '') return [];
    const { below, above } = actors(document);
    const isLed = leadUnitsOf(duty).length > 0;
    if (!isLed && listedUnitsOf(duty).length < 2) return [];
    const place = { start: duty.start - clause.start, end: duty.end - clause.start };
    const asked = isLed ? askedOfLed(duty) : '写明有哪些负责单位、原文是否指定了牵头单位';
    return [
      {
        type: 'case',
        aspect: 'units',
        facts: [dutyFact(task)],
        question: `${below}在落实${documentName(document)}${placeName(task)}时遇到困难，拟请${above}有关单位协调。请依据原文${asked}。`,
        claims: [wordsClaim(task, place)],
        remark: isLed ? '' : '原文列出负责的单位，没有指定牵头单位。',
        answer: isLed ? leadUnitsOf(duty).join('、') : 'no-lead',
      },
    ];
  });
}

function askedOfLed(duty: Duty): string {
  return responsibleUnitsOf(duty).length === 0
    ? '写明应当找哪个单位牵头'
    : '写明应当找哪个单位牵头、还涉及哪些责任单位';
}

/** A draft report hardens or softens a target: no figure is changed, so none is put about that the plan does not set. */
export function caseWordings(statements: readonly TargetStatement[], knowledge: Knowledge): OpenDraft[] {
  return statements.flatMap((statement): OpenDraft[] => {
    const { task, claim, fact } = statement;
    const [flip] = wordFlips(statement);
    if (flip === undefined || knowledge.says(task.document.id, flip.text)) return [];
    const { below } = actors(task.document);
    const name = documentName(task.document);
    return [
      {
        type: 'case',
        aspect: 'wording',
        facts: [fact],
        question: `${below}起草的汇报材料写道：“按照${name}，${flip.text.replaceAll('“', '‘').replaceAll('”', '’')}。”其中有一处用词与原文不一致，请指出、改正，并说明依据的条款。`,
        claims: [claim],
        remark: `“${flip.wrong}”应为“${flip.right}”。`,
        answer: flip.right,
      },
    ];
  });
}
