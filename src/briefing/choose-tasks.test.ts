import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChosenTasks, chooseTasks } from './choose-tasks.js';
import { type BriefingRequest, NO_CHOICE } from './request.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';

let plans: ShippedPlans;
beforeAll(async () => {
  plans = await openShippedPlans();
});
afterAll(() => plans.close());

const LIAOCHENG = { documents: ['liaocheng-2024-plan'] };
const HUBEI = { documents: ['hubei-2024-plan'] };

const choose = (request: Partial<BriefingRequest>) => chooseTasks({ ...NO_CHOICE, ...request }, plans.library);

async function chosen(request: Partial<BriefingRequest>): Promise<ChosenTasks> {
  const found = await choose(request);
  if (found.status !== 'chosen') throw new RangeError(`nothing was chosen: ${found.status}`);
  return found;
}

const labelsOf = ({ selected }: ChosenTasks) => selected.tasks.map(({ clause }) => clause.label);

describe('the tasks of a topic', () => {
  it.each([
    [LIAOCHENG, '人才', ['二、（三）1', '二、（三）3', '二、（三）4', '二、（五）4']],
    [LIAOCHENG, '医联体', ['二、（二）1', '二、（二）2', '二、（五）3']],
    [LIAOCHENG, '医养结合情况', ['二、（二）4']],
    [HUBEI, '医联体', ['（十二）', '（二十）', '（二十九）']],
    [HUBEI, '信息化建设', ['（十七）', '（十九）', '（二十）', '（二十一）', '（二十二）', '（二十三）', '（三十一）']],
    [HUBEI, '医保', ['（十七）', '（二十八）']],
  ])('are those that are about it, %j: %s', async (plan, topic, labels) => {
    expect(labelsOf(await chosen({ ...plan, topic }))).toEqual(labels);
  });

  it('leave each that only mentions it for a yes or no, with the sentence that does', async () => {
    const { selected } = await chosen({ ...LIAOCHENG, topic: '医联体' });
    const said = selected.borderline.map(({ task: { clause }, place }) => [
      clause.label,
      clause.text.slice(place.start, place.end),
    ]);
    expect(said).toContainEqual([
      '二、（二）3',
      '探索疾控专业人员参与医疗联合体工作，建立社区疾控片区责任制，完善网格化基层疾控网络。',
    ]);
    const left = selected.leftOut.filter(({ why }) => why === 'borderline').map(({ task }) => task);
    expect(left).toEqual(selected.borderline.map(({ task }) => task));
    expect(selected.tasks.length + selected.leftOut.length).toBe(27);
  });

  it('hold those the user said yes to, by label or by id', async () => {
    const also = ['二、（二）3', 'liaocheng-2024-plan#2.4.3'];
    expect(labelsOf(await chosen({ ...LIAOCHENG, topic: '医联体', also }))).toEqual([
      '二、（二）1',
      '二、（二）2',
      '二、（二）3',
      '二、（四）3',
      '二、（五）3',
    ]);
  });

  it('say what mentions it where none is about it', async () => {
    expect(await choose({ ...LIAOCHENG, topic: '药学服务', unit: '市医保局' })).toMatchObject({ status: 'empty' });
    const found = await choose({ ...LIAOCHENG, topic: '分级诊疗', part: '二、（五）5' });
    expect(found).toMatchObject({
      status: 'empty',
      mentions: [
        { clauseId: 'liaocheng-2024-plan#2.5.5', sentence: expect.stringContaining('增加分级诊疗相关指标的权重') },
      ],
    });
  });
});

describe('the tasks of departments', () => {
  it('name each role of several departments, the strongest first', async () => {
    const found = await chosen({ ...LIAOCHENG, unit: '财政和医保' });
    expect(found.units.map(({ name, full }) => [name, full])).toEqual([
      ['市财政局', '聊城市财政局'],
      ['市医保局', '聊城市医疗保障局'],
    ]);
    const bought = found.selected.tasks.find(({ clause }) => clause.label === '二、（五）3');
    expect(bought).toMatchObject({
      role: { role: 'lead', unit: '市医保局' },
      roles: [
        { role: 'responsible', unit: '市财政局' },
        { role: 'lead', unit: '市医保局' },
      ],
    });
    expect(found.selected.tasks).toHaveLength(14);
  });

  it('are of each plan by the name it has there', async () => {
    const found = await chosen({ documents: [...LIAOCHENG.documents, ...HUBEI.documents], unit: '医保局' });
    expect(found.units.map(({ documentId, name }) => [documentId, name])).toEqual([
      ['liaocheng-2024-plan', '市医保局'],
      ['hubei-2024-plan', '省医保局'],
    ]);
    expect(new Set(found.selected.tasks.map(({ document, role }) => `${document.region?.name} ${role?.unit}`))).toEqual(
      new Set(['聊城市 市医保局', '湖北省 省医保局']),
    );
  });

  it('are asked back where several may be meant', async () => {
    expect(await choose({ ...LIAOCHENG, unit: '监管局' })).toMatchObject({
      status: 'ambiguous-unit',
      candidates: ['聊城金融监管分局', '市市场监管局'],
    });
  });
});
