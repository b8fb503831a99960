import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import { checkingPaper } from '../briefing/render/checking-paper.js';
import { handInPaper } from '../briefing/render/hand-in-paper.js';
import { NO_CHOICE } from '../briefing/request.js';
import { openShippedPlans, type ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import { MISSING_VIEWERS, type Rendered, rendered } from '../office/rendered.fixture.js';
import { printSlides } from '../office/slides.js';
import { printWord } from '../office/word.js';
import { comparisonDeck } from './lesson/comparison-deck.js';
import { lesson as teach } from './lesson/lesson.js';
import { openPlans, planOf } from './many-tasks.fixture.js';
import { openStudy } from './open-study.js';

const skipped =
  MISSING_VIEWERS.length === 0
    ? ''
    : ` (skipped: no ${MISSING_VIEWERS.join(', ')}; apt-get install libreoffice-writer libreoffice-impress poppler-utils)`;

const LIAOCHENG = ['liaocheng-2024-plan'];
const HUBEI = ['hubei-2024-plan'];
const SIZES = [8, 23, 60];
const nameOf = (tasks: number) => `plan-${tasks}`;

describe.skipIf(MISSING_VIEWERS.length > 0)(`drafts as LibreOffice shows them${skipped}`, () => {
  let briefings: ShippedPlans;
  let packs: ShippedPlans;
  let generated: ShippedPlans;
  let lesson: DraftedOutline;
  let shown: ReadonlyMap<string, Rendered>;

  beforeAll(async () => {
    briefings = await openShippedPlans();
    packs = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
    lesson = await packs.outlineOf({ template: 'session', documents: LIAOCHENG });
    const hubei = await packs.outlineOf({ template: 'session', documents: HUBEI });
    const both = await packs.outlineOf({ template: 'comparison', documents: [...LIAOCHENG, ...HUBEI] });
    const progress = await briefings.outlineOf({ template: 'progress', documents: LIAOCHENG });
    const word = ({ outline }: DraftedOutline) => printWord(handInPaper(outline));
    generated = await openPlans(Object.fromEntries(SIZES.map((tasks) => [nameOf(tasks), planOf(tasks)])));
    const papers = new Map<string, Buffer>();
    const decks = new Map<string, Buffer>();
    const options = { edition: 'trainer' as const, seed: 1, minutes: 45, now: new Date(0) };
    const slides = async (documents: readonly string[], { library }: ShippedPlans = packs) => {
      const taught = await teach({ ...NO_CHOICE, template: 'session', documents }, options, library);
      if (taught.status !== 'taught') throw new RangeError(taught.status);
      return printSlides(taught.deck);
    };
    papers
      .set('progress.docx', await word(progress))
      .set('progress-checked.docx', await printWord(checkingPaper(progress.outline)))
      .set('liaocheng.docx', await word(lesson))
      .set('hubei.docx', await word(hubei))
      .set('both.docx', await word(both));
    decks
      .set('liaocheng.pptx', await slides(LIAOCHENG))
      .set('hubei.pptx', await slides(HUBEI))
      .set('both.pptx', await printSlides(comparisonDeck(both.outline)));
    for (const documents of [LIAOCHENG, HUBEI])
      papers.set(
        `${documents}-told.docx`,
        await word(await packs.outlineOf({ template: 'interpretation', documents })),
      );
    for (const tasks of SIZES) {
      const documents = [nameOf(tasks)];
      papers
        .set(`${tasks}-told.docx`, await word(await generated.outlineOf({ template: 'interpretation', documents })))
        .set(`${tasks}-lesson.docx`, await word(await generated.outlineOf({ template: 'session', documents })));
      decks.set(`${tasks}.pptx`, await slides(documents, generated));
    }
    const [large, small] = [nameOf(60), nameOf(23)];
    papers.set(
      'large-and-small.docx',
      await word(await generated.outlineOf({ template: 'comparison', documents: [large, small] })),
    );
    shown = new Map([...(await rendered(papers)), ...(await rendered(decks))]);
  }, 600_000);

  afterAll(async () => {
    await briefings.close();
    await packs.close();
    await generated.close();
  });

  const textOf = (name: string) => shown.get(name)?.pages.join('') ?? '';

  it('the progress outline has its title, headings, table and blanks', () => {
    const text = textOf('progress.docx');
    expect(shown.get('progress.docx')?.pages[0]).toContain('贯彻落实进展情况的汇报');
    for (const words of [
      '一、总体情况',
      '（一）优化资源配置，提升医疗卫生服务能力',
      '附表',
      '量化目标完成情况表',
      '【待填：主要做法和成效】',
    ])
      expect(text).toContain(words);
  });

  it('its checking copy has the same text, what was left out, and the sources word for word', () => {
    const text = textOf('progress-checked.docx');
    for (const words of ['（核对稿）', '【待填：主要做法和成效】', '任务对照', '没有列入的条款', '【写作提示】'])
      expect(text).toContain(words);
    expect(text).toContain(
      '《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3：“到2025年',
    );
  });

  it('the packs have their terms, look-alikes and quiz', () => {
    for (const name of ['liaocheng.docx', 'hubei.docx'])
      for (const words of ['条款精讲', '易混点', '测验', '术语表', '答案：']) expect(textOf(name)).toContain(words);
    expect(textOf('both.docx')).toContain('各方独有内容');
  });

  it('every slide is a page, and no page is empty', () => {
    for (const name of ['liaocheng.pptx', 'hubei.pptx', 'both.pptx']) {
      const pages = shown.get(name)?.pages ?? [];
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) expect(page.length).toBeGreaterThan(3);
    }
    for (const name of ['liaocheng.pptx', 'hubei.pptx', ...SIZES.map((tasks) => `${tasks}.pptx`)]) {
      expect(shown.get(name)?.pages.length).toBeGreaterThanOrEqual(18);
      expect(shown.get(name)?.pages.length).toBeLessThanOrEqual(22);
    }
  });

  const pagesOf = (name: string) => shown.get(name)?.pages.length ?? 0;

  it('the notes for an interpretation have four or five pages, for a plan of eight tasks fewer', () => {
    for (const name of [`${LIAOCHENG}`, `${HUBEI}`, '8', '23', '60']) {
      expect(pagesOf(`${name}-told.docx`), name).toBeGreaterThanOrEqual(name === '8' ? 3 : 4);
      expect(pagesOf(`${name}-told.docx`), name).toBeLessThanOrEqual(5);
    }
  });

  it('a handout has six to eight pages', () => {
    for (const name of ['liaocheng', 'hubei', '8-lesson', '23-lesson', '60-lesson']) {
      expect(pagesOf(`${name}.docx`), name).toBeGreaterThanOrEqual(6);
      expect(pagesOf(`${name}.docx`), name).toBeLessThanOrEqual(8);
    }
  });

  it('a comparison has ten at most, however long the plans are', () => {
    for (const name of ['both', 'large-and-small']) {
      expect(pagesOf(`${name}.docx`), name).toBeGreaterThan(3);
      expect(pagesOf(`${name}.docx`), name).toBeLessThanOrEqual(10);
    }
  });

  it('each becomes a picture', () => {
    for (const { png } of shown.values()) expect(png.subarray(1, 4).toString()).toBe('PNG');
  });
});
