import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoftBreak, sentenceSpans, statementSpans } from './sentences.js';

const pieces = (text: string, spans = sentenceSpans(text)) => spans.map(({ start, end }) => text.slice(start, end));

describe('sentenceSpans', () => {
  it.each([
    ['甲。乙！丙？', ['甲。', '乙！', '丙？']],
    ['达到1.5万人。第2.1版', ['达到1.5万人。', '第2.1版']],
    ['实施方案.加强领导.', ['实施方案.', '加强领导.']],
    ['他说“好。”乙。', ['他说“好。”', '乙。']],
    ['甲（乙。丙）丁。', ['甲（乙。丙）丁。']],
    ['甲\n乙。', ['甲', '乙。']],
    [' 甲。 \n ', ['甲。']],
    ['', []],
  ])('divides %j', (text, sentences) => {
    expect(pieces(text)).toEqual(sentences);
  });

  it('goes on over a line broken at the margin', () => {
    const text = '到二〇二五年全市居民健康素养水平持续稳步提\n高，达到30%以上。';
    expect(pieces(text)).toEqual([text]);
  });

  it('covers every character that is no white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙1.。；（）“”\n  ') }), (text) => {
        expect(pieces(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('statementSpans', () => {
  it('ends at semicolons too', () => {
    expect(pieces('甲；乙;丙。', statementSpans('甲；乙;丙。'))).toEqual(['甲；', '乙;', '丙。']);
  });
});

describe('isSoftBreak', () => {
  const line = '到二〇二五年全市居民健康素养水平持续稳步提';

  it.each(['高。', '2025年达到'])('is true before %s', (next) => {
    expect(isSoftBreak(`${line}\n${next}`, line.length)).toBe(true);
  });

  it.each(['', '\n高', '　　高', '（二）高', '二、高', '3.高', '第二条 高', '①高', '责任单位：高'])(
    'is false before %j',
    (next) => {
      expect(isSoftBreak(`${line}\n${next}`, line.length)).toBe(false);
    },
  );

  it('is false behind a short line, a stop or a heading', () => {
    expect(isSoftBreak('加强领导\n高', 4)).toBe(false);
    expect(isSoftBreak(`${line}。\n高`, line.length + 1)).toBe(false);
    expect(isSoftBreak('\n高', 0)).toBe(false);
  });
});
