/** 多选: what a document forbids, among what it allows. */
import { citeSpan, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import type { Rule } from '../../vocabulary/provision.js';
import { isActor } from './actors.js';
import type { MultipleDraft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { documentName } from './wording.js';
import { PLAINLY_BAD } from './words.js';

type Deed = { readonly task: Task; readonly rule: Rule; readonly text: string };

const OF_EACH = 2;

export function askForbidden(tasks: readonly Task[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  const documents = new Map(tasks.map(({ document }) => [document.id, document]));
  return [...documents.values()].flatMap((document): MultipleDraft[] => {
    const deeds = tasks.filter((task) => task.document.id === document.id).flatMap((task) => deedsAt(task, knowledge));
    const forbidden = random.shuffled(deeds.filter(({ rule }) => rule.kind === 'prohibition'));
    const allowed = random.shuffled(deeds.filter(({ rule }) => rule.kind === 'permission'));
    const count = Math.floor(Math.min(forbidden.length, allowed.length) / OF_EACH);
    return Array.from({ length: count }, (_, index): MultipleDraft => {
      const [right, wrong] = [forbidden, allowed].map((all) => all.slice(index * OF_EACH, (index + 1) * OF_EACH));
      const claims = (right ?? []).map(({ task, rule }) => claim(rule.quote, citeSpan(task.clause, document, rule)));
      return {
        type: 'multiple',
        aspect: 'forbidden',
        facts: nonEmpty((right ?? []).map(({ task, rule }) => `${task.clause.id}/rule@${rule.start}`)),
        question: `下列事项中，${documentName(document)}写明“不得”或者禁止的有${GAP}。`,
        claims: nonEmpty(claims),
        remark: '',
        answer: null,
        right: nonEmpty((right ?? []).map(({ text }) => text)),
        wrong: (wrong ?? []).map(({ text, rule }) => ({ text, remark: `原文为“${rule.quote}”` })),
      };
    });
  });
}

/** Who and what, told without the word that forbids or allows; only without a condition, which would be lost. */
function deedsAt(task: Task, knowledge: Knowledge): Deed[] {
  return knowledge.rulesAt(task).flatMap((rule): Deed[] => {
    const { subject, cue, action, quote, conditions, exceptions } = rule;
    if (subject === null || cue === null || quote !== `${subject}${cue}${action}`) return [];
    if (!isActor(subject) || conditions.length > 0 || exceptions.length > 0 || PLAINLY_BAD.test(action)) return [];
    if (subject.length > 20 || action.length < 5 || action.length > 40 || /[：:，；]|下列|本条|规定$/.test(action))
      return [];
    return [{ task, rule, text: `${subject}${action}` }];
  });
}
