import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsIn } from '../briefing/build-outline.js';
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import type { OutlineTable } from '../briefing/outline.js';
import { textOfParts } from '../briefing/parts.js';
import { checkingMarkdown } from '../briefing/render/markdown.js';
import { openShippedPlans, type ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import { openStudy } from './open-study.js';

let plans: ShippedPlans;
const LIAOCHENG = ['liaocheng-2024-plan'];
const HUBEI = ['hubei-2024-plan'];
const BOTH = [...LIAOCHENG, ...HUBEI];
let packs: DraftedOutline[];

beforeAll(async () => {
  plans = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
  const wanted = plans.templates.flatMap(({ id }) =>
    [LIAOCHENG, HUBEI, BOTH].map((documents) => ({ template: id, documents })),
  );
  packs = [];
  for (const request of wanted) packs.push(await plans.outlineOf(request));
}, 240_000);

afterAll(() => plans.close());

function tablesOf({ outline }: DraftedOutline, id: OutlineTable['id']): OutlineTable[] {
  return outline.sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
    .filter((table) => table.id === id);
}

async function rowsOf(template: string, documents: readonly string[], id: OutlineTable['id']): Promise<string[][]> {
  const tables = tablesOf(await plans.outlineOf({ template, documents }), id);
  return tables.flatMap(({ rows }) => rows.map((cells) => cells.map(textOfParts)));
}

describe('every pack', () => {
  it('rests on verbatim words alone: nothing was withheld, each quote stands in its clause', async () => {
    const clauses = new Map(
      (await Promise.all([...BOTH, 'shandong-2023-interpretation'].map(plans.library.clausesOf)))
        .flat()
        .map((clause) => [clause.id, clause]),
    );
    for (const { outline } of packs) {
      expect(outline.withheld).toEqual([]);
      for (const { clauseId, quote, start, end } of claimsIn(outline).flatMap(({ citations }) => citations)) {
        const clause = clauses.get(clauseId);
        expect(clause?.text.slice(start - clause.start, end - clause.start)).toBe(quote);
      }
    }
  });

  it('can be printed', () => {
    for (const { outline } of packs) expect(checkingMarkdown(outline).length).toBeGreaterThan(1000);
  });
});

describe('易混点', () => {
  it('puts side by side what is taken for one another', async () => {
    const rows = await rowsOf('session', LIAOCHENG, 'look-alikes');
    const pairs = rows.map(([a = '', , b = '']) => [a.replace(/（.*$/, ''), b.replace(/（.*$/, '')]);
    expect(pairs).toContainEqual(['全人群签约率', '重点人群签约率']);
    expect(pairs).toContainEqual(['每万人口全科医生', '每万人口公共卫生人员数']);
    for (const [, first, , second] of rows) expect(first === second && !first?.includes('、')).toBe(false);
  });
});

describe('术语表', () => {
  it('gives the words that define a term, and says of the others that none do', async () => {
    const rows = new Map(
      (await rowsOf('session', LIAOCHENG, 'terms')).map(([name = '', meaning = '']) => [name, meaning]),
    );
    expect(rows.get('六统一')).toContain('统一人事管理、统一财务管理');
    expect(rows.get('五大中心')).toMatch(/^原文未作定义，见：.*“五大中心”/s);
    expect([...rows.keys()]).toHaveLength(new Set(rows.keys()).size);
  });
});

describe('上下位文件', () => {
  it('names what the plan rests on, and says that it is not at hand', async () => {
    const { outline } = await plans.outlineOf({ template: 'interpretation', documents: LIAOCHENG });
    expect(checkingMarkdown(outline)).toMatch(/鲁政办字〔2023〕202号[^\n]*没有收录/);
    const hubei = await plans.outlineOf({ template: 'interpretation', documents: HUBEI });
    expect(checkingMarkdown(hubei.outline)).toContain('原文没有写明文号');
  });
});
