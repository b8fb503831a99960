import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedPlan, openGeneratedPlans } from '../briefing/generated-plan.fixture.js';
import { checkingPaper } from '../briefing/render/checking-paper.js';
import { handInPaper } from '../briefing/render/hand-in-paper.js';
import type { ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import { pagesOf } from '../office/page-count.js';
import type { Paper } from '../office/paper.js';
import { MISSING_VIEWERS, pagesPrinted, VIEWERS_SKIPPED } from '../office/rendered.fixture.js';
import { printWord } from '../office/word.js';
import { openStudy } from './open-study.js';

const SIZES = [8, 12, 23, 40, 60];
/** Checking papers of longer plans have fifty to a hundred pages each: they are left out for the time they take. */
const LONG = 23;
const GENERATED = SIZES.map((tasks) => generatedPlan({ tasks, seed: tasks }));
const DOCUMENTS = [
  { id: 'liaocheng-2024-plan', unit: '市财政局', topic: '家庭医生签约', isLong: false },
  { id: 'hubei-2024-plan', unit: '省财政厅', topic: '医院', isLong: false },
  ...GENERATED.map(({ id }, at) => ({ id, unit: '市财政局', topic: '社区食堂', isLong: (SIZES[at] ?? 0) > LONG })),
];
const FOLDERS = ['prompts/briefings', 'prompts/training'];

/** `limit` is null for a checking paper. */
type Counted = {
  readonly name: string;
  readonly limit: number | null;
  readonly isWithin: boolean;
  readonly told: number;
  readonly shown: number;
};

describe.skipIf(MISSING_VIEWERS.length > 0)(
  `the pages of every template over plans of 8 to 60 tasks${VIEWERS_SKIPPED}`,
  () => {
    let plans: ShippedPlans;
    const counted: Counted[] = [];

    beforeAll(async () => {
      plans = await openGeneratedPlans(GENERATED, {
        folders: FOLDERS,
        openStudy: openStudy({ edition: 'trainer', seed: 1 }),
      });
      const files = new Map<string, Buffer>();
      const told: Omit<Counted, 'shown'>[] = [];
      const add = async (name: string, paper: Paper, about: Omit<Counted, 'name' | 'shown'>) => {
        told.push({ name, ...about });
        files.set(`${name}.docx`, await printWord(paper));
      };
      for (const { id, unit, topic, isLong } of DOCUMENTS)
        for (const { id: template, needs, pages: limit } of plans.templates) {
          // A comparison takes two plans: its pages are held beside it.
          if (limit === undefined || template === 'comparison') continue;
          const chosen = { unit: needs.includes('unit') ? unit : null, topic: needs.includes('topic') ? topic : null };
          const { outline, pages, isWithin } = await plans.outlineOf({ template, documents: [id], ...chosen });
          const name = `${template} ${id}`;
          await add(name, handInPaper(outline), { limit: limit.all, isWithin, told: pages?.all ?? 0 });
          if (isLong) continue;
          const checking = checkingPaper(outline);
          await add(`${name} 核对稿`, checking, { limit: null, isWithin: true, told: pagesOf(checking).total });
        }
      const printed = await pagesPrinted(files);
      counted.push(...told.map((each) => ({ ...each, shown: printed.get(`${each.name}.docx`) ?? 0 })));
    }, 600_000);

    afterAll(() => plans.close());

    it('are within what the template allows', () => {
      expect(counted.filter(({ limit }) => limit !== null)).toHaveLength(DOCUMENTS.length * 10);
      expect(
        counted.filter(({ isWithin, limit, shown }) => !isWithin || shown === 0 || (limit !== null && shown > limit)),
      ).toEqual([]);
    });

    it('are no more than were told, of the checking papers too', () => {
      expect(counted.filter(({ told, shown }) => shown > told)).toEqual([]);
    });

    it('are those that were told of all but one in twenty of what is handed in', () => {
      const handedIn = counted.filter(({ limit }) => limit !== null);
      expect(handedIn.filter(({ told, shown }) => shown < told).length).toBeLessThanOrEqual(handedIn.length / 20);
    });
  },
);
