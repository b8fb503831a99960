import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText } from './content.fixture.js';
import { excerptBlocks } from './excerpt.js';

const LONG = '渡口与码头和'.repeat(20);
const task = (number: number, said: string) => `${number}.${said}。（牵头单位：市水利局；责任单位：市财政局）`;

async function told(form: 'paragraph' | 'points', tasks: readonly string[], given: Given = {}) {
  const { input, drafting, cuts } = await drawnFrom(planText('一、重点任务', ...tasks), given);
  return { lines: linesOf(excerptBlocks({ type: 'excerpt', form }, input, drafting)), cuts };
}

describe('an excerpt', () => {
  const TWO = [task(1, '改造码头。改造老旧码头'), task(2, '更新船舶。淘汰旧船')];

  it('is a paragraph with the name of the plan in front, or points', async () => {
    expect((await told('paragraph', TWO)).lines).toEqual(['《霁川市渡口整治实施方案》提出：改造老旧码头。淘汰旧船。']);
    expect((await told('points', TWO)).lines).toEqual([
      '《霁川市渡口整治实施方案》有关要点：',
      '1.改造码头。改造老旧码头。',
      '2.更新船舶。淘汰旧船。',
    ]);
  });

  it('names a task of which nothing fits, and is never …… alone', async () => {
    const tasks = [task(1, `改造码头。${LONG}`), task(2, '更新船舶。淘汰旧船')];
    const { lines, cuts } = await told('paragraph', tasks, { detail: { excerptChars: 40 } });
    expect(lines).toEqual(['《霁川市渡口整治实施方案》提出：改造码头。淘汰旧船。']);
    expect(cuts.map(({ rule }) => rule)).toEqual(['demands']);
  });

  it('holds five tasks and tells the others as cut', async () => {
    const six = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) =>
      task(at + 1, `改造${name}渡。改造${name}渡码头`),
    );
    const { lines, cuts } = await told('points', six);
    expect(lines).toHaveLength(6);
    expect(cuts.map(({ rule, stated }) => [rule, stated.claim.text])).toEqual([['excerpt', '改造己渡']]);
  });
});
