import { describe, expect, it } from 'vitest';
import type { Intent } from '../vocabulary/answer.js';
import { readCues } from './cues/read-cues.js';
import { readWants } from './intents.js';

const NOTHING_NAMED = { hasUnit: false, hasYear: false, hasLabel: false };

describe('readWants', () => {
  it.each<[question: string, main: Intent]>([
    ['社区食堂覆盖率要达到多少', 'amount'],
    ['要建几个社区食堂', 'amount'],
    ['补助标准是多少', 'amount'],
    ['How many beds are planned?', 'amount'],
    ['社区食堂谁牵头', 'who'],
    ['由哪个部门负责', 'who'],
    ['这事儿归谁管', 'who'],
    ['Who leads the programme?', 'who'],
    ['什么时候完成', 'when'],
    ['哪一年建成', 'when'],
    ['完成时限', 'when'],
    ['When is the deadline?', 'when'],
    ['有哪些保障措施', 'list'],
    ['哪些省提到了社区食堂', 'list'],
    ['什么是三进', 'define'],
    ['三进指什么', 'define'],
    ['What does DRG stand for?', 'define'],
    ['两地有什么不同', 'compare'],
    ['哪个更高', 'compare'],
    ['Compare the two plans', 'compare'],
    ['怎么推进助餐', 'how'],
    ['能不能跨市结算', 'yes-no'],
    ['Is it allowed?', 'yes-no'],
    ['方案的文号是什么', 'metadata'],
    ['方案何时印发', 'metadata'],
    ['Who issued the plan?', 'metadata'],
    ['介绍一下社区食堂', 'general'],
    ['', 'general'],
  ])('takes “%s” for %s', (question, main) => {
    expect(readWants(readCues(question), NOTHING_NAMED).main).toBe(main);
  });

  it('asks for a clause where a number of one is named, whatever else is asked', () => {
    for (const question of ['讲什么', '谁牵头', '什么时候完成', '文号是什么']) {
      expect(readWants(readCues(question), { ...NOTHING_NAMED, hasLabel: true }).main).toBe('lookup');
    }
  });

  it('asks for the tasks of a department only where one is named', () => {
    const question = '负责哪些任务';
    expect(readWants(readCues(question), { ...NOTHING_NAMED, hasUnit: true }).main).toBe('unit-duties');
    expect(readWants(readCues(question), NOTHING_NAMED).main).not.toBe('unit-duties');
  });

  it('asks for a sum and not for tasks where money is asked of what a unit punishes', () => {
    const wants = readWants(readCues('没经规划部门同意就开工，要罚多少'), { ...NOTHING_NAMED, hasUnit: true });
    expect(wants.main).toBe('amount');
  });

  it('asks for what is due only where a year is named', () => {
    const question = '2033年底前要完成什么';
    expect(readWants(readCues(question), { ...NOTHING_NAMED, hasYear: true }).main).toBe('deadline-tasks');
    expect(readWants(readCues(question), NOTHING_NAMED).main).not.toBe('deadline-tasks');
  });

  it('sees several wants at once', () => {
    expect(readWants(readCues('覆盖率多少，谁牵头，什么时候完成'), NOTHING_NAMED)).toMatchObject({
      amount: true,
      who: true,
      when: true,
      lead: true,
      money: false,
      define: false,
    });
  });

  it.each([
    ['实际完成多少', 'actual'],
    ['补助多少钱', 'money'],
    ['只由一家单位负责的有哪些', 'only'],
    ['哪些地方提到了', 'eachRegion'],
  ] as const)('sees in “%s” what is special about it', (question, flag) => {
    expect(readWants(readCues(question), NOTHING_NAMED)[flag]).toBe(true);
    expect(readWants(readCues('社区食堂由谁来办'), NOTHING_NAMED)[flag]).toBe(false);
  });
});
