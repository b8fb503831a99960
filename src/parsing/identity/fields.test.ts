import { describe, expect, it } from 'vitest';
import type { Block } from '../../reading/reading.js';
import { linesOf } from '../lines.js';
import { fieldValue, readFields } from './fields.js';

function fieldsOf(...texts: string[]) {
  let start = 0;
  const blocks = texts.map((text): Block => {
    const block = { kind: 'paragraph', place: {}, start, end: start + text.length } as const;
    start += text.length + 1;
    return block;
  });
  const reading = {
    format: 'txt',
    text: texts.join('\n'),
    blocks,
    supplied: [],
    noise: [],
    properties: {},
    warnings: [],
  };
  return readFields(linesOf(reading as Parameters<typeof linesOf>[0]));
}

describe('fields', () => {
  it('stand side by side, some of them empty, with names set wide', () => {
    expect(fieldsOf('索  引  号： sw/31 公开方式： 主动公开', '文       号： 发布机构： 松湾区教育局')).toEqual([
      { label: '索引号', value: 'sw/31' },
      { label: '公开方式', value: '主动公开' },
      { label: '发布机构', value: '松湾区教育局' },
    ]);
  });

  it('stand with their name on the line above', () => {
    expect(fieldsOf('发 布 机 构 ：', '松湾区教育局')).toEqual([{ label: '发布机构', value: '松湾区教育局' }]);
  });

  it('come apart where a page lost the gap between them', () => {
    expect(fieldValue(fieldsOf('实施机构：云屏市住房中心事项编码：1142'), /^实施机构$/)).toBe('云屏市住房中心');
  });

  it('are none in a sentence', () => {
    expect(fieldsOf('会议指出：要抓好渡口安全。')).toEqual([]);
  });
});
