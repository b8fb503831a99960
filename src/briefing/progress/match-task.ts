import { runsOf, saysMore } from './account-for.js';
import {
  type FoldedName,
  fitOf,
  foldedName,
  foldName,
  type SameWords,
  type Wordings,
  wordingsBy,
} from './align-names.js';
import { clauseNames, foldClause } from './clause-names.js';
import { foldCell } from './fold-cell.js';
import type { MatchProblem, TaskRow } from './progress.js';

export type TaskMatch = { readonly kind: 'found-task'; readonly task: TaskRow } | MatchProblem;

export type TaskMatcher = (words: { readonly clause: string; readonly name: string }) => TaskMatch;

/** 二、（一）3 提升县级医院能力 in one cell. */
const NUMBERED =
  /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]\s*)?(?:\d{1,2}[.、]?)?\s*/;

/** So many characters of one sentence tell which clause speaks of it, most of them in a row: 绿色餐厅创建. */
const LEAST_SAID = 6;
const LEAST_IN_A_ROW = 4;
const LONGEST_VERB = 2;

/** Ties rows to tasks: by the clause, by the heading; where the row has both, by both. */
export function taskMatcherOf(tasks: readonly TaskRow[], words: SameWords): TaskMatcher {
  const wordings = wordingsBy(words);
  const known = tasks.map((task) => ({
    task,
    places: clauseNames(task),
    heading: headingOf(task, words),
    sentences: task.clause.text.split(/[。；;]/).map((sentence) => foldName(sentence, words)),
  }));
  const at = (place: string) => {
    const wanted = foldClause(place);
    return place === '' ? [] : known.filter(({ places }) => places.has(wanted)).map(({ task }) => task);
  };
  const called = (name: string) => {
    const headed = known.filter(({ heading }) => heading !== null && isNamed(name, heading, wordings));
    const found =
      headed.length > 0
        ? headed
        : known.filter(({ sentences }) => sentences.some((sentence) => isSaidIn(name, sentence, words)));
    return found.map(({ task }) => task);
  };
  return ({ clause, name }) => {
    const shown = name === '' ? clause : name;
    if (shown === '') return { kind: 'no-name', lost: 'row' };
    const placed = at(clause);
    const named = name === '' ? placed : [...new Set([...called(name), ...at(name)])];
    const found = placed.length > 0 ? placed.filter((task) => named.includes(task)) : named;
    const [task, ...others] = found;
    if (task === undefined)
      return { kind: 'unknown-indicator', lost: 'row', why: placed.length > 0 ? 'clause' : 'task', shown };
    if (others.length === 0) return { kind: 'found-task', task };
    const keys = found.map(({ clause: { label, heading } }) => `${label} ${heading}`);
    return { kind: 'ambiguous-indicator', lost: 'row', shown, keys };
  };
}

/** The heading of the task as the plan prints it, and no other words that mean it. */
export function isHeadingOf({ clause: { heading } }: TaskRow, name: string): boolean {
  return heading !== '' && foldCell(name.replace(NUMBERED, '')) === foldCell(heading);
}

function headingOf({ clause: { label, heading } }: TaskRow, words: SameWords): FoldedName | null {
  return heading === ''
    ? null
    : foldedName(
        { name: heading, population: '', around: label, asked: '', heading: '', elsewhere: [], measure: 'other' },
        words,
      );
}

/** A piece of work that a sentence tells of in the same words: 推进某医院项目建设. */
function isSaidIn(name: string, text: string, words: SameWords): boolean {
  const said = foldName(name.replace(NUMBERED, ''), words);
  const runs = runsOf(said, text);
  const lengths = runs.filter(({ covered }) => covered).map((run) => run.text.length);
  // The verb before it is often another: 编制 for 研究制定.
  const isVerb = (at: number, run: string) => at === 0 && run.length <= LONGEST_VERB;
  return (
    Math.max(0, ...lengths) >= LEAST_IN_A_ROW &&
    lengths.reduce((sum, length) => sum + length, 0) >= LEAST_SAID &&
    runs.every(({ text: run, covered }, at) => covered || isVerb(at, run) || !saysMore(run, 'other'))
  );
}

function isNamed(name: string, heading: FoldedName, wordings: Wordings): boolean {
  return [name, name.replace(NUMBERED, '')].some((each) =>
    wordings(each).some((wording) => ['exact', 'near'].includes(fitOf(wording, heading) ?? '')),
  );
}
