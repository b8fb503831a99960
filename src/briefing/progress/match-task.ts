import { fitOf, foldedName, type SameWords, wordingsOf } from './align-names.js';
import { clauseNames, foldClause } from './clause-names.js';
import type { MatchProblem, TaskRow } from './progress.js';

export type TaskMatch = { readonly kind: 'found-task'; readonly task: TaskRow } | MatchProblem;

export type TaskMatcher = (words: { readonly clause: string; readonly name: string }) => TaskMatch;

/** 二、（一）3 提升县级医院能力 in one cell. */
const NUMBERED =
  /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]\s*)?(?:\d{1,2}[.、]?)?\s*/;

/** Ties rows to tasks: by the clause, by the heading; where the row has both, by both. */
export function taskMatcherOf(tasks: readonly TaskRow[], words: SameWords): TaskMatcher {
  return ({ clause, name }) => {
    const shown = name === '' ? clause : name;
    if (shown === '') return { kind: 'no-name', lost: 'row' };
    const placed = clause === '' ? [] : tasks.filter((task) => clauseNames(task).has(foldClause(clause)));
    const labelled = name === '' ? [] : tasks.filter((task) => clauseNames(task).has(foldClause(name)));
    const named = name === '' ? [] : tasks.filter((task) => isNamed(task, name, words));
    const both = placed.filter((task) => named.includes(task));
    const found =
      both.length > 0
        ? both
        : clause !== '' && placed.length > 0
          ? name === ''
            ? placed
            : []
          : [...new Set([...named, ...labelled])];
    const [task, ...others] = found;
    if (task === undefined)
      return { kind: 'unknown-indicator', lost: 'row', why: placed.length > 0 ? 'clause' : 'task', shown };
    if (others.length === 0) return { kind: 'found-task', task };
    return {
      kind: 'ambiguous-indicator',
      lost: 'row',
      shown,
      keys: found.map(({ clause: { label, heading } }) => `${label} ${heading}`),
    };
  };
}

function isNamed({ clause: { label, heading } }: TaskRow, name: string, words: SameWords): boolean {
  if (heading === '') return false;
  const own = foldedName({ name: heading, around: label, heading: '', measure: 'other' }, words);
  return [name, name.replace(NUMBERED, '')].some((each) =>
    wordingsOf(each, words).some((wording) => ['exact', 'near'].includes(fitOf(wording, own) ?? '')),
  );
}
