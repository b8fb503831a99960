import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText, suppliedFor } from './content.fixture.js';
import { tallyBlocks } from './tally.js';

const PLAN = planText(
  '一、重点任务',
  '1.改造码头。码头达标率达到90%以上。（牵头单位：市水利局；责任单位：市财政局）',
  '2.更新船舶。船舶达标率达到80%以上。（牵头单位：市交通运输局；责任单位：市水利局）',
);

async function told(given: Given = {}, differing: Partial<Awaited<ReturnType<typeof drawnFrom>>['input']> = {}) {
  const { input, drafting } = await drawnFrom(PLAN, given);
  return linesOf(tallyBlocks({ ...input, ...differing }, drafting));
}

const HEAD = '《霁川市渡口整治实施方案》部署2项任务，量化目标2项。';
const BLANKS = '截至【待填：数据截止日】，【待填：已达到、正在推进、滞后各多少项】';

describe('the sum of a plan', () => {
  it('is what it sets, and blanks where nothing was supplied', async () => {
    expect(await told()).toEqual([`${HEAD}${BLANKS}（详见附表）。`]);
  });

  it('names no table where none follows', async () => {
    expect(await told({}, { isAttached: false })).toEqual([`${HEAD}${BLANKS}。`]);
  });

  it('counts no target as unreached where only tasks were reported', async () => {
    const supplied = { ...suppliedFor({}), used: 2, rows: 2 };
    expect(await told({ supplied })).toEqual([`${HEAD}${BLANKS}（详见附表）。`]);
  });

  it('counts by state what was supplied, with its date, and names what is behind', async () => {
    const supplied = suppliedFor({ 码头达标率: ['95%', 'reached'], 船舶达标率: ['60%', 'behind'] });
    expect(await told({ supplied })).toEqual([
      `${HEAD}截至2026年三季度，已达到1项，滞后1项（详见附表）。`,
      '滞后的主要是：船舶达标率60%（目标达到80%以上，滞后）。',
    ]);
  });

  it('is of the unit or topic chosen, not of the whole plan', async () => {
    expect((await told({ unit: '市交通运输局' }))[0]).toMatch(/涉及霁川市交通运输局的任务1项/);
    expect((await told({ topic: '渡口' }))[0]).toMatch(/涉及渡口的任务2项/);
  });
});
