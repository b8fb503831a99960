/** The content of a section, item by item, as blocks. */
import { toHanNumeral } from '../language/numerals.js';
import { indicatorNameClaim, targetClaim } from './claims-of.js';
import { fillWords, type Values } from './fill-words.js';
import type { Block, OutlineBars, Part } from './outline.js';
import { blank, words } from './parts.js';
import type { SelectedTask } from './select-tasks.js';
import type { StudyBlocks } from './study.js';
import { outlineTable, type TableInput } from './tables.js';
import { type Drafting, deadlineParts, demandsOf, headingOf, stated, targetParts, unitsLine } from './task-parts.js';
import type { TemplateContent } from './template.js';
import { BLANKS, WORDS } from './wording.js';

export type BlockInput = TableInput & { readonly values: Values; readonly study: StudyBlocks };

type TasksContent = Extract<TemplateContent, { type: 'tasks' }>;

export function blocksOf(contents: readonly TemplateContent[], input: BlockInput, drafting: Drafting): Block[] {
  return contents.flatMap((content) => blocksOfOne(content, input, drafting));
}

function blocksOfOne(content: TemplateContent, input: BlockInput, drafting: Drafting): Block[] {
  switch (content.type) {
    case 'guidance':
      return [{ kind: 'guidance', text: content.text }];
    case 'line':
      return [{ kind: 'line', parts: fillWords(content.text, input.values) }];
    case 'tasks':
      return taskBlocks(content, input, drafting);
    case 'indicators':
      return indicatorLines(input, drafting).map((parts, index) => ({
        kind: 'line',
        parts: content.numbered ? [words(`${index + 1}. `), ...parts] : parts,
      }));
    case 'table':
      return [outlineTable(content.table, input, drafting)];
    case 'chart':
      return barsOf(input, drafting);
    case 'study':
    case 'session':
    case 'quiz':
      return [...input.study(content, drafting)];
  }
}

function taskBlocks(content: TasksContent, { tasks }: BlockInput, drafting: Drafting): Block[] {
  const wanted = tasks.filter(({ role }) => fitsRole(role, content.role));
  if (content.group === 'none')
    return wanted.map((task, index) => taskBlock(task, `（${toHanNumeral(index + 1)}）`, content, drafting));
  return groupsOf(wanted).flatMap(({ heading, members }, index): Block[] => [
    { kind: 'group', number: `（${toHanNumeral(index + 1)}）`, heading, label: '' },
    ...members.map((task, at) => taskBlock(task, `${at + 1}.`, content, drafting)),
  ]);
}

function fitsRole(role: SelectedTask['role'], wanted: TasksContent['role']): boolean {
  if (wanted === 'any' || role === null) return true;
  return (role.role === 'lead') === (wanted === 'lead');
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

function taskBlock(task: SelectedTask, number: string, { extent, show }: TasksContent, drafting: Drafting): Block {
  const demands = extent === 'heading' ? [] : demandsOf(task, extent, drafting);
  const lines: Part[][] = [
    ...(demands.length === 0 ? [] : [[words(WORDS.demands), ...demands]]),
    ...(show.includes('targets') ? targetLines(task, drafting) : []),
    ...(show.includes('units') ? [unitsLine(task, drafting)] : []),
    ...(show.includes('deadline') ? [[words(WORDS.deadline), ...deadlineParts(task, drafting)]] : []),
    ...(show.includes('progress') ? [[words(WORDS.progress), blank(BLANKS.progress)]] : []),
  ];
  return {
    kind: 'task',
    number,
    heading: headingOf(task, drafting),
    lines: [roleLine(task), ...lines].filter(({ length }) => length > 0),
  };
}

function targetLines(task: SelectedTask, drafting: Drafting): Part[][] {
  return task.indicators.map((indicator) => [words(WORDS.target), ...targetParts(task, indicator, drafting)]);
}

function roleLine({ role }: SelectedTask): Part[] {
  if (role === null) return [];
  const note = role.role === 'lead' ? WORDS.leads : role.role === 'responsible' ? WORDS.shares : WORDS.listed;
  return [words(`${role.unit}${note}`)];
}

function indicatorLines({ withTargets }: BlockInput, drafting: Drafting): Part[][] {
  return withTargets.flatMap((task) =>
    task.indicators.map((indicator) => [
      ...targetParts(task, indicator, drafting),
      words('，当前 '),
      blank(BLANKS.value),
    ]),
  );
}

function barsOf({ withTargets, supplied }: BlockInput, drafting: Drafting): OutlineBars[] {
  const rows = withTargets.flatMap((task) =>
    task.indicators.flatMap((indicator) => {
      const data = supplied(indicator);
      const [label] = stated(indicatorNameClaim(task, indicator), drafting);
      const [target] = stated(targetClaim(task, indicator), drafting);
      if (data?.share == null || label === undefined || target === undefined) return [];
      return [{ label, target, value: data.value, share: data.share }];
    }),
  );
  return rows.length === 0 ? [] : [{ kind: 'bars', rows }];
}
