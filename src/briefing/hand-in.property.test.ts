import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line, PaperBlock } from '../office/paper.js';
import type { TableFile } from '../office/table-file.js';
import { claimsIn } from './build-outline.js';
import type { DraftedOutline } from './draft-briefing.js';
import { generatedPlan, openGeneratedPlans } from './generated-plan.fixture.js';
import type { Block, Outline, Part } from './outline.js';
import { fileOf, sheetOf } from './progress/progress.fixture.js';
import { checkingPaper } from './render/checking-paper.js';
import { handInPaper } from './render/hand-in-paper.js';
import { partText } from './render/part-text.js';
import type { BriefingRequest } from './request.js';
import type { ShippedPlans } from './shipped-plans.fixture.js';
import { planTasks, type Task } from './task.js';

const GENERATED = [3, 8, 12, 23, 40, 60, 9, 17, 5, 31].map((tasks, seed) => generatedPlan({ tasks, seed: seed + 100 }));
const DOCUMENTS = ['liaocheng-2024-plan', 'hubei-2024-plan', ...GENERATED.map(({ id }) => id)];

let plans: ShippedPlans;
const tasksOf = new Map<string, readonly Task[]>();

beforeAll(async () => {
  plans = await openGeneratedPlans(GENERATED, { folders: ['prompts/briefings'] });
  for (const id of DOCUMENTS) tasksOf.set(id, (await planTasks(plans.library.document(id), plans.library)).tasks);
}, 120_000);

afterAll(() => plans.close());

const VALUES = ['95%', '12.5%', '约92%', '18个', '3.2人', '1：30', '全覆盖', '已完成'];
const WRITTEN = ['已完成。', '已建成7处；', '正在推进', '印发通知，', '召开2次调度会（含视频会）。'];

type Drawn = { readonly request: Partial<BriefingRequest>; readonly data: TableFile | undefined };

/** A request over one of the plans, with figures and words for some of its targets and tasks. */
const drawn = fc
  .record({
    template: fc.constantFrom(
      ...['progress', 'self-check', 'speech', 'weekly', 'unit-tasks', 'topic', 'paragraph', 'points'],
    ),
    document: fc.constantFrom(...DOCUMENTS),
    unit: fc.constantFrom(null, '财政局', '水利局', '卫生健康委'),
    topic: fc.constantFrom(null, '社区食堂', '公共桥梁', '医院', '关于乡村书屋'),
    period: fc.constantFrom(null, '三季度'),
    given: fc.constantFrom('nothing', 'figures', 'words', 'both'),
    picks: fc.array(
      fc.record({ at: fc.nat(60), value: fc.constantFrom(...VALUES), words: fc.constantFrom(...WRITTEN) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ document, given, picks, unit, topic, ...request }): Drawn => {
    const { template } = request;
    const rows = given === 'nothing' ? [] : picks.flatMap((pick) => rowsOf(document, given, pick));
    return {
      request: {
        ...request,
        documents: [document],
        unit: template === 'unit-tasks' ? (unit ?? '财政局') : unit,
        topic: ['topic', 'paragraph', 'points'].includes(template) ? (topic ?? '社区食堂') : topic,
      },
      data:
        rows.length === 0 ? undefined : fileOf(sheetOf([['条款', '任务', '指标', '当前值', '进展', '佐证'], ...rows])),
    };
  });

function rowsOf(document: string, given: string, pick: { at: number; value: string; words: string }): string[][] {
  const tasks = tasksOf.get(document) ?? [];
  const task = tasks[pick.at % tasks.length];
  if (task === undefined) return [];
  const { label, heading } = task.clause;
  const figures = task.indicators.slice(0, 2).map(({ name }) => [label, heading, name, pick.value, '', '']);
  const words = [[label, heading, '', '', pick.words, '会议纪要。']];
  return given === 'figures' ? figures : given === 'words' ? words : [...figures, ...words];
}

/** The same draws for every property, each drafted once. */
const RUNS = { seed: Math.floor(Math.random() * 1e9), numRuns: 60 };
const draftedOnce = new Map<string, ReturnType<ShippedPlans['draft']>>();

/** Every outline that can be drafted; what cannot is told by another test. */
async function eachOutline(check: (drafted: DraftedOutline, drawn: Drawn) => void): Promise<void> {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async ({ request, data }) => {
      const key = JSON.stringify({ request, data });
      const drafting = draftedOnce.get(key) ?? plans.draft(request, data);
      draftedOnce.set(key, drafting);
      const drafted = await drafting;
      if (drafted.status !== 'drafted') return;
      count += 1;
      check(drafted, { request, data });
    }),
    RUNS,
  );
  expect(count).toBeGreaterThan(20);
}

const textOf = (line: Line) => line.map(({ text }) => text).join('');

/** What is read of a paper, a line or cell at a time. */
function linesOf({ title, subtitle, blocks }: ReturnType<typeof handInPaper>): string[] {
  return [title, ...subtitle.map(textOf), ...blocks.flatMap(linesOfBlock)];
}

function linesOfBlock(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flatMap((cells) => cells.map(textOf));
    case 'attachment':
      return [block.title];
    case 'guidance':
      return [block.text];
    default:
      return [textOf(block.line)];
  }
}

/** Words of ours, where digits may only be counts, numbers of lists and what was named. */
function partsOf({ subtitle, addressee, opening, sections, closing, attachments }: Outline): Part[] {
  const blocks = [
    ...opening,
    ...sections.flatMap((each) => each.blocks),
    ...closing,
    ...attachments.map((each) => each.table),
  ];
  return [
    ...subtitle.flat(),
    ...(addressee ?? []),
    ...sections.flatMap(({ heading }) => heading),
    ...blocks.flatMap(partsOfBlock),
  ];
}

function partsOfBlock(block: Block): Part[] {
  if (block.kind === 'line') return [...block.parts];
  return block.kind === 'table' ? block.rows.flat(2) : [];
}

const digitsIn = (text: string): string[] => text.normalize('NFKC').match(/\d+/g) ?? [];

describe('every paper that is handed in, over plans and data of all kinds', () => {
  it('bears no marks of sources, labels behind sentences or notes, and no advice', async () => {
    await eachOutline(({ outline }) => {
      const paper = handInPaper(outline);
      const text = linesOf(paper).join('\n');
      expect(text).not.toMatch(/\[\d+\]|：“[^”]*”$|【写作提示】/m);
      expect(paper.blocks.map(({ kind }) => kind)).not.toContain('guidance');
      expect(JSON.stringify(paper.blocks)).not.toContain('"kind":"note"');
      const said = paper.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .flatMap(linesOfBlock)
        .join('\n');
      for (const { label } of outline.sources.filter((each) => /、（/.test(each.label)))
        expect(said).not.toContain(label);
    });
  }, 180_000);

  it('is well written: no mark doubled, no 关于 twice, nothing unbalanced, nothing …… alone', async () => {
    await eachOutline(({ outline }) => {
      for (const line of linesOf(handInPaper(outline))) {
        expect(line).not.toMatch(/[，；。、：][，；。、：]|……[，、]|关于《?关于/);
        expect(line).not.toMatch(/^(?:（[一二三四五六七八九十]+）|\d+\.)?(?:……$|[，；。：])|[：；]……$|提出：$/);
        for (const [open = '', close = ''] of ['（）', '“”', '《》', '【】', '〔〕'])
          expect([line, line.split(open).length]).toEqual([line, line.split(close).length]);
      }
    });
  }, 180_000);

  it('has something below every heading, and behind every colon', async () => {
    await eachOutline(({ outline }) => {
      const { blocks } = handInPaper(outline);
      for (const [index, block] of blocks.entries()) {
        const next = blocks[index + 1];
        const isLast = next === undefined || next.kind === 'attachment';
        if (block.kind === 'paragraph') {
          expect(textOf(block.line)).not.toBe('');
          if (textOf(block.line).endsWith('：'))
            expect(block.flush === true || (!isLast && next.kind === 'paragraph')).toBe(true);
        }
        if (block.kind !== 'heading') continue;
        expect(textOf(block.line).replace(/^[一二三四五六七八九十（）、\d.]+/, '')).not.toBe('');
        expect(!isLast && (next.kind !== 'heading' || next.level > block.level)).toBe(true);
      }
    });
  }, 180_000);

  it('holds no digit but of a clause cited, the plan’s name and labels, the user’s words, or a count', async () => {
    await eachOutline(({ outline, documents }, { request, data }) => {
      const cells = JSON.stringify(data?.sheets ?? []);
      const named = [
        ...documents.flatMap(({ title, documentNumber }) => [title, documentNumber ?? '']),
        ...[...(tasksOf.get(documents[0]?.id ?? '') ?? [])].flatMap(({ clause }) => [
          clause.label,
          ...clause.headingPath,
          clause.heading,
        ]),
        ...outline.sources.map(({ label }) => label),
        ...Object.values(request).filter((each) => typeof each === 'string'),
      ]
        .filter((each) => /\d/.test(each))
        .sort((a, b) => b.length - a.length);
      for (const part of partsOf(outline)) {
        if (part.kind === 'given')
          for (const digits of digitsIn(part.text)) expect(cells + JSON.stringify(named)).toContain(digits);
        if (part.kind === 'blank') expect(part.text).not.toMatch(/\d/);
        if (part.kind !== 'words') continue;
        const rest = named.reduce((text, name) => text.replaceAll(name, ''), part.text);
        expect(rest.replaceAll(/^\d+\.|\d+(?:项|个方面)/g, '')).not.toMatch(/\d/);
      }
      for (const { text, citations } of claimsIn(outline))
        for (const digits of digitsIn(text))
          expect(citations.flatMap(({ quote }) => digitsIn(quote))).toContain(digits);
      for (const digits of digitsIn(outline.title)) expect(named.flatMap(digitsIn)).toContain(digits);
    });
  }, 180_000);

  it('says how many targets are reached only where a figure of one was used', async () => {
    await eachOutline(({ outline, counts }) => {
      const text = linesOf(handInPaper(outline)).join('\n');
      const isGiven = partsOf(outline).some((part) => part.kind === 'given' && VALUES.includes(part.text));
      if (counts.supplied === 0 || !isGiven) expect(text).not.toMatch(/已达到\d+项/);
    });
  }, 180_000);
});

describe('every checking paper', () => {
  it('accounts for each task of the plan: where it is written, or why it is not', async () => {
    await eachOutline(({ outline, documents, counts }) => {
      const [{ id } = { id: '' }] = documents;
      const paper = checkingPaper(outline);
      const rows = paper.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.map((cells) => cells.map(textOf)) : [],
      );
      const labels = new Set(
        [...outline.tasks, ...outline.notCovered].map(({ heading }) => heading.claim.citations[0].label),
      );
      for (const { clause } of tasksOf.get(id) ?? []) {
        expect(labels).toContain(clause.label);
        const told = rows.filter(([label]) => label === clause.label);
        expect(told.some((cells) => cells.length >= 3 && cells.every((cell) => cell !== ''))).toBe(true);
      }
      expect(outline.tasks).toHaveLength(counts.tasks);
      const text = linesOf(paper)
        .join('\n')
        .replaceAll(/\[\d+\]/g, '');
      for (const part of partsOf(outline)) if (part.kind === 'stated') expect(text).toContain(partText(part));
    });
  }, 180_000);
});
