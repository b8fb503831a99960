/** For training: the tasks selected, each with what it demands in the words of the plan. */
import { toHanNumeral } from '../../language/numerals.js';
import type { Block, Part } from '../outline.js';
import { blank, words } from '../parts.js';
import type { SelectedTask } from '../select-tasks.js';
import { type Drafting, deadlineParts, demandsOf, headingOf, targetParts, unitsLine } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import { BLANKS, WORDS } from '../wording.js';
import type { DraftInput } from './draft-input.js';

type Tasks = ContentOf<'tasks'>;

export function taskBlocks(content: Tasks, { tasks }: DraftInput, drafting: Drafting): Block[] {
  if (content.group === 'none')
    return tasks.map((task, index) => taskBlock(task, `（${toHanNumeral(index + 1)}）`, content, drafting));
  return groupsOf(tasks).flatMap(({ heading, members }, index): Block[] => [
    { kind: 'group', number: `（${toHanNumeral(index + 1)}）`, heading, level: 2 },
    ...members.map((task, at) => taskBlock(task, `${at + 1}.`, content, drafting)),
  ]);
}

/** Neighbours under one heading of the plan; a task under none stands under its document's title. */
function groupsOf(tasks: readonly SelectedTask[]): { heading: string; members: SelectedTask[] }[] {
  const groups: { key: string; heading: string; members: SelectedTask[] }[] = [];
  for (const task of tasks) {
    const heading = task.clause.headingPath.at(-1) ?? task.document.title;
    const key = JSON.stringify([task.document.id, task.clause.headingPath]);
    const last = groups.at(-1);
    if (last?.key === key) last.members.push(task);
    else groups.push({ key, heading, members: [task] });
  }
  return groups;
}

function taskBlock(task: SelectedTask, number: string, { extent, show }: Tasks, drafting: Drafting): Block {
  const demands = demandsOf(task, extent, drafting);
  const lines: Part[][] = [
    ...(demands.length === 0 ? [] : [[words(WORDS.demands), ...demands]]),
    ...(show.includes('targets')
      ? task.indicators.map((indicator) => [words(WORDS.target), ...targetParts(task, indicator, drafting)])
      : []),
    ...(show.includes('units') ? [unitsLine(task, drafting)] : []),
    ...(show.includes('deadline') ? [[words(WORDS.deadline), ...deadlineParts(task, drafting)]] : []),
    ...(show.includes('progress') ? [[words(WORDS.progress), blank(BLANKS.progress)]] : []),
  ];
  return { kind: 'task', number, heading: headingOf(task, drafting), lines };
}
