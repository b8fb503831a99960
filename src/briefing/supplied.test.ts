import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../office/read-table.js';
import { writeWorkbook } from '../office/workbook.js';
import { type DraftedOutline, dataTemplate } from './draft-briefing.js';
import type { Part } from './outline.js';
import { textOfParts } from './parts.js';
import { checkingPaper } from './render/checking-paper.js';
import { handInPaper } from './render/hand-in-paper.js';
import { handInMarkdown } from './render/markdown.js';
import { NO_CHOICE } from './request.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';

let plans: ShippedPlans;

beforeAll(async () => {
  plans = await openShippedPlans();
}, 60_000);

afterAll(() => plans.close());

const LIAOCHENG = { documents: ['liaocheng-2024-plan'] };

/** The sheet to fill in, filled in as somebody would: by the name of the indicator. */
async function filledIn(figures: Readonly<Record<string, string | number>>): Promise<Buffer> {
  const data = await dataTemplate({ ...NO_CHOICE, ...LIAOCHENG }, plans.library);
  if (data.status !== 'ready') throw new RangeError(data.status);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook([data.sheet])) as never);
  const [sheet] = workbook.worksheets;
  const head = sheet?.getRow(1).values as string[];
  const column = (title: string) => head.indexOf(title);
  sheet?.eachRow((row) => {
    const figure = figures[String(row.getCell(column('指标')).value)];
    if (figure === undefined) return;
    row.getCell(column('当前值')).value = figure;
    row.getCell(column('数据截止日')).value = '2025年12月31日';
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function draftedWith(figures: Readonly<Record<string, string | number>>): Promise<DraftedOutline> {
  const tables = await readTables({ name: 'progress.xlsx', bytes: await filledIn(figures) });
  const drafted = await plans.draft(LIAOCHENG, tables);
  if (drafted.status !== 'drafted') throw new RangeError(drafted.status);
  return drafted;
}

const rowOf = ({ outline }: DraftedOutline, name: string) => {
  const rows = outline.attachments.flatMap(({ table }) => (table.id === 'indicators' ? table.rows : []));
  return rows.find(([first = []]) => textOfParts(first) === name)?.map((parts) => textOfParts(parts)) ?? [];
};

describe('figures of a user', () => {
  it('stand in the table with their date, and are held against the target where the two are of one kind', async () => {
    const drafted = await draftedWith({
      县域内患者就诊率: '91.2%',
      县域内基层门急诊人次占比: '61.5%',
      居民健康素养: '38%',
    });
    expect(drafted.counts.supplied).toBe(3);
    expect(rowOf(drafted, '县域内患者就诊率').slice(5)).toEqual(['91.2%', '2025年12月31日', '已达到']);
    expect(rowOf(drafted, '县域内基层门急诊人次占比').slice(5)).toEqual(['61.5%', '2025年12月31日', '滞后']);
    expect(rowOf(drafted, '每万人口全科医生').slice(5)).toEqual(['', '', '']);
  });

  it('carry file, sheet and row: the checking copy tells them, the paper that is handed in does not', async () => {
    const { outline } = await draftedWith({ 县域内患者就诊率: '91.2%' });
    const parts = outline.attachments.flatMap(({ table }) => table.rows.flat(2));
    const given = parts.filter((part: Part) => part.kind === 'given');
    expect(given.map(({ text }) => text)).toEqual(['91.2%', '2025年12月31日']);
    for (const { origin } of given)
      expect(origin).toEqual({ file: 'progress.xlsx', sheet: '指标进展', row: expect.any(Number) });
    const place = `progress.xlsx 指标进展 第${given[0]?.origin.row}行`;
    expect(JSON.stringify(checkingPaper(outline))).toContain(place);
    expect(JSON.stringify(handInPaper(outline))).not.toContain('progress.xlsx');
  });

  it('that cannot be read are named with their row, and leave the blank', async () => {
    const drafted = await draftedWith({ 全人群签约率: '有所提高', 县域内患者就诊率: 0.912 });
    expect(drafted.problems.map(({ kind }) => kind).sort()).toEqual(['not-a-number', 'percent-or-share']);
    expect(JSON.stringify(drafted.outline.attachments)).not.toContain('有所提高');
    expect(drafted.counts.supplied).toBe(0);
  });

  it('stand in the paragraph of their chapter and are summed up, and nothing is summed up without them', async () => {
    const told = ({ outline }: DraftedOutline) => handInMarkdown(outline);
    expect(told(await draftedWith({}))).toContain('【待填：已达到、正在推进、滞后各多少项】');
    const filled = told(await draftedWith({ 居民健康素养: '18.5%', 县域内患者就诊率: '91.2%' }));
    expect(filled).toContain('居民健康素养18.5%（目标37%以上，滞后）');
    expect(filled).toContain('截至2025年12月31日，已达到1项，滞后1项，未报27项');
    expect(filled).not.toContain('各多少项');
  });
});
