import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findProvinces, shortRegionName } from '../../language/regions.js';
import { parseTextFile } from '../../parsing/parse-text.fixture.js';
import { loadCases } from '../cases.js';
import { generateCorpus, REGIONS } from './generate-corpus.js';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const plans = generateCorpus({ clauses: 800, seed: 1 });
const parsedPlans = plans.map(parse);
/** More than is parsed here, as what must not occur may be rare. */
const generated = generateCorpus({ clauses: 5000, seed: 1 })
  .map(({ text }) => text)
  .join('\n');

describe('generateCorpus', () => {
  it('gives the same texts for the same seed and others for another', () => {
    expect(generateCorpus({ clauses: 200, seed: 7 })).toEqual(generateCorpus({ clauses: 200, seed: 7 }));
    expect(generateCorpus({ clauses: 200, seed: 7 })).not.toEqual(generateCorpus({ clauses: 200, seed: 8 }));
  });

  it.each([6, 17, 100, 403])('gives plans that parse to exactly %d clauses', (clauses) => {
    const parsed = generateCorpus({ clauses, seed: 3 }).map(parse);
    expect(parsed.flatMap((each) => each.clauses)).toHaveLength(clauses);
  });

  it('gives each plan a title, a number of its own, a region, duties and targets', () => {
    const numbers = parsedPlans.map(({ document }) => document.documentNumber);
    expect(new Set(numbers).size).toBe(plans.length);
    for (const { document, facts } of parsedPlans) {
      expect(document).toMatchObject({
        kind: 'plan',
        title: expect.stringMatching(/实施方案$/),
        region: expect.anything(),
      });
      expect(facts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['duty', 'indicator']));
    }
  });

  it('uses numbering with items and numbering that runs on', () => {
    const counts = parsedPlans.map(({ document }) => document.counts);
    expect(counts.some(({ items }) => items > 0)).toBe(true);
    expect(counts.some(({ items, sections }) => items === 0 && sections > 10)).toBe(true);
  });

  it('refuses a number of clauses that makes no plan', () => {
    expect(() => generateCorpus({ clauses: 5, seed: 1 })).toThrow(RangeError);
  });
});

describe('generated plans beside the real corpus', () => {
  it('name regions that no question and no real text names', async () => {
    const texts = [...(await questions()), ...realTexts()].join('\n');
    expect(REGIONS.map(shortRegionName).filter((name) => texts.includes(name))).toEqual([]);
  });

  it('share no label with a question that names a label and no plan', () => {
    const labels = new Set(parsedPlans.flatMap(({ clauses }) => clauses.map(({ label }) => label)));
    expect([...labels].filter((label) => /^二、（|（二十八）|^三、三是/.test(label))).toEqual([]);
  });

  it('do not speak of what questions without a region ask about', () => {
    expect(RESERVED.filter((term) => generated.includes(term))).toEqual([]);
  });

  it('cover no gold quote of such a question by two thirds, duty brackets apart', async () => {
    const known = fourGrams(generated);
    const unplaced = (await loadCases(join(project, 'evals/cases'))).filter(
      ({ question, history }) => !namesPlace([...history, question].join()),
    );
    expect(unplaced.length).toBeGreaterThan(20);
    const covered = unplaced.flatMap(({ id, gold }) =>
      gold.flat().flatMap(({ quote }) => {
        const grams = [...fourGrams(quote)];
        const share = grams.filter((gram) => known.has(gram)).length / grams.length;
        return !/^[（(]/.test(quote) && share >= 2 / 3 ? [{ id, quote }] : [];
      }),
    );
    expect(covered).toEqual([]);
  });
});

function namesPlace(text: string): boolean {
  return findProvinces(text).length > 0 || /聊城|兵团|[A-Z][a-z]+ |〔|\[\d{4}\]/.test(text);
}

/** Each is asked for by a question that names neither region nor plan. */
const RESERVED = [
  ...[
    '床医比',
    '医护比',
    '家庭医生',
    '签约率达到',
    '全科医生',
    '公共卫生人员',
    '公共卫生科室',
    '两个允许',
    '六统一',
    'DRG',
    'DIP',
  ],
  ...[
    '中医阁',
    '国医堂',
    '下沉',
    '经基层转诊',
    '处方权',
    '乡村医生',
    '老年医学科',
    '健康素养',
    '数智疾控',
    '重点专科',
    '职称',
  ],
  ...[
    '现代医院管理',
    '综合监管',
    '市委组织部',
    '民营医院',
    '短缺药品',
    '省级统筹',
    '委省共建',
    '国家医学中心',
    '国考',
    '多学科',
  ],
  ...['牵头单位：市卫生健康委', '编制说明', '征求意见', '医疗纠纷', '床日付费'],
];

function parse({ id, text, sidecar }: { id: string; text: string; sidecar: string }) {
  return parseTextFile({ file: `${id}.txt`, bytes: new TextEncoder().encode(text), sidecar });
}

async function questions(): Promise<string[]> {
  return (await loadCases(join(project, 'evals/cases'))).flatMap(({ question, history }) => [...history, question]);
}

function realTexts(): string[] {
  const folder = join(project, 'corpus');
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
}

function fourGrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4)));
}
