import { describe, expect, it } from 'vitest';
import type { Block } from '../reading/reading.js';
import { bareTitle, headLines } from './head-lines.js';
import { linesOf } from './lines.js';

function linesFrom(texts: readonly string[], blocks: readonly Partial<Block>[] = []) {
  let start = 0;
  const made = texts.map((text, index): Block => {
    const block = { kind: 'paragraph', place: {}, start, end: start + text.length, ...blocks[index] } as const;
    start += text.length + 1;
    return block;
  });
  return headLines(
    linesOf({
      format: 'txt',
      text: texts.join('\n'),
      blocks: made,
      supplied: [],
      noise: [],
      properties: {},
      warnings: [],
    }),
  ).map(({ text }) => text);
}

describe('the lines of a head', () => {
  it('part a title from the number, the addressees, the fields and the 题注 behind it', () => {
    expect(linesFrom(['云屏市渡口条例（2031年5月6日云屏市人民代表大会通过）'])).toEqual([
      '云屏市渡口条例',
      '（2031年5月6日云屏市人民代表大会通过）',
    ]);
    expect(linesFrom(['云屏市关于加强渡口管理的通知（云政发〔2031〕2号）'])).toEqual([
      '云屏市关于加强渡口管理的通知',
      '（云政发〔2031〕2号）',
    ]);
    expect(linesFrom(['关于加强渡口管理的通知各县人民政府，市政府各部门：'])).toEqual([
      '关于加强渡口管理的通知',
      '各县人民政府，市政府各部门：',
    ]);
  });

  it('leave a version, a sentence and a quoted number where they stand', () => {
    for (const text of [
      '云屏市渡口名录（2031年版）',
      '现将有关事项通知如下：',
      '根据《关于加强渡口管理的通知》（云政发〔2031〕2号），制定本方案。',
    ])
      expect(linesFrom([text])).toEqual([text]);
  });

  it('join a 题注 that is broken within a name', () => {
    expect(linesFrom(['云屏市渡口条例', '（2031年5月6日云屏市人民代', '表大会通过）', '第一条 为了安全。'])).toEqual([
      '云屏市渡口条例',
      '（2031年5月6日云屏市人民代表大会通过）',
      '第一条 为了安全。',
    ]);
  });

  it('are cells of a table where those hold fields, each name with what it says', () => {
    const text = '索引号\t5566\t文号\t云政发〔2031〕2号';
    const cells = [
      [0, 3],
      [4, 8],
      [9, 11],
      [12, text.length],
    ].map(([start = 0, end = 0]) => ({ start, end, header: '' }));
    expect(linesFrom([text, '关于渡口的通知'], [{ kind: 'table-row', row: { table: 1, row: 0, cells } }])).toEqual([
      '索引号:5566',
      '文号:云政发〔2031〕2号',
      '关于渡口的通知',
    ]);
  });
});

describe('a bare title', () => {
  it('has neither number nor date nor a cut list of addressees', () => {
    expect(bareTitle('云屏市关于渡口的决定（云政发〔2031〕2号）')).toBe('云屏市关于渡口的决定');
    expect(bareTitle('关于渡口的通知 各镇人民政府（街道办…')).toBe('关于渡口的通知');
  });
});
