/** The chapters of a plan that an outline follows, each with its tasks. */
import type { DocumentHeader } from '../storage/store.js';
import type { SelectedTask } from './select-tasks.js';

export type Chapter = {
  readonly document: DocumentHeader;
  /** As the plan prints it, without its number; empty where its tasks stand under no heading. */
  readonly heading: string;
  readonly tasks: readonly SelectedTask[];
};

/** A plan is told by its highest headings that part it in so many; deeper ones are for who reads the plan. */
const ENOUGH = 3;
/** Tasks without headings over them are chapters of their own up to this many. */
const FEW_TASKS = 8;

/** In the order of the plans. */
export function chaptersOf(tasks: readonly SelectedTask[]): Chapter[] {
  const documents = [...new Map(tasks.map(({ document }) => [document.id, document])).values()];
  return documents.flatMap((document) => chaptersOfOne(tasks.filter((task) => task.document.id === document.id)));
}

function chaptersOfOne(tasks: readonly SelectedTask[]): Chapter[] {
  const deepest = Math.max(0, ...tasks.map(({ clause }) => clause.headingPath.length));
  const levels = Array.from({ length: deepest }, (_, index) => grouped(tasks, (task) => headingsTo(task, index + 1)));
  const enough = levels.find((groups) => groups.length >= ENOUGH);
  const most = levels.reduce<readonly Chapter[]>((best, each) => (each.length > best.length ? each : best), []);
  const chapters = enough ?? most;
  if (chapters.length > 1 || tasks.length > FEW_TASKS || tasks.length === 0)
    return chapters.length === 0 ? grouped(tasks, () => []) : [...chapters];
  return tasks.map((task) => ({ document: task.document, heading: task.clause.heading, tasks: [task] }));
}

/** Headings above the task: its own heads its text, not a chapter. */
function headingsTo({ clause }: SelectedTask, level: number): readonly string[] {
  const path = clause.headingPath.at(-1) === clause.heading ? clause.headingPath.slice(0, -1) : clause.headingPath;
  return path.slice(0, level);
}

/** Neighbours with the same headings. */
function grouped(tasks: readonly SelectedTask[], pathOf: (task: SelectedTask) => readonly string[]): Chapter[] {
  const groups: { key: string; heading: string; document: DocumentHeader; tasks: SelectedTask[] }[] = [];
  for (const task of tasks) {
    const path = pathOf(task);
    const key = JSON.stringify(path);
    const last = groups.at(-1);
    if (last?.key === key) last.tasks.push(task);
    else groups.push({ key, heading: path.at(-1) ?? '', document: task.document, tasks: [task] });
  }
  return groups;
}
