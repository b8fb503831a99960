/** Questions to open an exchange with, each with the words of the plan that answer it: terms, targets, who may, what is tried. */
import { citeSpan, claim } from '../answering/cite.js';
import type { Block, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { quantified, targetPhrases } from '../briefing/target-phrases.js';
import type { Task } from '../briefing/task.js';
import { type Drafting, ruleStatement, stated } from '../briefing/task-parts.js';
import { joinedLines } from '../language/joined-lines.js';
import type { RuleKind, Term } from '../vocabulary/provision.js';

const MOST = 5;

type Starter = { readonly task: Task; readonly question: string; readonly answer: readonly Part[] };

const ASKED: Readonly<Partial<Record<RuleKind, (name: string) => string>>> = {
  entitlement: (name) => `“${name}”这一条里，谁能得到什么？`,
  prohibition: (name) => `“${name}”这一条里，什么不能做？`,
  permission: (name) => `“${name}”这一条里，什么情况下可以做什么？`,
  exploration: (name) => `“${name}”这一条里，鼓励先试什么？`,
};

/** At most one of a kind and clause, of each kind in turn. */
export function startersOf(places: readonly Task[], terms: readonly Term[], drafting: Drafting): Block[] {
  const kinds: readonly (readonly Starter[])[] = [
    places.flatMap((task) => termStarters(task, terms, drafting)),
    ...(Object.keys(ASKED) as RuleKind[]).map((kind) => places.flatMap((task) => ruleStarters(task, kind, drafting))),
    places.flatMap((task) => targetStarters(task, drafting)),
  ];
  const chosen: Starter[] = [];
  for (let turn = 0; chosen.length < MOST && kinds.some((kind) => kind.length > turn); turn += 1)
    for (const kind of kinds) {
      const next = kind.filter(({ task }) => !chosen.some((each) => each.task.clause.id === task.clause.id))[0];
      if (next !== undefined && chosen.length < MOST) chosen.push(next);
    }
  return chosen.flatMap(({ task, question, answer }, index): Block[] => [
    { kind: 'line', parts: [words(`${index + 1}.问：${question}`)] },
    { kind: 'line', parts: [words('答：'), ...answer, words(`（${task.clause.label}）`)] },
  ]);
}

function termStarters(task: Task, terms: readonly Term[], drafting: Drafting): Starter[] {
  return terms
    .filter(({ clauseId, form }) => clauseId === task.clause.id && form === 'definition')
    .flatMap((term) => {
      const answer = stated(claim(joinedLines(term.quote), citeSpan(task.clause, task.document, term)), drafting);
      return answer.length === 0 ? [] : [{ task, question: `什么是“${term.name}”？`, answer }];
    });
}

function ruleStarters(task: Task, kind: RuleKind, drafting: Drafting): Starter[] {
  const asked = ASKED[kind];
  const [rule] = task.rules.filter((each) => each.kind === kind);
  if (rule === undefined || asked === undefined || task.clause.heading === '') return [];
  const answer = ruleStatement(task, rule, drafting);
  return answer.length === 0 ? [] : [{ task, question: asked(task.clause.heading), answer }];
}

function targetStarters(task: Task, drafting: Drafting): Starter[] {
  const [target] = quantified([task]);
  if (target === undefined) return [];
  return [
    {
      task,
      question: `“${target.indicator.name}”要达到多少，什么时候达到？`,
      answer: targetPhrases([target], drafting),
    },
  ];
}
