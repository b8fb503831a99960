/** 简答: what a clause demands, and what a term of the plan stands for. */

import { wordsClaim } from '../../briefing/claims-of.js';
import { statementsOf } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { OpenDraft } from './draft.js';
import { documentName, headingText, placeName } from './wording.js';

/** A term in quotation marks with what it stands for in a bracket behind it. */
const EXPLAINED = /“([^“”]{2,12})”[（(]([^（()）“”]{12,160})[）)]/g;

export function askDemands(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task): OpenDraft[] => {
    if (task.clause.heading === '' || /要求$/.test(headingText(task.clause.heading))) return [];
    const [first, ...rest] = statementsOf({ ...task, role: null, roles: [] }, 'full').map((place) =>
      wordsClaim(task, place),
    );
    if (first === undefined || rest.length === 0) return [];
    const question = `简述${documentName(task.document)}${placeName(task)}的主要要求。`;
    return [openDraft('demands', `${task.clause.id}/demands`, question, [first, ...rest])];
  });
}

export function askTerms(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task) =>
    [...task.clause.text.matchAll(EXPLAINED)].map((match) => {
      const [words, term = ''] = match;
      const question = `${documentName(task.document)}中的“${term}”具体指什么？`;
      const place = { start: match.index, end: match.index + words.length };
      return openDraft('term', `${task.clause.id}/term@${match.index}`, question, [wordsClaim(task, place)]);
    }),
  );
}

function openDraft(aspect: string, fact: string, question: string, claims: readonly [Claim, ...Claim[]]): OpenDraft {
  return { type: 'short', aspect, facts: [fact], question, claims, remark: '', answer: null };
}
