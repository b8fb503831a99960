import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText } from './content.fixture.js';
import { explorationBlocks } from './explorations.js';

async function told(said: readonly string[], given: Given = {}) {
  const tasks = said.map((each, at) => `${at + 1}.${each}。（牵头单位：市水利局；责任单位：市财政局）`);
  const { input, drafting } = await drawnFrom(planText('一、重点任务', ...tasks), given);
  return linesOf(explorationBlocks({ type: 'explorations', blank: '【待填：新在哪里】。' }, input, drafting));
}

describe('what a plan sets out to try', () => {
  it('is told in its words, numbered', async () => {
    expect(await told(['改造码头。改造老旧码头', '更新船舶。淘汰旧船。探索开展共享渡船试点'])).toEqual([
      '1.探索开展共享渡船试点。',
    ]);
  });

  it('is a blank where it tries nothing, and shorter where there is less room', async () => {
    expect(await told(['改造码头。改造老旧码头'])).toEqual(['【待填：新在哪里】。']);
    const three = ['甲渡', '乙渡', '丙渡'].map((name) => `改造${name}。探索${name}托管`);
    expect(await told(three, { detail: { targets: 2 } })).toHaveLength(2);
  });
});
