import { describe, expect, it } from 'vitest';
import { drawnFrom, linesOf, planText } from './content.fixture.js';
import { dueBlocks } from './due.js';

const task = (number: number, name: string, said: string) =>
  `${number}.${name}。${said}。（牵头单位：市水利局；责任单位：市财政局）`;

async function told(...tasks: readonly string[]) {
  const { input, drafting } = await drawnFrom(planText('一、重点任务', ...tasks));
  return linesOf(dueBlocks(input, drafting));
}

describe('what is due', () => {
  it('names the tasks whose date has come or comes within a quarter, with the date as the plan writes it', async () => {
    expect(
      await told(
        task(1, '改造码头', '到2025年，码头全部改造'),
        task(2, '更新船舶', '2027年1月底前，完成更新'),
        task(3, '安全宣讲', '到2030年，宣讲常态化'),
      ),
    ).toEqual(['已到期或即将到期的任务：改造码头（到2025年）；更新船舶（2027年1月底前）。']);
  });

  it('says nothing where nothing is, and how many there are where not all are named', async () => {
    expect(await told(task(1, '改造码头', '到2030年，码头全部改造'))).toEqual([]);
    const many = ['甲渡', '乙渡', '丙渡', '丁渡'].map((name, index) =>
      task(index + 1, `改造${name}`, '到2025年完成改造'),
    );
    expect((await told(...many))[0]).toMatch(/丙渡（到2025年）等4项。$/);
  });
});
