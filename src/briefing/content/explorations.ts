/** What a plan sets out to explore or to try: the statements that say so, one a task. */
import { fillWords } from '../fill-words.js';
import type { Block } from '../outline.js';
import { words } from '../parts.js';
import type { SelectedTask } from '../select-tasks.js';
import { type Drafting, ruleStatement } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

const MOST = 5;

export function explorationBlocks(
  { blank }: ContentOf<'explorations'>,
  { tasks, values }: DraftInput,
  drafting: Drafting,
): Block[] {
  const said = tasks.flatMap((task) => statementOf(task, drafting));
  const shown = said.slice(0, Math.max(1, Math.min(MOST, drafting.detail.targets)));
  drafting.cut('demands', said.slice(shown.length));
  if (shown.length === 0) return [{ kind: 'line', parts: fillWords(blank, values) }];
  return shown.map((each, index) => ({ kind: 'line', parts: [words(`${index + 1}.`), each] }));
}

function statementOf(task: SelectedTask, drafting: Drafting) {
  const rule = task.rules.find(({ kind }) => kind === 'exploration');
  return rule === undefined ? [] : ruleStatement(task, rule, drafting);
}
