import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText, suppliedFor } from './content.fixture.js';
import { figureBlocks } from './figures.js';

const PLAN = planText(
  '一、重点任务',
  '1.改造码头。码头改造实现全覆盖。（牵头单位：市水利局；责任单位：市财政局）',
  '2.更新船舶。到2027年，船舶达标率力争达到90%以上。（牵头单位：市交通运输局；责任单位：市水利局）',
  '3.安全宣讲。渡口宣讲覆盖率达到95%。（牵头单位：市水利局；责任单位：市财政局）',
);

async function told(most: number, given: Given = {}, plan = PLAN, lead?: string) {
  const { input, drafting } = await drawnFrom(plan, given);
  return linesOf(figureBlocks({ type: 'figures', most, ...(lead === undefined ? {} : { lead }) }, input, drafting));
}

describe('the foremost figures', () => {
  it('are numbers before 全覆盖, with their hedges and dates, in the order of the plan', async () => {
    expect(await told(2)).toEqual(['到2027年，船舶达标率力争达到90%以上。', '渡口宣讲覆盖率达到95%。']);
  });

  it('are those a unit leads before those it shares in', async () => {
    expect((await told(1, { unit: '市水利局' }))[0]).toBe('渡口宣讲覆盖率达到95%。');
    expect((await told(1, { unit: '市交通运输局' }))[0]).toContain('船舶达标率');
  });

  it('are told as reached or not where a figure was supplied', async () => {
    const supplied = suppliedFor({ 渡口宣讲覆盖率: ['97%', 'reached'] });
    expect(await told(3, { supplied })).toContain('渡口宣讲覆盖率97%（目标达到95%，已达到）。');
  });

  it('have words before them only where there are any', async () => {
    expect((await told(1, {}, PLAN, '盯住目标：'))[0]).toBe('盯住目标：');
    const none = planText('一、重点任务', '1.改造码头。改造老旧码头。（牵头单位：市水利局；责任单位：市财政局）');
    expect(await told(1, {}, none, '盯住目标：')).toEqual([]);
  });
});
