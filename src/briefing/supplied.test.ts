import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../office/read-table.js';
import { writeWorkbook } from '../office/workbook.js';
import { type DraftedOutline, dataTemplate } from './draft-briefing.js';
import type { Part } from './outline.js';
import { textOfParts } from './parts.js';
import { outlinePaper } from './render/paper.js';
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
    expect(rowOf(drafted, '县域内患者就诊率').slice(5)).toEqual(['91.2%（截至2025年12月31日）', '达到目标']);
    expect(rowOf(drafted, '县域内基层门急诊人次占比').slice(5)).toEqual(['61.5%（截至2025年12月31日）', '未达到目标']);
    expect(rowOf(drafted, '重点人群签约率').slice(5)).toEqual([
      '【待填：指标当前值｜数据截止日｜来源】',
      '已到期，【待填：进度】',
    ]);
  });

  it('carry file, sheet and row wherever they are printed', async () => {
    const { outline } = await draftedWith({ 县域内患者就诊率: '91.2%' });
    const parts = outline.attachments.flatMap(({ table }) => table.rows.flat(2));
    const given = parts.filter((part: Part) => part.kind === 'given');
    expect(given).toEqual([
      expect.objectContaining({ origin: { file: 'progress.xlsx', sheet: '指标进展', row: expect.any(Number) } }),
    ]);
    expect(JSON.stringify(outlinePaper(outline))).toContain('数据来源：progress.xlsx，指标进展，第');
  });

  it('that cannot be read are named with their row, and leave the blank', async () => {
    const drafted = await draftedWith({ 全人群签约率: '有所提高', 县域内患者就诊率: 0.912 });
    expect(drafted.problems.map(({ kind }) => kind).sort()).toEqual(['not-a-number', 'percent-or-share']);
    expect(rowOf(drafted, '全人群签约率')[5]).toContain('【待填');
    expect(drafted.counts.supplied).toBe(0);
  });

  it('are drawn beside their targets, and nothing is drawn without them', async () => {
    const bars = ({ outline }: DraftedOutline) =>
      outline.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'bars' ? block.rows : [])));
    expect(bars(await draftedWith({}))).toEqual([]);
    const [row] = bars(await draftedWith({ 居民健康素养: '18.5%' }));
    expect(row?.share).toBeCloseTo(0.5);
    expect(row?.value.text).toContain('18.5%');
  });
});
