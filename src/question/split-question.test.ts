import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestion } from './split-question.js';

describe('splitQuestion', () => {
  it.each<[message: string, parts: string[]]>([
    ['覆盖率多少？', ['覆盖率多少？']],
    ['覆盖率多少？谁牵头？', ['覆盖率多少？', '谁牵头？']],
    ['什么是三进；哪些单位负责', ['什么是三进；', '哪些单位负责']],
    ['Who leads? By when?', ['Who leads?', 'By when?']],
    ['望川，覆盖率多少，谁牵头，什么时候完成', ['望川，覆盖率多少，', '谁牵头，', '什么时候完成']],
    ['装几个亭子、最晚几月装好？', ['装几个亭子', '最晚几月装好？']],
    ['收入哪个部门核、住房又是哪个部门核？', ['收入哪个部门核', '住房又是哪个部门核？']],
    ['摊位费多少钱还有谁来收', ['摊位费多少钱', '还有谁来收']],
  ])('parts what asks twice: %s', (message, parts) => {
    expect(splitQuestion(message)).toEqual(parts);
  });

  it.each([
    ['assent', '覆盖率是85%，对吧？'],
    ['a remark before', '先说一句。覆盖率多少？'],
    ['a remark in brackets behind', '谁牵头？（望川）'],
    ['thanks', '覆盖率多少？谢谢'],
    ['a remark that narrows it', '谁家不用交？说的是云屏的夜市'],
    ['a remark on how to tell it', '分哪七块？标题列出来就行。'],
    ['a case told before', '我妈72岁，吃着低保，能不能少交？'],
    ['members behind 、', '怎么签、怎么派人、怎么考核'],
    ['figures of one subject', '补几成、封顶多少'],
    ['a comma within one question', '在望川，社区食堂由谁牵头？'],
  ])('keeps %s with its question', (_, message) => {
    expect(splitQuestion(message)).toEqual([message]);
  });

  it.each(['', '。。。', '？'])('gives back the message where it holds no letters: %j', (message) => {
    expect(splitQuestion(message)).toEqual([message]);
  });

  it('loses no letter and no digit, and keeps their order', () => {
    const piece = fc.oneof(
      fc.constantFrom('谁牵头', '多少', '，', '？', '；', '\n', '（望川）', '对吧', ' ', 'what', '谢谢', '。'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const message = pieces.join('');
        const parts = splitQuestion(message);
        expect(parts.length).toBeGreaterThan(0);
        expect(letters(parts.join(''))).toBe(letters(message));
      }),
    );
  });
});
