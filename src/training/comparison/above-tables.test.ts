import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../briefing/outline.js';
import { textOfParts } from '../../briefing/parts.js';
import { openShippedPlans, type ShippedPlans } from '../../briefing/shipped-plans.fixture.js';
import { openStudy } from '../open-study.js';

let plans: ShippedPlans;

beforeAll(async () => {
  plans = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
}, 60_000);

afterAll(() => plans.close());

/** What the paper says of it, or the workbook in whole words. */
async function blocksOf(document: string, { isWhole } = { isWhole: false }): Promise<Block[]> {
  const { outline } = await plans.outlineOf({ template: 'comparison', documents: [document] });
  if (isWhole) return [...outline.workbook];
  return outline.sections.find(({ heading }) => textOfParts(heading) === '上下位文件')?.blocks.slice() ?? [];
}

function tableIn(blocks: readonly Block[], title: string): string[][] {
  const table = blocks.filter((block) => block.kind === 'table').find((each) => each.title.startsWith(title));
  return (table?.rows ?? []).map((cells) => cells.map(textOfParts));
}

describe('a city plan whose province is known by an interpretation alone', () => {
  it('is held against that, which is said to be no more', async () => {
    const lines = (await blocksOf('liaocheng-2024-plan')).flatMap((block) =>
      block.kind === 'line' ? [textOfParts(block.parts)] : [],
    );
    expect(lines.some((line) => line.startsWith('上位文件原文没有收录，对照据其解读'))).toBe(true);
  });

  it('shows what it took over, and what of the other it leaves out', async () => {
    const blocks = await blocksOf('liaocheng-2024-plan', { isWhole: true });
    const taken = tableIn(blocks, '上下位对照：聊城');
    const supervision = taken.find(
      ([, own = '', other = '']) => own.endsWith('三、（二）') || other.includes('监测评价机制'),
    );
    expect(supervision?.[3]).toMatch(/文字相同|字句相近/);
    const left = tableIn(blocks, '上位文件写到');
    expect(left.some(([, , said = '']) => said.includes('先行先试'))).toBe(true);
  });
});

describe('a plan that names nothing above it that is at hand', () => {
  it('has no such table', async () => {
    expect((await blocksOf('hubei-2024-plan')).filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});
