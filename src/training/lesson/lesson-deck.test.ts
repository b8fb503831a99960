import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHOICE } from '../../briefing/request.js';
import { openShippedPlans, type ShippedPlans } from '../../briefing/shipped-plans.fixture.js';
import { charactersOf, type Deck, MOST_CHARACTERS, MOST_POINT } from '../../office/deck.js';
import { linesOf, notesIn, shape, sizesIn, slidesIn } from '../../office/slides.fixture.js';
import { printSlides } from '../../office/slides.js';
import { openPlans, planOf } from '../many-tasks.fixture.js';
import { openStudy } from '../open-study.js';
import type { Edition } from '../quiz-blocks.js';
import { comparisonDeck } from './comparison-deck.js';
import { lesson } from './lesson.js';

const LIAOCHENG = ['liaocheng-2024-plan'];
const HUBEI = ['hubei-2024-plan'];
const BOTH = [...LIAOCHENG, ...HUBEI];
const SHAPES = ['two-chapters', 'fifteen-chapters', 'no-headings'];
/** Name, tasks, chapters, and how many questions there is room for. */
const SIZES = [
  ['eight-tasks', 8, 2, 5],
  ['three-chapters', 14, 3, 5],
  ['four-chapters', 18, 4, 5],
  ['many-tasks', 23, 6, 4],
  ['most-tasks', 60, 7, 4],
] as const;

let plans: ShippedPlans;
let others: ShippedPlans;

/** Plans of each shape, without targets and without units in charge. */
function planText(shape: string): string {
  const head = '望川市社区养老服务实施方案\n\n为方便老年人，制定本方案。\n\n';
  const task = (at: number) => `推动社区食堂第${at}类服务连锁运营，方便老年人就近用餐，支持企业参与。`;
  const han = '一二三四五六七八九十'.split('');
  const number = (at: number) => (at < 10 ? han[at] : `十${han[at - 10]}`) ?? '';
  if (shape === 'no-headings') return head + Array.from({ length: 12 }, (_, at) => `${task(at)}\n\n`).join('');
  const chapters = shape === 'two-chapters' ? 2 : 15;
  const items = shape === 'two-chapters' ? 5 : 2;
  return (
    head +
    Array.from(
      { length: chapters },
      (_, at) =>
        `${number(at)}、推进第${at + 1}方面养老服务\n\n` +
        Array.from(
          { length: items },
          (_, item) => `（${number(item)}）做好第${at + 1}方面工作${item + 1}。${task(item)}\n\n`,
        ).join(''),
    ).join('')
  );
}

beforeAll(async () => {
  plans = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
  others = await openPlans(
    Object.fromEntries([
      ...SHAPES.map((name) => [name, planText(name)] as const),
      ...SIZES.map(([name, tasks, chapters]) => [name, planOf(tasks, chapters)] as const),
    ]),
  );
}, 120_000);

afterAll(async () => {
  await plans.close();
  await others.close();
});

async function deckOf(documents: readonly string[], minutes = 45, edition: Edition = 'trainer'): Promise<Deck> {
  const { library } = documents.some((id) => plans.library.documents.every((plan) => plan.id !== id)) ? others : plans;
  const options = { edition, seed: 1, minutes, now: new Date('2026-11-22T08:00:00Z') };
  const taught = await lesson({ ...NO_CHOICE, template: 'session', documents }, options, library);
  if (taught.status !== 'taught') throw new RangeError(taught.status);
  return taught.deck;
}

const titles = ({ slides }: Deck) => slides.map(({ title }) => title);

describe('the slides of a lesson of 45 minutes', () => {
  it.each([[LIAOCHENG], [HUBEI], [BOTH]])(
    'of %s are 18 to 22, none fuller than can be read, in type from 20 pt',
    async (documents) => {
      const printed = await printSlides(await deckOf(documents));
      const slides = slidesIn(printed);
      expect(slides.length).toBeGreaterThanOrEqual(18);
      expect(slides.length).toBeLessThanOrEqual(22);
      for (const slide of slides) {
        const shown = linesOf(slide).replaceAll(/[\n\t]/g, '');
        // The number of the slide is a field beside what is counted.
        expect(shown.length, shown).toBeLessThanOrEqual(MOST_CHARACTERS + 3);
        expect(Math.min(...sizesIn(slide))).toBeGreaterThanOrEqual(20);
        expect(Math.min(24, ...sizesIn(shape(slide, 'Body')))).toBe(24);
        for (const point of linesOf(shape(slide, 'Body')).split('\n'))
          if (!shown.includes('题（')) expect(point.length).toBeLessThanOrEqual(MOST_POINT);
      }
    },
  );

  it('rest on quotes that stand word for word in their clause, each with document and label', async () => {
    const clauses = await plans.library.clausesOf('liaocheng-2024-plan');
    const notes = notesIn(await printSlides(await deckOf(LIAOCHENG)));
    const quoted = notes.flatMap((note) => [...note.matchAll(/^《.+?》（聊政办字〔2024〕10号）(.+?)：“(.+)”$/gm)]);
    expect(quoted.length).toBeGreaterThan(30);
    for (const [, label = '', quote = ''] of quoted) {
      const clause = clauses.find(
        (each) => label.startsWith(each.label) && each.text.replaceAll(/\s*\n\s*/g, '').includes(quote),
      );
      expect(clause, `${label} ${quote}`).toBeDefined();
    }
  });

  it('say of a chapter what its plan says, and name what is left out', async () => {
    const { slides } = await deckOf(LIAOCHENG);
    const [chapter] = slides.filter(({ title }) => title.startsWith('优化资源配置'));
    expect(chapter?.notes).toContain('没有上幻灯片的条款：');
    const own = (await plans.library.clausesOf('liaocheng-2024-plan'))
      .map(({ text }) => text.replaceAll(/\s/g, ''))
      .join('');
    const points = chapter?.body.kind === 'points' ? chapter.body.points : [];
    expect(points).toHaveLength(3);
    for (const piece of points.flatMap((point) => point.replace('……', '').split('：'))) expect(own).toContain(piece);
  });

  it('break no ratio, and no list that 分别 pairs with names', async () => {
    const decks = [await deckOf(LIAOCHENG), await deckOf(BOTH), await deckOf(LIAOCHENG, 180)];
    const points = decks.flatMap(({ slides }) =>
      slides.flatMap(({ body }) => (body.kind === 'points' ? body.points : [])),
    );
    const ratios = points.filter((point) => point.includes('床医比'));
    expect(ratios.length).toBeGreaterThan(0);
    for (const point of ratios.filter((each) => /达到1/.test(each)))
      expect(point).toContain('分别达到1：0.53、1：1.01');
  });

  it('have a timetable that adds up', async () => {
    for (const minutes of [20, 45, 90, 180]) {
      const [{ body }] = (await deckOf(LIAOCHENG, minutes)).slides as [Deck['slides'][number]];
      const steps = body.kind === 'agenda' ? body.steps : [];
      expect(steps.reduce((sum, { time }) => sum + Number.parseInt(time, 10), 0)).toBe(minutes);
    }
  });

  it('put the answer behind each question, with its clause, and none before trainees', async () => {
    const { slides } = await deckOf(LIAOCHENG);
    const asked = slides.flatMap(({ title }, index) => (/^第\d题（/.test(title) ? [index] : []));
    expect(asked.length).toBeGreaterThanOrEqual(3);
    for (const index of asked) {
      expect(slides[index + 1]?.title).toMatch(/^第\d题　答案$/);
      expect(slides[index + 1]?.footer).toMatch(/二、（[一二三四五]）\d/);
    }
    const trainee = await deckOf(LIAOCHENG, 45, 'trainee');
    expect(JSON.stringify(trainee.slides)).not.toContain('答案');
  });

  it('draw numbers and confusable targets in the words of the plan', async () => {
    const { slides } = await deckOf(LIAOCHENG);
    const bars = slides.flatMap(({ body }) => (body.kind === 'bars' ? body.bars : []));
    expect(bars).toContainEqual({ label: '县域内患者就诊率', value: 90, shown: '力争达到90%以上' });
    const table = slides.find(({ title }) => title === '易混点');
    expect(JSON.stringify(table?.body)).toContain('重点人群签约率：保持在90%以上');
  });

  it('scale with the minutes', async () => {
    expect((await deckOf(LIAOCHENG, 20)).slides.length + 1).toBeLessThanOrEqual(10);
    expect((await deckOf(LIAOCHENG, 90)).slides.length + 1).toBeGreaterThan(30);
  });
});

describe('a plan with targets and duties, of whatever length', () => {
  it.each(SIZES)(
    '(%s) is taught in 18 to 22 slides that can be read from the last row',
    async (name, _tasks, _chapters, questions) => {
      const deck = await deckOf([name]);
      const slides = slidesIn(await printSlides(deck));
      expect(slides.length).toBeGreaterThanOrEqual(18);
      expect(slides.length).toBeLessThanOrEqual(22);
      for (const slide of deck.slides) expect(charactersOf(slide)).toBeLessThanOrEqual(MOST_CHARACTERS);
      for (const slide of slides) expect(Math.min(...sizesIn(slide))).toBeGreaterThanOrEqual(20);
      expect(titles(deck).filter((title) => title.endsWith('答案'))).toHaveLength(questions);
      expect(titles(deck).some((title) => /^为什么出台|^缘由/.test(title))).toBe(true);
    },
  );
});

describe('a plan of another shape', () => {
  it.each(SHAPES)('(%s), without targets and duties, is taught without what it lacks', async (name) => {
    const deck = await deckOf([name]);
    expect(slidesIn(await printSlides(deck)).length).toBeLessThanOrEqual(22);
    for (const slide of deck.slides) expect(charactersOf(slide)).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(titles(deck).join()).not.toContain('用数字说话');
    expect(titles(deck).at(-1)).toMatch(/^小结/);
    expect(deck.slides.every(({ body }) => body.kind !== 'points' || body.points.length > 0)).toBe(true);
  });
});

it('a comparison is cut to what fits, with all of its words in the notes', async () => {
  const { outline } = await plans.outlineOf({ template: 'comparison', documents: BOTH });
  const deck = comparisonDeck(outline);
  const slides = slidesIn(await printSlides(deck));
  expect(slides.length).toBeGreaterThan(8);
  expect(slides.length).toBeLessThanOrEqual(20);
  for (const slide of deck.slides) expect(charactersOf(slide)).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(deck.slides.map(({ notes }) => notes).join('\n')).toContain('医疗卫生');
});
