import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Reading } from '../reading.js';
import { decodeText } from './decode.js';
import { readMarkdown } from './read-markdown.js';
import { outlineOf, restored, withoutSpace } from './restored.fixture.js';

function read(text: string): Reading {
  const reading = readMarkdown({ file: 'plan.md', bytes: new TextEncoder().encode(text) });
  expect(restored(reading)).toBe(withoutSpace(text));
  return reading;
}

const noiseOf = ({ noise }: Reading, reason: string): string[] =>
  noise.filter((piece) => piece.reason === reason).map(({ text }) => text);

describe('headings', () => {
  it('below a lone one of the first level count from it', () => {
    expect(outlineOf(read('# 云屏市潮汐条例\n\n## 第四章 观潮保护\n\n第三条 保护观潮点。'))).toEqual([
      'h0 云屏市潮汐条例',
      'h1 第四章 观潮保护',
      'p 第三条 保护观潮点。',
    ]);
  });

  it('have the level they state where there are several of the first', () => {
    expect(outlineOf(read('# 一、目标\n## （一）步道\n# 二、保障'))).toEqual([
      'h1 一、目标',
      'h2 （一）步道',
      'h1 二、保障',
    ]);
  });

  it('may be underlined', () => {
    expect(outlineOf(read('云屏市渡口办法\n=====\n\n总则\n-----\n\n制定本办法。\n\n---\n\n附则。'))).toEqual([
      'h0 云屏市渡口办法',
      'h1 总则',
      'p 制定本办法。',
      'p 附则。',
    ]);
  });
});

describe('marks', () => {
  it('leave the words of lists, links, quotes and emphasis', () => {
    const reading = read(
      '- **修路**，见[方案](https://example.org/a_(1).html)\n\n> 引言\n\n1. 第一项<br>\n\n```text\n原文\n```',
    );
    expect(outlineOf(reading)).toEqual(['li 修路，见方案', 'p 引言', 'p 1. 第一项', 'p 原文']);
  });

  it('of pictures go with all they hold', () => {
    const data = 'A'.repeat(5000);
    const reading = read(
      `开展巡查。\n\n![示意图](a.png)\n\n[![图标](b.png)办理入口](https://example.org)\n\n![](data:image/png;base64,${data})`,
    );
    expect(outlineOf(reading)).toEqual(['p 开展巡查。', 'p 办理入口']);
    expect(noiseOf(reading, 'hidden')).toHaveLength(3);
  });

  it('of a footnote stay: they are what the text refers to', () => {
    const reading = read('补贴标准为每人310元[^1]。\n\n[^1]: 按年度调整。');
    expect(outlineOf(reading)).toEqual(['p 补贴标准为每人310元[^1]。', 'n [^1]: 按年度调整。']);
    expect(reading.blocks.at(-1)?.mark).toBe('[^1]');
  });
});

describe('tables', () => {
  const rows = [
    't1.0 项目\t目标\t牵头单位',
    't1.1 项目：校园食堂；目标：12所；牵头单位：区市场监管局',
    't1.2 项目：社区书屋；牵头单位：区文化局',
  ];

  it('have the rows above their rule for a header', () => {
    expect(
      outlineOf(
        read(
          '| 项目 | 目标 | 牵头单位 |\n| --- | :-: | ---: |\n| 校园食堂 | **12所** | 区市场监管局 |\n| 社区书屋 | | 区文化局 |',
        ),
      ),
    ).toEqual(rows);
    expect(
      outlineOf(read('项目 | 目标 | 牵头单位\n---|---|---\n校园食堂 | 12所 | 区市场监管局\n社区书屋 |  | 区文化局')),
    ).toEqual(rows);
  });

  it('keep spaces, empty cells and marks where they stood', () => {
    const reading = read('表1\n\n| | 甲类 |\n|---|---|\n| 标准 | [96元](a) |\n\n注：按月发放。');
    expect(outlineOf(reading)).toEqual(['p 表1', 't1.0 甲类', 't1.1 标准；甲类：96元', 'n 注：按月发放。']);
  });

  it('may be written with tags, with merged cells', () => {
    const reading = read(
      '<table><tr><th>区域</th><th>档次</th><th>标准</th></tr><tr><td rowspan="2">松湾区</td><td>一档</td><td>96元</td></tr><tr><td>二档</td><td>70元</td></tr></table>',
    );
    expect(outlineOf(reading)).toEqual([
      't1.0 区域\t档次\t标准',
      't1.1 区域：松湾区；档次：一档；标准：96元',
      't1.2 区域：松湾区；档次：二档；标准：70元',
    ]);
    expect(reading.supplied.some(({ start, end }) => reading.text.slice(start, end).includes('松湾区'))).toBe(true);
  });
});

describe('what the file says of itself', () => {
  it('stands in its front matter', () => {
    expect(
      read('---\ntitle: "渡口办法"\nsource: 云屏市交通运输局\ndate: 2031-05-06\n---\n# 渡口办法').properties,
    ).toEqual({
      title: '渡口办法',
      publisher: '云屏市交通运输局',
      published: '2031-05-06',
    });
  });

  it('stands above a page saved by a crawler, the name of the site behind its title', () => {
    const reading = read(
      'Title: 渡口补贴直接发放 - 云屏市人民政府\n\nURL Source: https://example.org/1.html\n\nMarkdown Content:\n# 渡口补贴直接发放\n\n补贴直接发放。',
    );
    expect(reading.properties).toEqual({ title: '渡口补贴直接发放', address: 'https://example.org/1.html' });
    expect(outlineOf(reading)).toEqual(['h0 渡口补贴直接发放', 'p 补贴直接发放。']);
  });
});

describe('a saved web page', () => {
  const menu =
    '*   [推荐](https://example.org/a)\n*   [新闻](https://example.org/b)\n*   [图库](https://example.org/c)\n';
  const info =
    '*   _![图](i.png)_ 2031-12-03\n*   _![图](j.png)_ 来源：云屏市渔业局\n*   [_![图](k.png)_](https://example.org "x")\n';
  const body = '渔船补贴由船东本人申请。\n\n附件：[1.申请表](https://example.org/a.docx)\n';

  it('is read without its menus, tool bars and footers', () => {
    const reading = read(
      `${menu}\n搜索\n\n${menu}\n# 渔船补贴\n\n${info}\n${body}\n# 渔船补贴\n\n${info}\n扫码进入\n\n${menu}\n渔船补贴由船东本人申...\n`,
    );
    expect(outlineOf(reading)).toEqual(['h0 渔船补贴', 'p 渔船补贴由船东本人申请。', 'p 附件：1.申请表']);
    expect(reading.properties).toEqual({ published: '2031-12-03', publisher: '云屏市渔业局' });
  });

  it('keeps links within its text', () => {
    const text = '依据[甲办法](a)、[乙办法](b)和[丙办法](c)制定本方案，自印发之日起施行。\n\n见[丁办法](d)。';
    expect(outlineOf(read(text))).toEqual([
      'p 依据甲办法、乙办法和丙办法制定本方案，自印发之日起施行。',
      'p 见丁办法。',
    ]);
  });
});

describe('any Markdown', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '# ',
      '## ',
      '- ',
      '* ',
      '> ',
      '**',
      '_',
      '`',
      '|',
      ' | ',
      '|---|---|',
      '---',
      '===',
      '\\|',
    ),
    fc.constantFrom(
      '[甲](a)',
      '![图](b)',
      '[![图](b)](c)',
      '](',
      '[',
      ')',
      '<br>',
      '<table>',
      '<tr><td>',
      '</td>',
      '</table>',
    ),
    fc.constantFrom(
      '<!--',
      '-->',
      '一、',
      '（一）',
      '2032年',
      '。',
      '来源：',
      '[^1]: ',
      '首页',
      '&nbsp;',
      '\ufeff',
      '— 2 —',
    ),
    fc.string({ unit: fc.constantFrom(...'云屏市渡口管理办法的及和abc 0123'), maxLength: 20 }),
  );

  it('is read without loss, in blocks that are in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        let reading: Reading;
        try {
          reading = readMarkdown({ file: 'plan.md', bytes });
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          return;
        }
        expect(restored(reading)).toBe(withoutSpace(decodeText(bytes, 'plan.md').text));
        let position = 0;
        for (const { start, end } of reading.blocks) {
          expect(reading.text.slice(position, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(reading.text.slice(position).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });
});
