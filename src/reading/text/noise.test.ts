import { describe, expect, it } from 'vitest';
import { cleanSource, restoreSource } from './clean.js';

const removed = (source: string, format: 'text' | 'markdown' = 'text') => {
  const cleaned = cleanSource(source, format);
  expect(restoreSource(cleaned)).toBe(source);
  return cleaned.noise.map(({ text, reason }) => [text.trim(), reason]);
};

describe('cleanSource', () => {
  it.each([
    ['强化公1xbet体育立医院改革', '1xbet体育', '强化公立医院改革'],
    ['由365bet体育平台人民政府印发', '365bet体育平台', '由人民政府印发'],
    ['见bet365官网下载', 'bet365官网下载', '见'],
    ['即时比分办公厅', '即时比分', '办公厅'],
  ])('takes the spam out of %s', (source, spam, text) => {
    expect(removed(source)).toEqual([[spam, 'injected-spam']]);
    expect(cleanSource(source, 'text').text).toBe(text);
  });

  it.each([
    'diabetes mellitus',
    'Alphabet2024 公司',
    '3beta-羟基',
    'between 3 and 5',
    '南亚博览会',
    '打击网络博彩',
    '开云县政府',
    '时时彩票管理',
  ])('leaves %s alone', (source) => {
    expect(removed(source)).toEqual([]);
  });

  it('takes out pinyin put behind a character, and no other bracket', () => {
    expect(removed('蘇政辦發(fā)〔2024〕1號')).toEqual([['(fā)', 'pinyin-note']]);
    expect(removed('付费（DRG）、（市、区）、(a)')).toEqual([]);
  });

  it.each([
    '长者专区 无障碍 繁体|登录|注册',
    '首页 > 政务公开 > 政策文件',
    '您当前的位置：首页 > 通知公告',
    '【字体：大 中 小】 打印 关闭',
    '【打印本页】【关闭窗口】',
    '分享到：微信 微博',
  ])('takes %s for navigation', (source) => {
    expect(removed(`${source}\n正文。`)).toEqual([[source, 'navigation']]);
  });

  it.each(['首页设计要简洁', '大 规模', '位置：市政府大楼', '打印', '首页 展示政策解读'])(
    'takes %s for text',
    (source) => {
      expect(removed(`${source}\n正文。`)).toEqual([]);
    },
  );

  it('takes an empty 附件 or 主办单位 for a footer only where nothing else follows', () => {
    expect(removed('正文。\n附件：\n主办单位：市政府 电话：123')).toEqual([
      ['附件：', 'page-footer'],
      ['主办单位：市政府 电话：123', 'page-footer'],
    ]);
    expect(removed('附件\n分工表\n主办单位：市政府\n承办单位：市民政局\n正文。')).toEqual([]);
  });

  it('takes aligned names for a signature only with a date below', () => {
    const names = '海州市民政局    海州市财政局';
    expect(removed(`正文。\n${names}\n    2024年1月2日`)).toEqual([
      [names, 'signature'],
      ['2024年1月2日', 'signature'],
    ]);
    expect(removed(`正文。\n${names}\n分工如上。`)).toEqual([]);
  });

  it('takes the marks of Markdown out and leaves the words and numbers', () => {
    const source =
      '---\ntitle: 方案\n---\n# 方案\n\n> **一、总体要求**\n\n1\\. 见[全文](https://example.org)<br>\n<!-- 注 -->\n| 指标 | 值 |\n|---|:-:|\n';
    expect(cleanSource(source, 'markdown').text.trim()).toBe('方案\n\n一、总体要求\n\n1. 见全文\n\n指标 | 值');
    expect(removed(source, 'markdown').every(([, reason]) => reason === 'markup')).toBe(true);
  });

  it('reads Markdown behind a byte order mark', () => {
    expect(cleanSource('\ufeff# 方案', 'markdown')).toEqual({
      text: '方案',
      noise: [
        { at: 0, text: '\ufeff', reason: 'byte-order-mark' },
        { at: 0, text: '# ', reason: 'markup' },
      ],
    });
  });

  it('keeps the order of pieces taken out one within another', () => {
    const source = '\ufeff首页 > **政务公开** > 政策文件\n正文。';
    expect(restoreSource(cleanSource(source, 'markdown'))).toBe(source);
  });
});
