import { describe, expect, it } from 'vitest';
import { drawnFrom, type Given, linesOf, planText } from './content.fixture.js';
import { frameBlocks } from './frame.js';

const WORK = [
  '二、重点任务',
  '1.改造码头。改造老旧码头。（牵头单位：市水利局；责任单位：市财政局）',
  '2.更新船舶。淘汰旧船。（牵头单位：市水利局；责任单位：市财政局）',
];
const PLAN = planText(
  '一、总体目标\n坚持安全第一。到2027年，全市码头达标率达到90%以上。',
  ...WORK,
  '三、保障措施',
  '（一）加强领导。成立工作专班，定期调度。',
  `（二）严格督导。${'渡口与码头和'.repeat(20)}。`,
);

async function told(of: 'aims' | 'safeguards', plan = PLAN, given: Given = {}) {
  const { input, drafting } = await drawnFrom(plan, given);
  return linesOf(frameBlocks({ type: 'frame', of, blank: '【待填：请补充】。' }, input, drafting));
}

describe('what frames the work', () => {
  it('is the aims in the words of the plan', async () => {
    expect(await told('aims')).toEqual(['坚持安全第一。到2027年，全市码头达标率达到90%以上。']);
  });

  it('is each safeguard by name, alone where its words are too long', async () => {
    expect(await told('safeguards')).toEqual(['加强领导。成立工作专班，定期调度。', '严格督导。']);
  });

  it('is a blank where the plan is silent', async () => {
    expect(await told('aims', planText(...WORK))).toEqual(['【待填：请补充】。']);
    expect(await told('safeguards', planText(...WORK))).toEqual(['【待填：请补充】。']);
  });
});
