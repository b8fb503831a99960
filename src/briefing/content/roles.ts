/** What each unit chosen leads and shares in; of no unit, what the plan sets chapter by chapter. */
import { chaptersOf } from '../chapters.js';
import type { Block, Part } from '../outline.js';
import { joinedBy, words } from '../parts.js';
import type { SelectedTask } from '../select-tasks.js';
import { type Drafting, headingOf, nameOf } from '../task-parts.js';
import type { ChosenUnit } from '../units/resolve-units.js';
import type { Role } from '../units/roles.js';
import type { DraftInput } from './draft-input.js';

export function roleBlocks({ tasks, units, values }: DraftInput, drafting: Drafting): Block[] {
  if (units.length === 0) return [{ kind: 'line', parts: wholePlan(tasks, values.title ?? '', drafting) }];
  return units.flatMap((unit): Block[] => {
    const own = tasks.filter((task) => roleIn(task, unit) !== null);
    const [{ document } = { document: null }] = own;
    if (document === null) return [];
    const lead = own.filter((task) => roleIn(task, unit) === 'lead');
    const shared = own.filter((task) => !lead.includes(task));
    const counts = [
      ...(lead.length > 0 ? [`牵头${lead.length}项`] : []),
      ...(shared.length > 0 ? [`参与${shared.length}项`] : []),
    ].join('、');
    return [
      {
        kind: 'line',
        parts: [
          words(`《${document.title}》涉及${unit.full}的任务${own.length}项，${counts}。`),
          ...listed('牵头的是：', lead, drafting),
          ...listed('参与的是：', shared, drafting),
        ],
      },
    ];
  });
}

function roleIn({ document, roles }: SelectedTask, { documentId, spellings }: ChosenUnit): Role | null {
  if (document.id !== documentId) return null;
  return roles.find(({ unit }) => spellings.includes(unit))?.role ?? null;
}

function wholePlan(tasks: readonly SelectedTask[], title: string, drafting: Drafting): Part[] {
  const chapters = chaptersOf(tasks).filter(({ heading }) => heading !== '');
  if (chapters.length < 2)
    return [words(`${title}部署${tasks.length}项任务。`), ...listed('分别是：', tasks, drafting)];
  const headings = chapters.map(({ heading, tasks: own }) => `${heading}（${own.length}项）`).join('；');
  return [words(`${title}部署${chapters.length}个方面${tasks.length}项任务：${headings}。`)];
}

function listed(lead: string, tasks: readonly SelectedTask[], drafting: Drafting): Part[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, drafting.detail.names);
  for (const task of tasks.slice(shown.length)) drafting.cut('names', [headingOf(task, drafting)]);
  const names = joinedBy(
    '；',
    shown.map((task) => nameOf(task, drafting)),
  );
  return [words(lead), ...names, words(shown.length < tasks.length ? '等。' : '。')];
}
