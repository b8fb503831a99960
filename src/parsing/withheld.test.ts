import { describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { parseText } from './parsing.contract.js';

function wordsFound(text: string, file = 'plan.txt'): string | number | undefined {
  try {
    parseText(text, file);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe('document-withheld');
    expect(error.message).toContain(file);
    return error.details.words;
  }
}

const PLAN = '关于工作的通知\n一、总体要求\n做好工作。';

describe('a document marked as not public', () => {
  it.each([
    '机密★10年',
    '秘密★一年',
    '绝 密',
    '机密 ★',
    '密级：机密',
    '（此件不公开）',
    '（此件不予公开）',
    '内部资料 注意保存',
    '内部文件，不得外传',
  ])('is refused for %s', (mark) => {
    for (const text of [`${mark}\n${PLAN}`, `${PLAN}\n${mark}`]) {
      expect(String(wordsFound(text)).replaceAll(' ', '')).toBe(mark.replaceAll(' ', ''));
    }
  });

  it.each(['公开选项：不予公开', '索引号：1 公开方式: 不公开 日期：2024年', '公开属性：\u3000不予公开'])(
    'is refused for the metadata %s',
    (mark) => {
      expect(wordsFound(`${mark}\n${PLAN}`)).toMatch(/公开(?:选项|方式|属性)\s*[:：]\s*不/);
    },
  );

  it('is refused in Markdown too', () => {
    expect(wordsFound(`**机密★**\n\n# 方案\n\n${PLAN}`, 'plan.md')).toBe('机密★');
  });

  it.each([
    '（此件公开发布）',
    '（此件依申请公开）',
    '公开选项：主动公开',
    '公开方式：依申请公开',
    '各单位要做好保密工作，机密文件按规定管理。',
    '不予公开的，应当说明理由。',
    '公开选项：不予公开的事项由办公室另行审定。',
    '属于国家秘密的政府信息不予公开。',
    '内部管理',
    '秘密举报渠道',
  ])('is not seen in %s', (line) => {
    expect(wordsFound(`${PLAN}\n${line}`)).toBeUndefined();
  });
});
