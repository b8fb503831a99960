import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../language/numerals.js';
import { foldWidth } from '../language/width.js';
import type { Clause } from '../vocabulary/clause.js';
import {
  type Comparator,
  type Fact,
  type Indicator,
  leadUnitsOf,
  listedUnitsOf,
  responsibleUnitsOf,
} from '../vocabulary/provision.js';
import { corpusFiles, corpusSource, expectNothingLost, parseCorpusFile } from './parsing.contract.js';

const parsed = new Map(corpusFiles.map((file) => [file.replace(/\.txt$/, ''), parseCorpusFile(file)]));

function get(id: string) {
  const found = parsed.get(id);
  if (found === undefined) throw new Error(`no ${id} in the corpus`);
  return found;
}

const shandong = get('shandong-2023-interpretation');
const liaocheng = get('liaocheng-2024-plan');
const hubei = get('hubei-2024-plan');
const news = get('national-2024-reform-news');
const note = get('hospital-reform-drafting-note');

const NONE = {
  books: 0,
  chapters: 0,
  parts: 0,
  sections: 0,
  items: 0,
  articles: 0,
  pointsAtStart: 0,
  pointsWithin: 0,
  regions: 0,
  attachments: 0,
  questions: 0,
  tables: 0,
  rows: 0,
  notes: 0,
};

describe('the corpus', () => {
  it.each([
    ['shandong-2023-interpretation', { parts: 6, pointsAtStart: 15 }],
    ['liaocheng-2024-plan', { parts: 3, sections: 8, items: 23 }],
    ['hubei-2024-plan', { parts: 8, sections: 31 }],
    ['national-2024-reform-news', { regions: 32, pointsAtStart: 16, pointsWithin: 16 }],
    ['hospital-reform-drafting-note', { parts: 3, pointsAtStart: 3 }],
  ])('has in %s the outline that was counted by hand', (id, counts) => {
    expect(get(id).document.counts).toEqual({ ...NONE, ...counts });
  });

  it.each(corpusFiles)('loses nothing of %s', (file) => {
    expectNothingLost(parseCorpusFile(file), corpusSource(file));
  });

  it('reads what a plan says of itself', () => {
    expect(liaocheng.document).toMatchObject({
      kind: 'plan',
      title: '聊城市进一步完善医疗卫生服务体系的实施方案',
      documentNumber: '聊政办字〔2024〕10号',
      issuers: ['聊城市人民政府办公室'],
      issueDate: '2024-09-02',
      status: 'unknown',
      basis: ['鲁政办字〔2023〕202号'],
      region: { name: '聊城市', level: 'city' },
    });
    expect(hubei.document).toMatchObject({
      kind: 'plan',
      title: '关于进一步完善医疗卫生服务体系的实施方案',
      documentNumber: '鄂卫发〔2024〕25号',
      issueDate: '2024-08-22',
      status: 'in-force',
      region: { name: '湖北省', level: 'province' },
    });
    expect(hubei.document.issuers).toHaveLength(13);
    expect(new Set(hubei.document.issuers).size).toBe(13);
  });

  it.each([
    ['shandong-2023-interpretation', 'interpretation'],
    ['national-2024-reform-news', 'news'],
    ['hospital-reform-drafting-note', 'drafting-note'],
  ])('gives %s no number, issuer or date that its text does not hold', (id, kind) => {
    expect(get(id).document).toMatchObject({ kind, documentNumber: null, issuers: [], issueDate: null });
  });

  it('lists what it took out', () => {
    const reasons = (id: string) => get(id).document.noise.map(({ reason }) => reason);
    expect(reasons('liaocheng-2024-plan')).toEqual([]);
    expect(reasons('shandong-2023-interpretation')).toEqual([]);
    expect(reasons('hospital-reform-drafting-note')).toEqual([]);
    expect(news.document.noise.map(({ text }) => text)).toEqual(['1xbet体育', '1xbet体育']);
    expect(reasons('hubei-2024-plan')).toEqual([
      'navigation',
      ...Array.from({ length: 8 }, () => 'signature'),
      'page-footer',
      'page-footer',
      'navigation',
    ]);
  });

  it('closes the gap where spam stood within a word', () => {
    expect(news.document.text).toContain('强化公立医院');
    expect(news.document.text).not.toMatch(/bet/i);
  });

  it('keeps slips and lost characters as printed', () => {
    expect(news.document.text).toContain('习新时代中国特色');
    expect(news.document.text).toContain('新疆尔自治区');
    expect(hubei.document.text).toContain('镇卫生院、社区卫生服务中心');
    expect(note.document.text).toContain('信息堡垒');
  });

  it('tells a section numbered through all parts by its number alone, and an item by its whole path', () => {
    const label = (clauses: readonly Clause[], path: string) => clauses.find((clause) => clause.path === path)?.label;
    expect(label(hubei.clauses, '8.28')).toBe('（二十八）');
    expect(label(liaocheng.clauses, '2.1.3')).toBe('二、（一）3');
    expect(label(liaocheng.clauses, '3.1')).toBe('三、（一）');
    expect(label(shandong.clauses, '4.2')).toBe('四、二是');
    expect(label(news.clauses, '广东.p2')).toBe('广东·第2段');
  });

  it('carries the region down to paragraphs that do not name it, and keeps 兵团 apart from 新疆', () => {
    const lines = corpusSource('national-2024-reform-news.txt').split('\n');
    const regionOfLine = (line: number) => {
      const text = (lines[line - 1] ?? '').replaceAll('1xbet体育', '').trim();
      const at = news.document.text.indexOf(text);
      return news.clauses.find(({ start, end }) => start <= at && at < end)?.region;
    };
    const expected: readonly (readonly [string, readonly number[]])[] = [
      ['内蒙古自治区', [11]],
      ['福建省', [33, 34, 35, 36]],
      ['海南省', [59, 60]],
      ['重庆市', [63, 64, 65]],
      ['云南省', [73, 74]],
      ['西藏自治区', [76, 77, 78]],
      ['甘肃省', [84]],
      ['青海省', [87, 88, 89]],
      ['宁夏回族自治区', [91, 92, 93, 94]],
      ['新疆维吾尔自治区', [99, 100, 101, 102]],
      ['新疆生产建设兵团', [103, 104]],
    ];
    for (const [region, numbers] of expected) {
      for (const number of numbers) expect([number, regionOfLine(number)]).toEqual([number, region]);
    }
  });

  it('keeps regions of a document in which only the title names one', () => {
    expect(new Set(liaocheng.clauses.map((clause) => clause.region))).toEqual(new Set(['聊城市']));
  });

  it('reads the terms that a text defines', () => {
    const terms = (facts: readonly Fact[]) => facts.filter((fact) => fact.kind === 'term').map((term) => term.name);
    expect(terms(liaocheng.facts)).toEqual(expect.arrayContaining(['两个允许', '六统一']));
    expect(terms(hubei.facts)).toEqual(expect.arrayContaining(['DRG', 'DIP']));
  });
});

function rowsOf(name: string): string[][] {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** 二(一)3 → 二、（一）3; 二 → 二、; (四) → （四）; 六·四是 → 六、四是. */
function labelOfNotation(notation: string): string {
  return notation
    .replace('·', '、')
    .replace(/^([一二三四五六七八九十]+)(?=\(|$)/, '$1、')
    .replace(/\(([^)]+)\)/, '（$1）');
}

describe('the duties of the corpus', () => {
  const rows = rowsOf('duties.tsv');

  it('equal the table read by hand, row for row', () => {
    const expected = rows.map(([document, clause = '', title, lead, others]) =>
      [document, labelOfNotation(clause), title, lead, others].join('|'),
    );
    const read = [...parsed.values()].flatMap(({ document, clauses, facts }) =>
      facts.flatMap((fact) => {
        if (fact.kind !== 'duty') return [];
        const clause = clauses.find(({ id }) => id === fact.clauseId);
        const units = [...responsibleUnitsOf(fact), ...listedUnitsOf(fact)].join('、');
        const others = `${units}${fact.manner ?? ''}`;
        return [[document.id, clause?.label, clause?.heading, leadUnitsOf(fact).join('、'), others].join('|')];
      }),
    );
    expect(expected).toHaveLength(54);
    expect(read.sort()).toEqual(expected.sort());
  });

  it('name no lead where the text names none', () => {
    for (const fact of hubei.facts) if (fact.kind === 'duty') expect(leadUnitsOf(fact)).toEqual([]);
  });
});

describe('the indicators of the corpus', () => {
  const NUMBER = /\d+(?:\.\d+)?/g;
  const COMPARATORS: Readonly<Record<string, readonly Comparator[]>> = {
    '≥': ['at-least'],
    '≈': ['about'],
    '<': ['below'],
    '=': ['exactly', 'reach'],
  };
  const HAN_COUNT = /[一二两三四五六七八九](?=个|家|所|处|名)/g;
  const numbersOf = (text: string): readonly string[] =>
    foldWidth(text)
      .replace(HAN_COUNT, (numeral) => String(parseNumeral(numeral)))
      .match(NUMBER) ?? [];

  /** The printed clause or line a row speaks of: 河北L6 is line 6 of the file. */
  function spanOf(id: string, notation: string): { start: number; end: number } | null {
    const { document, clauses } = get(id);
    const line = /L(\d+)$/.exec(notation)?.[1];
    if (line !== undefined) {
      const text = (corpusSource(`${id}.txt`).split('\n')[Number(line) - 1] ?? '').replaceAll('1xbet体育', '').trim();
      const start = document.text.indexOf(text);
      return start === -1 ? null : { start, end: start + text.length };
    }
    const label = labelOfNotation(notation);
    const own = clauses.filter((clause) => clause.label === label || clause.label.startsWith(`${label}第`));
    const [first] = own;
    return first === undefined ? null : { start: first.start, end: own.at(-1)?.end ?? first.end };
  }

  /** The year a row ties its value to; null for none, undefined where the text leaves it open or another wording rules. */
  function yearOf(deadline: string): number | null | undefined {
    const year = /(20\d{2})/.exec(deadline)?.[1];
    if (year !== undefined) return Number(year);
    return /^(?:无期限|未写起止|—)$/.test(deadline) ? null : undefined;
  }

  function miss([id = '', notation = '', , op = '', value = '', deadline = '', quote = '']: readonly string[]) {
    const { document, facts } = get(id);
    const clause = spanOf(id, notation);
    if (clause === null) return 'no such clause';
    const at = document.text.indexOf(quote, clause.start);
    if (at === -1 || at + quote.length > clause.end) return 'the quote is not in the clause';
    const near = facts.filter(
      (fact): fact is Indicator =>
        fact.kind === 'indicator' &&
        fact.start >= clause.start &&
        fact.end <= clause.end &&
        fact.start < at + quote.length &&
        at < fact.end,
    );
    if (near.length === 0) return 'nothing read there';

    const wanted = numbersOf(value.replace(/\([^)]*\)/g, '').replace(/第\d+[^\d;]{0,4}/g, '')).filter((number) =>
      numbersOf(quote).includes(number),
    );
    const read = near.flatMap((fact) => numbersOf(fact.value));
    const lacking = wanted.filter((number) => !read.includes(number));
    if (lacking.length > 0) return `values ${lacking.join(', ')} not read`;

    const bearing =
      wanted.length === 0 ? near : near.filter((fact) => numbersOf(fact.value).some((n) => wanted.includes(n)));
    const comparators = COMPARATORS[op];
    const isNumeric = wanted.length > 0 && comparators !== undefined;
    if (isNumeric && !bearing.some((fact) => comparators.includes(fact.comparator))) return `comparator is not ${op}`;
    if (!isNumeric && !near.some((fact) => ['all', 'reach', 'at-least'].includes(fact.comparator))) return `no ${op}`;

    if (deadline.startsWith('分号后'))
      return bearing.every((fact) => fact.deadlineUnclear) ? null : 'deadline is not open';
    const year = yearOf(deadline);
    if (year === undefined) return null;
    const right = bearing.filter((fact) => (fact.deadline?.year ?? null) === year && !fact.deadlineUnclear);
    return right.length === bearing.length ? null : `deadline is not ${deadline}`;
  }

  it('are found in the right clause with the right value and deadline', () => {
    const rows = rowsOf('indicators.tsv');
    const missed = rows.flatMap((row) => {
      const why = miss(row);
      return why === null ? [] : [`${row[0]} ${row[1]} ${row[2]}: ${why}`];
    });
    expect(rows).toHaveLength(81);
    expect(missed).toEqual([]);
  });

  it('keep the words that soften a value', () => {
    const rate = liaocheng.facts.find((fact) => fact.kind === 'indicator' && fact.name === '县域内患者就诊率');
    expect(rate).toMatchObject({ value: '90%', comparator: 'at-least', hedges: ['力争'], deadline: { year: 2025 } });
  });

  it('leave a deadline open behind a semicolon', () => {
    const care = hubei.facts.filter((fact) => fact.kind === 'indicator' && fact.name.includes('安宁疗护病区'));
    expect(care).toMatchObject([{ value: '1个', comparator: 'at-least', deadline: null, deadlineUnclear: true }]);
  });
});
