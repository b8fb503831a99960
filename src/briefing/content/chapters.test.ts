import { describe, expect, it } from 'vitest';
import { chapterBlocks } from './chapters.js';
import { drawnFrom, type Given, linesOf, planText, suppliedFor } from './content.fixture.js';

const PLAN = planText(
  '一、重点任务',
  '（一）整治渡口',
  '1.改造码头。改造老旧码头。到2027年，码头达标率达到90%以上。（牵头单位：市水利局；责任单位：市财政局、市数据局等）',
  '2.更新船舶。淘汰旧船。（牵头单位：市交通运输局；责任单位：市财政局）',
  '（二）培训船员',
  '1.持证上岗。船员持证率达到100%。（牵头单位：市交通运输局；责任单位：市水利局）',
  '（三）宣传安全',
  '1.进村宣讲。开展安全宣讲。（牵头单位：市水利局；责任单位：市广播电视台）',
);

type Content = Parameters<typeof chapterBlocks>[0];

async function told(content: Partial<Content>, given: Given = {}) {
  const { input, drafting, cuts } = await drawnFrom(PLAN, given);
  const asked: Content = { type: 'chapters', say: ['tasks', 'targets'], form: 'heading', ...content };
  return { lines: linesOf(chapterBlocks(asked, input, drafting)), cuts };
}

describe('the chapters of a plan', () => {
  it('each have their tasks by name, their targets and a blank below their heading', async () => {
    const { lines } = await told({ blank: '【待填：做法】' });
    expect(lines.slice(0, 2)).toEqual([
      '# （一）整治渡口',
      '部署2项任务：改造码头；更新船舶。目标是：到2027年，码头达标率达到90%以上。【待填：做法】。',
    ]);
  });

  it('begin their paragraph where there is no room for headings, or none is asked for', async () => {
    expect((await told({}, { detail: { headings: false } })).lines[0]).toMatch(/^（一）整治渡口。部署2项任务：/);
    expect((await told({ form: 'points' })).lines[2]).toMatch(/^三是宣传安全。/);
  });

  it('are never a heading with nothing below it', async () => {
    expect((await told({ say: ['overdue'] })).lines).toEqual([
      '（一）整治渡口。',
      '（二）培训船员。',
      '（三）宣传安全。',
    ]);
  });

  it('say 等 only where something is left out, which is then told as cut', async () => {
    const { lines, cuts } = await told({ say: ['tasks'] }, { detail: { names: 1 } });
    expect(lines[1]).toBe('部署2项任务：改造码头等。');
    expect(cuts.map(({ stated }) => stated.claim.text)).toEqual(['更新船舶']);
    expect((await told({ say: ['tasks'] })).lines.join('')).not.toContain('等');
  });

  it('are named at the end where there is no room for a paragraph of each', async () => {
    const { lines, cuts } = await told({ say: ['tasks'], blank: '【待填：做法】' }, { detail: { chapters: 1 } });
    expect(lines.slice(2)).toEqual(['其他方面：培训船员（1项）；宣传安全（1项）。【待填：做法】。']);
    expect(cuts.map(({ stated }) => stated.claim.text)).toEqual(['持证上岗', '进村宣讲']);
  });

  it('name who leads and who shares once each, with 等 at the end where the plan says so', async () => {
    const { lines } = await told({ say: ['units'] });
    expect(lines[1]).toBe('由市水利局、市交通运输局牵头，市财政局、市数据局等参与。');
    expect(lines[3]).toBe('由市交通运输局牵头，市水利局参与。');
  });

  it('tell a figure that was supplied instead of the targets, and what is behind', async () => {
    const supplied = suppliedFor({ 码头达标率: ['71%', 'behind'] });
    const { lines } = await told({ say: ['targets', 'overdue'] }, { supplied });
    expect(lines[1]).toBe(
      '码头达标率71%（目标达到90%以上，滞后）。重点补上滞后的码头达标率71%（目标达到90%以上，滞后）。',
    );
  });
});
