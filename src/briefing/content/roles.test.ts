import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText } from './content.fixture.js';
import { roleBlocks } from './roles.js';

const task = (number: number, name: string, lead: string, others: string) =>
  `${number}.${name}。按期完成。（牵头单位：${lead}；责任单位：${others}）`;
const FLAT = planText(
  '一、重点任务',
  task(1, '改造码头', '市水利局', '市财政局'),
  task(2, '更新船舶', '市交通运输局', '市水利局'),
  task(3, '安全宣讲', '市水利局', '市财政局'),
);

async function told(plan: string, given: Given = {}) {
  const { input, drafting, cuts } = await drawnFrom(plan, given);
  return { lines: linesOf(roleBlocks(input, drafting)), cuts };
}

describe('the part of a unit', () => {
  it('is counted and named: what it leads, what it shares in', async () => {
    expect((await told(FLAT, { unit: '市水利局' })).lines).toEqual([
      '《霁川市渡口整治实施方案》涉及霁川市水利局的任务3项，牵头2项、参与1项。牵头的是：改造码头；安全宣讲。参与的是：更新船舶。',
    ]);
  });

  it('ends in 等 only where tasks are not named, which are told as cut', async () => {
    const { lines, cuts } = await told(FLAT, { unit: '市水利局', detail: { names: 1 } });
    expect(lines[0]).toContain('牵头的是：改造码头等。参与的是：更新船舶。');
    expect(cuts.map(({ stated }) => stated.claim.text)).toEqual(['安全宣讲']);
  });

  it('is the whole plan, chapter by chapter, where no unit was chosen', async () => {
    const parted = planText(
      '一、重点任务',
      '（一）整治渡口',
      task(1, '改造码头', '市水利局', '市财政局'),
      task(2, '更新船舶', '市交通运输局', '市水利局'),
      '（二）培训船员',
      task(1, '持证上岗', '市交通运输局', '市水利局'),
      '（三）宣传安全',
      task(1, '进村宣讲', '市水利局', '市财政局'),
    );
    expect((await told(parted)).lines).toEqual([
      '《霁川市渡口整治实施方案》部署3个方面4项任务：整治渡口（2项）；培训船员（1项）；宣传安全（1项）。',
    ]);
  });
});
