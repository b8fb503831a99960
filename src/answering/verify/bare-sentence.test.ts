import { describe, expect, it } from 'vitest';
import { bareSentence } from './bare-sentence.js';

const CITED = ['未明确责任单位的，由市民政局负责。', '2. 社区食堂覆盖率达到85%。'];
const bare = (text: string) => bareSentence(text, CITED);

describe('a sentence without what is no claim', () => {
  it.each([
    ['不是，覆盖率达到85%。', '覆盖率达到85%。', 'no', []],
    ['二是市财政局安排补助。', '市财政局安排补助。', null, []],
    ['1. 市财政局安排补助。', '市财政局安排补助。', null, []],
    ['因此，不得收取费用。', '不得收取费用。', null, []],
    ['方案没有写明期限。', '', null, ['期限']],
    ['由市民政局负责，方案未明确完成时限。', '由市民政局负责。', null, ['完成时限']],
    ['方案对处罚标准未作规定。', '', null, ['处罚标准']],
    ['方案没有给出床位数，但要求增加床位。', '要求增加床位。', null, ['床位数']],
    ['The plan does not specify a deadline.', '', null, ['a deadline']],
  ])('%s', (text, left, verdict, unstated) => {
    expect(bare(text)).toEqual({ text: left, verdict, unstated, introduces: false });
  });

  it.each([
    ['words of the clause itself', '未明确责任单位的，由市民政局负责。'],
    ['a figure that opens a sentence', '1.5万元以上的补助由市财政局安排。'],
    ['another number than the clause bears', '3. 社区食堂覆盖率达到85%。'],
    ['what the duties tell', '方案没有写明牵头单位。'],
  ])('keeps %s', (_, text) => {
    expect(bare(text)).toMatchObject({ text, unstated: [] });
  });

  it('tells what only leads over, and mends the year of a document number', () => {
    expect(bare('具体措施包括：').introduces).toBe(true);
    expect(bare('文号是望政办字[2031]7号。').text).toBe('文号是望政办字〔2031〕7号。');
  });
});
