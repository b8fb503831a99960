import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Reading } from '../reading.js';
import { decodeText } from './decode.js';
import { readPlainText } from './read-plain-text.js';
import { outlineOf, restored, withoutSpace } from './restored.fixture.js';

function read(text: string): Reading {
  const bytes = new TextEncoder().encode(text);
  const reading = readPlainText({ file: 'plan.txt', bytes });
  expect(restored(reading)).toBe(withoutSpace(decodeText(bytes, 'plan.txt').text));
  return reading;
}

const wordsOf = (reading: Reading): string[] => outlineOf(reading).map((line) => line.replace(/^\S+ /, ''));
const noiseOf = ({ noise }: Reading, reason: string): string[] =>
  noise.filter((piece) => piece.reason === reason).map(({ text }) => text);

describe('the shipped corpus', () => {
  it.each([
    ['hospital-reform-drafting-note.txt', '3eb011d1c65c7534', '4f53cda18c2baa0c', 19],
    ['hubei-2024-plan.txt', 'ec6234474518c5be', 'e32747e54828548b', 50],
    ['liaocheng-2024-plan.txt', '2a72659d5a97e90d', '4f53cda18c2baa0c', 47],
    ['national-2024-reform-news.txt', '713c87d3e87ed16e', '0b4ff28f53ee31ec', 107],
    ['shandong-2023-interpretation.txt', 'f5f6e90618473585', '4f53cda18c2baa0c', 25],
  ])('reads %s as before: offsets of its stored citations hold', (file, text, noise, blocks) => {
    const digest = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16);
    const bytes = readFileSync(new URL(`../../../corpus/${file}`, import.meta.url));
    const reading = readPlainText({ file, bytes });
    expect(digest(reading.text)).toBe(text);
    expect(digest(JSON.stringify(reading.noise))).toBe(noise);
    expect(reading.blocks).toHaveLength(blocks);
    expect(reading.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(reading.supplied).toEqual([]);
  });
});

describe('a text broken at the margin of a page', () => {
  const PARAGRAPHS = [
    '云屏市乡村道路养护办法',
    '一、为加强乡村道路养护管理，保障道路完好畅通，根据有关法律法规，结合本市实际，制定本办法。乡道养护补助标准为每公里每年5000元，村道养护补助标准为每公里每年3200元，由市、区财政按比例分担。',
    '二、列养率达到100%，优良中等路率不低于85%。到2032年，全市乡村道路技术状况指数不低于82，养护工程合格率达到98%以上，群众满意度明显提升，形成权责清晰、运转高效的管理体系。',
    '（一）养护单位应当建立巡查制度，乡道每月巡查不少于两次，村道每月巡查不少于一次，发现坍塌、水毁等险情的，应当在24小时内设置警示标志，并及时向主管部门报告处置情况。',
    '三、本办法自2031年6月1日起施行，有效期五年。此前有关规定与本办法不一致的，以本办法为准，由市交通运输局负责解释。',
  ];

  /** Breaks a paragraph as a page does: no stop or bracket at the head of a line. */
  function wrapped(paragraph: string, width: number): string[] {
    const lines: string[] = [];
    let rest = paragraph;
    while (rest.length > width) {
      let cut = width;
      while (/^[，。；：、！？）》”%]/.test(rest.slice(cut))) cut -= 1;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return [...lines, rest];
  }

  it('is joined, whatever the width, so that no block begins within a sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 22, max: 44 }), (width) => {
        const source = PARAGRAPHS.flatMap((paragraph) => wrapped(paragraph, width)).join('\n');
        const words = wordsOf(read(source));
        expect(words.join('')).toBe(PARAGRAPHS.join(''));
        expect(words.slice(1).filter((each) => !each.endsWith('。'))).toEqual([]);
      }),
      { numRuns: 23 },
    );
  });

  it.each([
    ['— 1 —', '— 2 —'],
    ['- 1 -', '- 2 -'],
    ['第 1 页 共 3 页', '第 2 页 共 3 页'],
    ['===PAGE 1===', '===PAGE 2==='],
    ['Page 1 of 3', 'Page 2 of 3'],
    ['1/3', '2/3'],
  ])('goes on below %s and a running head', (first, second) => {
    const lines = PARAGRAPHS.flatMap((paragraph) => wrapped(paragraph, 26));
    const head = '云屏市规范性文件汇编';
    const source = [
      ...lines.slice(0, 5),
      '',
      first,
      '',
      head,
      ...lines.slice(5, 12),
      '',
      second,
      '',
      head,
      ...lines.slice(12),
    ];
    const reading = read(source.join('\n'));
    expect(wordsOf(reading)).toEqual(PARAGRAPHS);
    expect(noiseOf(reading, 'page-number')).toEqual([first, second]);
    expect(noiseOf(reading, 'running-head')).toEqual([head, head]);
  });

  it('goes on behind a form feed, and drops the numbers below the pages', () => {
    const lines = PARAGRAPHS.flatMap((paragraph) => wrapped(paragraph, 26));
    const source = `${lines.slice(0, 5).join('\n')}\n12\n\f${lines.slice(5).join('\n')}`;
    const reading = read(source);
    expect(wordsOf(reading)).toEqual(PARAGRAPHS);
    expect(noiseOf(reading, 'page-number')).toEqual(['12']);
  });

  it('keeps a figure with its unit and a word whole', () => {
    const source =
      '村道养护补助由市级财政统筹安排，每公里每年5000\n元；乡道养护补助由区级财政统筹安排，优良路率不低\n于85%。养护单位应当按照合同约定的内容、标准、\n期限开展养护，确保完好。';
    expect(wordsOf(read(source))).toEqual([source.replaceAll('\n', '')]);
  });

  it('leaves a blank between two words in Latin letters', () => {
    const source = PARAGRAPHS.flatMap((paragraph) => wrapped(paragraph, 26));
    const reading = read(
      [...source, '四、参照联合国有关导则执行，名称为 Rural Road', 'Guide 的技术文件，由市交通运输局另行公布。'].join(
        '\n',
      ),
    );
    expect(wordsOf(reading).at(-1)).toContain('Rural Road Guide 的技术文件');
  });

  it('opens a paragraph at a number, and none at a list of grades', () => {
    const source = PARAGRAPHS.flatMap((paragraph) => wrapped(paragraph, 26));
    const reading = read(
      [
        ...source,
        '四、对全市范围内承担养护任务的单位实行分级管理，对',
        '二、三级单位每年开展两次考核，考核结果予以公布。',
      ].join('\n'),
    );
    expect(wordsOf(reading).at(-1)).toContain('对二、三级单位每年');
  });

  it('is not seen in a list of names', () => {
    const names = [
      '青澜省云屏市第一机械制造有限公司',
      '青澜省云屏市第二机械制造有限公司',
      '青澜省松湾区港口航运有限责任公司',
    ];
    const source = [...names, ...names.map((name) => name.replace('青澜', '海澜'))];
    expect(wordsOf(read(source.join('\n')))).toEqual(source);
  });
});

describe('blanks within words', () => {
  it('go where the text has them at most meetings of Han characters and figures', () => {
    const reading = read('到 2032 年和 2040 年，参与率分别达到 12 个和 25 个百分点。\n3 月 4 日前报送。');
    expect(wordsOf(reading)).toEqual(['到2032年和2040年，参与率分别达到12个和25个百分点。', '3月4日前报送。']);
    expect(noiseOf(reading, 'letter-space').length).toBeGreaterThan(8);
  });

  it('stay where they are rare', () => {
    const text = '到 2032年，全市建成社区书屋300个，其中2031年建成120个，2032年建成180个。';
    expect(wordsOf(read(text))).toEqual([text]);
  });

  it('stay behind the number of a heading', () => {
    const text = '2.1 职责\n表 1 主要指标\n第三条 2032 年和 2033 年各建 3 个，共 6 个。';
    expect(wordsOf(read(text))).toEqual(['2.1 职责', '表1 主要指标', '第三条 2032年和2033年各建3个，共6个。']);
  });

  it('go from articles numbered figure by figure', () => {
    expect(wordsOf(read('第 1 条 设立资金。\n第 2 条 给予奖励。\n第 1 1 条 鼓励增产。'))).toEqual([
      '第1条 设立资金。',
      '第2条 给予奖励。',
      '第11条 鼓励增产。',
    ]);
  });

  it('go from lines whose every character stands alone', () => {
    expect(wordsOf(read('几 个 问 题 的 通 知\n第一章 总 则\n第一条 为了管理渡口，制定本办法。'))).toEqual([
      '几个问题的通知',
      '第一章 总则',
      '第一条 为了管理渡口，制定本办法。',
    ]);
  });
});

describe('tables in plain text', () => {
  it('are read from tabs', () => {
    expect(
      outlineOf(
        read('表1 职责清单\n部门\t职责与任务\n市水务局\t负责水域防洪安全；指导码头改造。\n市林业局\t负责湿地修复。'),
      ),
    ).toEqual([
      'p 表1 职责清单',
      't1.0 部门\t职责与任务',
      't1.1 部门：市水务局；职责与任务：负责水域防洪安全；指导码头改造。',
      't1.2 部门：市林业局；职责与任务：负责湿地修复。',
    ]);
  });

  it('loses no pipe before the first cell where a later row has none at its end', () => {
    const { text, blocks } = read('|校舍|12所|一期\n|码头|3个|二期');
    expect(blocks[0]).toMatchObject({ kind: 'table-row', start: 0 });
    expect(text).not.toContain('|');
  });

  it('are read from pipes, with and without rules', () => {
    const rows = [
      't1.0 项目\t目标\t时限',
      't1.1 项目：校舍；目标：12所；时限：2031年底',
      't1.2 项目：码头；目标：3个；时限：2032年底',
    ];
    expect(outlineOf(read('项目|目标|时限\n校舍|12所|2031年底\n码头|3个|2032年底'))).toEqual(rows);
    expect(
      outlineOf(read('| 项目 | 目标 | 时限 |\n|---|---|---|\n| 校舍 | 12所 | 2031年底 |\n| 码头 | 3个 | 2032年底 |')),
    ).toEqual(rows);
    expect(
      outlineOf(
        read('┌──┬──┬──┐\n│项目│目标│时限│\n├──┼──┼──┤\n│校舍│12所│2031年底│\n│码头│3个│2032年底│\n└──┴──┴──┘'),
      ),
    ).toEqual(rows);
  });

  it('are read from columns of blanks where figures stand in a column', () => {
    expect(
      outlineOf(read('单位    改造数量    完成时限\n松湾区    12所    2031年底\n北岬区    8所    2032年底')),
    ).toEqual([
      't1.0 单位\t改造数量\t完成时限',
      't1.1 单位：松湾区；改造数量：12所；完成时限：2031年底',
      't1.2 单位：北岬区；改造数量：8所；完成时限：2032年底',
    ]);
  });

  it('are read from a cell a line where figures follow each name', () => {
    expect(
      outlineOf(
        read('二、主要指标\n指标名称\n2030年\n2035年\n绿地覆盖率\n%\n42\n66\n绿道里程\n公里\n300\n500\n三、保障'),
      ),
    ).toEqual([
      'p 二、主要指标',
      't1.0 指标名称\t2030年\t2035年',
      't1.1 指标名称：绿地覆盖率；%；2030年：42；2035年：66',
      't1.2 指标名称：绿道里程；公里；2030年：300；2035年：500',
      'p 三、保障',
    ]);
  });

  it.each([
    '张某  李某  王某\n赵某  钱某  孙某\n周某  吴某  郑某',
    '第一章　总则\n第二章　规划\n第三章　附则',
    '主任：张某\n委员：李某',
  ])('are not seen in %j', (text) => {
    expect(read(text).blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('are followed by their notes', () => {
    const reading = read('项目\t标准\n渔船停航①\t1880元\n注：按月发放。\n① 指近海渔船。\n一、其他');
    expect(outlineOf(reading).slice(2)).toEqual(['n 注：按月发放。', 'n ① 指近海渔船。', 'p 一、其他']);
    expect(reading.blocks.map(({ mark }) => mark ?? null)).toEqual([null, null, null, '①', null]);
  });
});

describe('notes', () => {
  it('stand below the date', () => {
    expect(outlineOf(read('一、发放补贴。\n云屏市渔业局\n2031年3月2日\n① 补贴标准为每人1500元。')).at(-1)).toBe(
      'n ① 补贴标准为每人1500元。',
    );
  });

  it('are not the last points of an item', () => {
    const reading = read('（1）申请材料：\n①申请表；\n②身份证。');
    expect(reading.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

describe('a contents page', () => {
  it('is told by dots and numbers of pages', () => {
    expect(
      outlineOf(read('目录\n一、总体要求........3\n（一）目标........4\n二、保障……………5\n\n一、总体要求\n坚持便民。')),
    ).toEqual([
      'c 目录',
      'c 一、总体要求........3',
      'c （一）目标........4',
      'c 二、保障……………5',
      'p 一、总体要求',
      'p 坚持便民。',
    ]);
  });

  it('is told by the headings that come again', () => {
    const kinds = read('渡口条例\n目 录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 制定本条例。').blocks.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['paragraph', 'contents', 'contents', 'contents', 'paragraph', 'paragraph']);
  });
});

describe('a text without line breaks', () => {
  const PIECES = [
    '青澜省人民政府关于整治河道的意见',
    '青政发〔2031〕21号',
    '各市人民政府：',
    '为整治河道，现提出如下意见。',
    '一、总体要求',
    '坚持系统治理。',
    '二、主要任务',
    '（一）清淤。开展清淤。（省水务厅负责）',
    '（二）护岸。按照第（一）项的要求修筑护岸。',
    '青澜省人民政府',
    '2031年8月1日',
  ];

  it.each(['  ', ' '])('is divided at its blanks and numbers (%j)', (blank) => {
    expect(wordsOf(read(PIECES.join(blank)))).toEqual(PIECES);
  });

  it('is divided at its numbers where it has no blanks, and nothing is added', () => {
    const reading = read(PIECES.join(''));
    expect(reading.text).toBe(PIECES.join(''));
    expect(wordsOf(reading)).toEqual([...PIECES.slice(0, 4), PIECES.slice(4, 6).join(''), ...PIECES.slice(6)]);
  });

  it('is divided at its articles', () => {
    const articles = [
      '第一条 为管理渡口，制定本办法。',
      '第二条 依照第一条规定，渡口分为两类。',
      '第三条 本办法自公布之日起施行。',
    ];
    expect(
      wordsOf(read(`云屏市渡口管理办法 ${articles.join('')}${'本市渡口依法管理。'.repeat(6)}`)).slice(0, 3),
    ).toEqual(['云屏市渡口管理办法', ...articles.slice(0, 2)]);
  });
});

describe('what web pages leave around a text', () => {
  it('goes from below it, with the labels that stand among it', () => {
    const text = '一、发放标准\n补贴提高至每人310元。\n云屏市人民政府\n2031年1月3日\n';
    const reading = read(
      `${text}\n相关新闻\n扫一扫在手机打开当前页\n内容纠错 |使用帮助| 关于我们| 网站地图\n扫码进入\n我要信访\nPM2.5`,
    );
    expect(wordsOf(reading)).toEqual(text.trim().split('\n'));
  });

  it('says when it was put up, and by whom', () => {
    const reading = read('把步行融入日常\n2031-12-06 17:27:07 来源：青澜日报\n临溪县建成步道30公里。');
    expect(reading.properties).toEqual({ published: '2031-12-06', publisher: '青澜日报' });
    expect(wordsOf(reading)).toEqual(['把步行融入日常', '临溪县建成步道30公里。']);
  });

  it('goes with the links to other texts', () => {
    const reading = read('一、禁行时间为7:00至23:00。\n2031年5月31日\n小编推荐\n1、致全市考生的一封信\n2、最新提示');
    expect(wordsOf(reading)).toEqual(['一、禁行时间为7:00至23:00。', '2031年5月31日']);
  });

  it.each([
    '发布日期前三十日内，来源地应当报告。',
    '推荐阅读\n社区应当开展推荐阅读活动。',
    '来源：市统计局\n一、数据口径如下。',
  ])('is not seen in %j', (text) => {
    expect(wordsOf(read(text))).toEqual(text.split('\n'));
  });
});

it('reads Markdown under the name of a text', () => {
  const reading = read('# 渡运工时通知\n\n一、工时\n\n每月**20**天。');
  expect(reading.format).toBe('txt');
  expect(outlineOf(reading)).toEqual(['h0 渡运工时通知', 'p 一、工时', 'p 每月20天。']);
});

it('says in which line of the file a block begins', () => {
  const reading = read('首页 > 政务公开\n\n云屏市渡口办法\n\n— 1 —\n第一条 制定本办法。');
  expect(reading.blocks.map(({ place }) => place.line)).toEqual([3, 6]);
});

it('drops characters that cannot be seen', () => {
  const reading = read(`云屏\u200b市渡口\u00ad办\u0007法\n${'渡口应当安全。'.repeat(10)}`);
  expect(wordsOf(reading)).toContain('云屏市渡口办法');
  expect(noiseOf(reading, 'control-character')).toHaveLength(3);
});

it.each([
  ['nothing but marks of pages', '===PAGE 1===\n\n===PAGE 2===\n', 'document-empty'],
  ['too much', '文'.repeat(4 * 1024 * 1024), 'document-too-large'],
])('refuses %s, naming the file', (_, text, code) => {
  const bytes = new TextEncoder().encode(text);
  expect(() => readPlainText({ file: 'plan.txt', bytes })).toThrow(
    expect.objectContaining({ code, details: expect.objectContaining({ file: 'plan.txt' }) }),
  );
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '\t',
      '  ',
      ' ',
      '|',
      '　　',
      '。',
      '，',
      '：',
      '\f',
      '— 3 —',
      '目录',
      '....5',
      '注：',
      '①',
    ),
    fc.constantFrom(
      '一、',
      '（一）',
      '第三条',
      '附件1',
      '2032年',
      '3.',
      '12',
      '%',
      '|---|---|',
      '来源：',
      '首页',
      '\ufeff',
      '\u200b',
    ),
    fc.string({ unit: fc.constantFrom(...'云屏市渡口管理办法的及和与元个第条abcXY 0123456789'), maxLength: 30 }),
  );

  it('is read without loss, in blocks that are in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = new TextEncoder().encode(pieces.join(''));
        let reading: Reading;
        try {
          reading = readPlainText({ file: 'plan.txt', bytes });
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          return;
        }
        expect(restored(reading)).toBe(withoutSpace(decodeText(bytes, 'plan.txt').text));
        let position = 0;
        for (const { start, end } of reading.blocks) {
          expect(reading.text.slice(position, start).trim()).toBe('');
          expect(reading.text.slice(start, end).trim()).toBe(reading.text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(reading.text.slice(position).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('of any bytes ends in a reading or a fault that names the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readPlainText({ file: 'plan.txt', bytes });
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError', details: { file: 'plan.txt' } });
        }
      }),
      { numRuns: 300 },
    );
  });
});
