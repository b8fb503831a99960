import { describe, expect, it } from 'vitest';
import type { Sources } from '../evidence/sources.js';
import type { DocumentHeader } from '../storage/store.js';
import type { ClauseUnit } from '../vocabulary/clause.js';
import type { Duty } from '../vocabulary/provision.js';
import { planTasks } from './task.js';

/** A plan of places with their headings, of which some are charged so many times. */
async function tasksOf(places: readonly (readonly [heading: string, charges: number, unit?: ClauseUnit])[]) {
  const clauses = places.map(([heading, , unit = 'section'], order) => ({
    id: `plan#${order}`,
    unit,
    heading,
    headingPath: [],
    order,
    text: '',
  }));
  const chargesOf = (id: string) => places[Number(id.slice('plan#'.length))]?.[1] ?? 0;
  const library = {
    facts: async () => ({
      ofClause: (id: string) => Array.from({ length: chargesOf(id) }, () => ({ kind: 'duty' }) as Duty),
    }),
    clausesOf: async () => clauses,
    rulesOf: async () => [],
  } as unknown as Sources;
  const { tasks, others } = await planTasks({ id: 'plan' } as DocumentHeader, library);
  const headings = (all: typeof tasks) => all.map(({ clause }) => clause.heading);
  return { tasks: headings(tasks), others: headings(others), charges: tasks.map(({ duties }) => duties.length) };
}

describe('the tasks of a plan', () => {
  it('are the places that charge somebody, with each charge of theirs', async () => {
    const read = await tasksOf([
      ['总体要求', 0],
      ['筑牢网底', 1],
      ['绿色生产', 3],
      ['组织实施', 0],
    ]);
    expect(read).toEqual({ tasks: ['筑牢网底', '绿色生产'], others: ['总体要求', '组织实施'], charges: [1, 3] });
  });

  it('are all but its aims where it charges few of its places, or none', async () => {
    const few = await tasksOf([
      ['指导思想', 0],
      ['建立机制', 1],
      ['健康审查', 0],
      ['开展行动', 0],
    ]);
    expect(few).toMatchObject({ tasks: ['建立机制', '健康审查', '开展行动'], others: ['指导思想'] });
    expect(
      await tasksOf([
        ['主要目标', 0],
        ['健康审查', 0],
      ]),
    ).toMatchObject({ tasks: ['健康审查'], others: ['主要目标'] });
  });

  it('are rows of a table that charge somebody, where the text before it charges few', async () => {
    const rows = [
      ['教育局', 1, 'table-row'],
      ['合计', 0, 'table-row'],
    ] as const;
    expect(await tasksOf([['健康审查', 0], ['总体要求', 0], ...rows])).toMatchObject({ tasks: ['健康审查', '教育局'] });
    expect(await tasksOf([['健康审查', 1], ...rows])).toMatchObject({ tasks: ['健康审查'] });
  });

  it('are all there is where there are only aims', async () => {
    expect(await tasksOf([['主要目标', 0]])).toMatchObject({ tasks: ['主要目标'], others: [] });
  });
});
