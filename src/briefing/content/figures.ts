/** The foremost targets of the tasks: those a unit leads first, those of the whole before 各县, numbers before 全覆盖. */
import { fillWords } from '../fill-words.js';
import type { Block, Part } from '../outline.js';
import { words } from '../parts.js';
import { isPerEach } from '../progress/indicator-scope.js';
import { readTarget } from '../progress/target.js';
import {
  distinctWords,
  foremost,
  type PlacedTarget,
  quantified,
  suppliedPhrase,
  targetPhrases,
} from '../target-phrases.js';
import type { Drafting } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

export function figureBlocks(
  { most, lead }: ContentOf<'figures'>,
  { tasks, supplied, values }: DraftInput,
  drafting: Drafting,
): Block[] {
  const rank = new Map(tasks.map((task) => [task.clause.id, task.role === null || task.role.role === 'lead' ? 0 : 1]));
  const weight = ({ task, indicator }: PlacedTarget) =>
    (rank.get(task.clause.id) ?? 0) * 4 +
    (isPerEach(indicator) ? 2 : 0) +
    (readTarget(indicator).kind === 'all' ? 1 : 0);
  const chosen = foremost(distinctWords(quantified(tasks)), most, weight);
  const lines = chosen.map(
    (target): Block => ({ kind: 'line', parts: [...lineOf(target, supplied, drafting), words('。')] }),
  );
  return lead === undefined || lines.length === 0
    ? lines
    : [{ kind: 'line', parts: fillWords(lead, values) }, ...lines];
}

function lineOf(target: PlacedTarget, supplied: DraftInput['supplied'], drafting: Drafting): Part[] {
  const reported = suppliedPhrase(target, supplied, drafting);
  return reported.length > 0 ? reported : targetPhrases([target], drafting);
}
