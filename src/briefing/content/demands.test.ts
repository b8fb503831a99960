import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText, suppliedFor } from './content.fixture.js';
import { demandBlocks } from './demands.js';

const LONG = '推进'.concat('渡口与码头和'.repeat(20), '整治');
const PLAN = planText(
  '一、重点任务',
  '1.改造码头。改造老旧码头；码头达标率达到90%以上。（牵头单位：市水利局；责任单位：市财政局）',
  `2.更新船舶。${LONG}。（牵头单位：市交通运输局；责任单位：市财政局）`,
  '3.安全宣讲。开展安全宣讲。（牵头单位：市水利局；责任单位：市财政局）',
);

type Content = Parameters<typeof demandBlocks>[0];

async function told(content: Partial<Content>, given: Given = {}, plan = PLAN) {
  const { input, drafting, cuts } = await drawnFrom(plan, given);
  return { lines: linesOf(demandBlocks({ type: 'demands', say: [], ...content }, input, drafting)), cuts };
}

describe('the demands of tasks', () => {
  it('stand below the name of each, whole, with a blank', async () => {
    const { lines } = await told({ blank: '【待填：落实情况】' });
    expect(lines.slice(0, 2)).toEqual([
      '# （一）改造码头',
      '改造老旧码头；码头达标率达到90%以上。【待填：落实情况】。',
    ]);
  });

  it('leave the bare name where nothing of them fits, and tell what was left out', async () => {
    const { lines, cuts } = await told({}, { detail: { demandChars: 30 } });
    expect(lines[2]).toBe('（二）更新船舶。');
    expect(cuts.map(({ stated }) => stated.claim.text)).toContain(`${LONG}。`);
    expect(lines.every((line) => !/^…|）…/.test(line))).toBe(true);
  });

  it('leave the first words of a task without a heading', async () => {
    const plan = planText('一、重点任务', `1.${LONG}。（牵头单位：市水利局；责任单位：市财政局）`);
    const { lines } = await told({ blank: '【待填：落实情况】' }, { detail: { demandChars: 0 } }, plan);
    expect(lines).toEqual([expect.stringMatching(/^（一）推进渡口.+……【待填：落实情况】。$/)]);
  });

  it('name the tasks there is no room for, and count them only where not all are named', async () => {
    expect((await told({}, { detail: { tasks: 1, names: 1 } })).lines.at(-1)).toBe('此外还有：更新船舶；安全宣讲。');
    expect((await told({}, { detail: { tasks: 0, names: 1 } })).lines).toEqual(['此外还有：改造码头；更新船舶等3项。']);
  });

  it('have units and figures behind them where they are asked for', async () => {
    const supplied = suppliedFor({ 码头达标率: ['95%', 'reached'] });
    const { lines } = await told({ say: ['units', 'targets'] }, { supplied });
    expect(lines[1]).toBe(
      '改造老旧码头；码头达标率达到90%以上。牵头单位：市水利局；责任单位：市财政局。码头达标率95%（目标达到90%以上，已达到）。',
    );
  });
});
