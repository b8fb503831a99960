import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateRole, findDateMentions, withoutDates } from './date-mentions.js';
import { foldWidth } from './width.js';

const read = (text: string): [year: number | null, role: DateRole][] =>
  findDateMentions(foldWidth(text)).map(({ year, role }) => [year, role]);
const textsOf = (text: string) => findDateMentions(foldWidth(text)).map((mention) => mention.text);

describe('findDateMentions', () => {
  it.each<[text: string, ...mentions: [number | null, DateRole][]]>([
    ['到2027年，用水量比2022年下降16%', [2027, 'by'], [2022, 'base']],
    ['护理床位占比较2023年提高10个百分点', [2023, 'base']],
    ['相较于2023年提高10个百分点', [2023, 'base']],
    ['与2020年相比，漏损率控制在9%以内', [2020, 'base']],
    ['同2020年相比，漏损率控制在9%以内', [2020, 'base']],
    ['与2020年底相比下降一半', [2020, 'base']],
    ['在2024年基础上，社区食堂新增50个', [2024, 'base']],
    ['在2024年的基础上再增加3所', [2024, 'base']],
    ['在2024年水平上翻一番', [2024, 'base']],
    ['由2020年的20%提高到2025年的30%', [2020, 'base'], [2025, 'by']],
    ['从2020年的20%提高至2025年的30%', [2020, 'base'], [2025, 'by']],
    ['由2019年的12所增加到2028年的20所', [2019, 'base'], [2028, 'by']],
    ['以2021年为基数，每年递增3%', [2021, 'base']],
    ['以2021年为基期计算', [2021, 'base']],
    ['以2020年底数据为基准', [2020, 'base']],
    ['按2020年不变价计算', [2020, 'base']],
    ['相对2020年下降5%', [2020, 'base']],
    ['相对于2020年下降5%', [2020, 'base']],
    ['对标2023年水平', [2023, 'base']],
    ['不低于2023年水平', [2023, 'base']],
    ['超过2023年的水平', [2023, 'base']],
    ['客流恢复到2019年水平', [2019, 'base']],
    ['与2023年持平', [2023, 'base']],
    ['较2023年同期增长', [2023, 'base']],
    ['将2020年的20%提高到30%', [2020, 'base']],
    ['到2025年，服务水平显著提升', [2025, 'by']],
    ['到2025年水平显著提升', [2025, 'by']],
    ['“十五五”末比“十四五”末增长5%', [2030, 'by'], [2025, 'base']],
    ['2000年底前建成的住宅小区应改尽改', [2000, 'of']],
    ['1998年以前出生的花农', [1998, 'of']],
    ['2025年底前建成花市30个', [2025, 'by']],
    ['为2022年新增量的1.5倍', [2022, 'base']],
    ['是2022年的2倍', [2022, 'base']],
    ['明年改造花圃300处', [null, 'by']],
    ['自2024年起，每年培训两次', [2024, 'since']],
    ['2024年后，每年培训两次', [2024, 'since']],
    ['自2024年至2027年每年培训两次', [2027, 'by']],
    ['从2024年到2027年每年培训两次', [2027, 'by']],
    ['到2025、2030年分别达到90%、95%', [2025, 'by'], [2030, 'by']],
    ['2030年第三季度完成', [2030, 'by']],
    ['2030年三季度末前完成', [2030, 'by']],
    ['到 2030 年底建成', [2030, 'by']],
    ['2030 年 6 月底前建成', [2030, 'by']],
    ['从2024年起，每年培训两次', [2024, 'since']],
    ['2024年起施行', [2024, 'since']],
    ['2024年1月1日起施行', [2024, 'since']],
    ['2021年以来新增绿道', [2021, 'since']],
    ['2030年底前建成', [2030, 'by']],
    ['到2030年末', [2030, 'by']],
    ['2030年6月底前完成', [2030, 'by']],
    ['截至2030年6月15日', [2030, 'by']],
    ['到２０３０年', [2030, 'by']],
    ['到二〇三〇年', [2030, 'by']],
    ['到二○三○年', [2030, 'by']],
    ['到“十四五”末', [2025, 'by']],
    ['“十四五”期间新增泊位', [2025, 'by']],
    ['到“十五五”末', [2030, 'by']],
    ['十三五时期', [2020, 'by']],
    ['2021—2025年新建公园', [2025, 'by']],
    ['2021-2025年新建公园', [2025, 'by']],
    ['2021年至2025年新建公园', [2025, 'by']],
    ['2025年6月底前完成30%，9月底前完成60%', [2025, 'by'], [2025, 'by']],
    ['2025年6月底前完成30%，次年验收，9月底前完成60%', [2025, 'by'], [2025, 'by']],
    ['9月底前完成60%', [null, 'by']],
    ['年底前完成', [null, 'by']],
    ['到2032年和2040年，阅读率分别不低于33%和48%', [2032, 'by'], [2040, 'by']],
    ['——到2025年底，检验率达到100%', [2025, 'by']],
    ['目标。——2026年培育船队8支', [2026, 'by']],
  ])('reads %s', (text, ...mentions) => {
    expect(read(text)).toEqual(mentions);
  });

  it.each([
    '《云屏市2031年工作要点》',
    '云政发〔2031〕5号',
    '(2031)',
    '2031年度考核',
    '2031年版目录',
    '十五日内',
    '编号12031年',
    '15分钟',
    '每月15日',
    '半年内',
    '一年内',
    '3年内',
    '',
  ])('finds none in %j', (text) => {
    expect(textsOf(text)).toEqual([]);
  });
});

describe('any base year', () => {
  const base = fc.constantFrom(
    (year: number) => `比${year}年下降16%`,
    (year: number) => `比${year}年底增长1.5倍`,
    (year: number) => `较${year}年提高10个百分点`,
    (year: number) => `与${year}年相比下降5%`,
    (year: number) => `同${year}年相比增长5%`,
    (year: number) => `在${year}年基础上增加50个`,
    (year: number) => `在${year}年的基础上减少50个`,
    (year: number) => `以${year}年为基数递增3%`,
    (year: number) => `由${year}年的20%提高到30%`,
    (year: number) => `从${year}年的20所增加到30所`,
    (year: number) => `不高于${year}年水平`,
    (year: number) => `相对于${year}年减少5%`,
  );

  it('is never one that something is due by', () => {
    const year = fc.integer({ min: 1990, max: 2060 });
    fc.assert(
      fc.property(base, year, year, (phrase, of, due) => {
        expect(read(`到${due}年，船只排放量${phrase(of)}`)).toEqual([
          [due, 'by'],
          [of, 'base'],
        ]);
      }),
    );
  });
});

const pieces = fc.constantFrom(
  ...[
    '2025年',
    '2021',
    '—',
    '至',
    '到',
    '在',
    '比',
    '由',
    '年',
    '底',
    '前',
    '6月',
    '15日',
    '起',
    '以来',
    '“',
    '十四五',
    '”',
    '期间',
  ],
  ...[
    '《',
    '》',
    '〔2031〕',
    '基础上',
    '提高到',
    '30%',
    ',',
    ';',
    ' ',
    '度',
    '上半年',
    '二〇三〇年',
    '未来五年',
    '相比',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
);

describe('any text', () => {
  it('gives mentions in order, apart, each at its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = 0;
        for (const { start, end, text: own } of findDateMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(text.slice(start, end)).toBe(own);
          position = end;
        }
      }),
    );
  });

  it('is no longer than what its mentions leave of it, once they are left out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const taken = findDateMentions(text).reduce((length, { start, end }) => length + end - start, 0);
        expect(withoutDates(text).length).toBeLessThanOrEqual(text.length - taken);
      }),
    );
  });

  it.each(['2025', '2025年', '2021—', '《', '到', '十四五', '6月', '〔2031〕', ' ', '二〇', '2025年至', '《a》2025年'])(
    'ends on a long run of %j',
    (piece) => {
      expect(Array.isArray(findDateMentions(piece.repeat(20_000)))).toBe(true);
    },
  );
});
