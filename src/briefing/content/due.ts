/** Tasks whose date has come, or comes soon: what a weekly report must not forget. */
import type { Block, Part } from '../outline.js';
import { joinedBy, words } from '../parts.js';
import type { Task } from '../task.js';
import { type Drafting, dateOf, nameOf } from '../task-parts.js';
import type { DraftInput } from './draft-input.js';

/** A quarter of a year, in days. */
const SOON = 92;
const MOST_TASKS = 3;
const DAY_MS = 86_400_000;

export function dueBlocks({ tasks }: DraftInput, drafting: Drafting): Block[] {
  const limit = new Date(Date.parse(drafting.today) + SOON * DAY_MS).toISOString().slice(0, 10);
  const due = tasks.filter((task) => task.due.some(({ ends }) => ends <= limit));
  if (due.length === 0) return [];
  const names = joinedBy(
    '；',
    due
      .slice(0, MOST_TASKS)
      .map((task) => [...nameOf(task, drafting), words('（'), ...datesOf(task, drafting), words('）')]),
  );
  const rest = due.length > MOST_TASKS ? `等${due.length}项` : '';
  return [{ kind: 'line', parts: [words('已到期或即将到期的任务：'), ...names, words(`${rest}。`)] }];
}

/** As the plan names them. */
function datesOf(task: Task, drafting: Drafting): Part[] {
  return joinedBy(
    '、',
    task.due.map((date) => dateOf(task, date, drafting)),
  );
}
