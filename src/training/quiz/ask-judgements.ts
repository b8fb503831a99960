/** 判断: statements as the plan has them, and the same with one word or number changed. */
import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { dutyFact } from './ask-leads.js';
import type { JudgeDraft } from './draft.js';
import { flipsOf } from './flips.js';
import { type Knowledge, mayBeSameUnit, unitsOfDuty } from './knowledge.js';
import type { Random } from './random.js';
import type { TargetStatement } from './target-statement.js';
import { documentName, placeName } from './wording.js';

/** Whatever is asked is drafted both ways, so that the wording does not give the key away. */
export function judgeTargets(
  statements: readonly TargetStatement[],
  knowledge: Knowledge,
  random: Random,
): JudgeDraft[] {
  return statements.flatMap((statement): JudgeDraft[] => {
    const flips = flipsOf(statement, knowledge);
    const kinds = [...new Set(flips.map(({ kind }) => kind))];
    return kinds.flatMap((kind): JudgeDraft[] => {
      const choice = flips.filter((flip) => flip.kind === kind);
      const flip = choice[random.index(choice.length)];
      if (flip === undefined) return [];
      const { task, text, fact } = statement;
      const common = { type: 'judge', aspect: kind, facts: [fact], claims: [statement.claim], answer: null } as const;
      const says = `${documentName(task.document)}提出：`;
      return [
        { ...common, key: true, question: `${says}${text}。`, remark: '' },
        { ...common, key: false, question: `${says}${flip.text}。`, remark: `“${flip.wrong}”应为“${flip.right}”。` },
      ];
    });
  });
}

export function judgeUnits(tasks: readonly Task[], knowledge: Knowledge, random: Random): JudgeDraft[] {
  return tasks.flatMap((task): JudgeDraft[] => {
    const { document, duty } = task;
    if (duty === null) return [];
    const leads = leadUnitsOf(duty);
    const listed = listedUnitsOf(duty);
    const isForeign = (unit: string) => !unitsOfDuty(duty).some((charged) => mayBeSameUnit(charged, unit));
    const foreign = random.shuffled(knowledge.unitsOf(document.id).filter(isForeign));
    if (leads.length === 1) {
      const shares = responsibleUnitsOf(duty).filter((unit) => !leads.some((lead) => mayBeSameUnit(lead, unit)));
      return bothWays(task, 'lead', '的牵头单位是', leads[0], random.shuffled(shares)[0] ?? foreign[0]);
    }
    if (listed.length === 0 || leads.length > 0 || duty.open) return [];
    const named = listed[random.index(listed.length)];
    const [first] = listed;
    return [
      ...bothWays(task, 'listed', '的负责单位中有', named, foreign[0]),
      ...(first === undefined || listed.length === 1 ? [] : [ledByNobody(task, duty, first)]),
    ];
  });
}

function bothWays(task: Task, aspect: string, says: string, right?: string, wrong?: string): JudgeDraft[] {
  const { clause, document, duty } = task;
  if (right === undefined || wrong === undefined || duty === null) return [];
  const claims = [claim(right, citeSpan(clause, document, duty))] as const;
  const common = { type: 'judge', aspect, facts: [dutyFact(task)], claims, answer: null } as const;
  const about = `在${documentName(document)}中，${placeName(task)}${says}`;
  const remark = aspect === 'lead' ? `“${wrong}”应为“${right}”。` : `所列单位中没有“${wrong}”。`;
  return [
    { ...common, key: true, question: `${about}${right}。`, remark: '' },
    { ...common, key: false, question: `${about}${wrong}。`, remark },
  ];
}

/** The first of a list is taken for the lead where the text names none. */
function ledByNobody(task: Task, duty: Duty, first: string): JudgeDraft {
  return {
    type: 'judge',
    aspect: 'no-lead',
    facts: [dutyFact(task)],
    question: `${documentName(task.document)}明确，${placeName(task)}由${first}牵头。`,
    claims: [claim(first, citeSpan(task.clause, task.document, duty))],
    remark: '原文列出负责的单位，没有写明由谁牵头。',
    answer: 'no-lead',
    key: false,
  };
}
