import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import { generatedPlan, openGeneratedPlans } from '../briefing/generated-plan.fixture.js';
import { checkingPaper } from '../briefing/render/checking-paper.js';
import { handInPaper } from '../briefing/render/hand-in-paper.js';
import type { ShippedPlans } from '../briefing/shipped-plans.fixture.js';
import { pagesOf } from '../office/page-count.js';
import { MISSING_VIEWERS, pagesPrinted, VIEWERS_SKIPPED } from '../office/rendered.fixture.js';
import { printWord } from '../office/word.js';
import { openStudy } from './open-study.js';

const GENERATED = [8, 12, 23, 40, 60].map((tasks) => generatedPlan({ tasks, seed: tasks }));
const DOCUMENTS = [
  { id: 'liaocheng-2024-plan', unit: '市财政局', topic: '家庭医生签约' },
  { id: 'hubei-2024-plan', unit: '省财政厅', topic: '医院' },
  ...GENERATED.map(({ id }) => ({ id, unit: '市财政局', topic: '社区食堂' })),
];
const FOLDERS = ['prompts/briefings', 'prompts/training'];

describe.skipIf(MISSING_VIEWERS.length > 0)(
  `the pages of every template over plans of 8 to 60 tasks${VIEWERS_SKIPPED}`,
  () => {
    let plans: ShippedPlans;
    const drafted = new Map<string, DraftedOutline>();
    let printed: ReadonlyMap<string, number>;

    beforeAll(async () => {
      plans = await openGeneratedPlans(GENERATED, {
        folders: FOLDERS,
        openStudy: openStudy({ edition: 'trainer', seed: 1 }),
      });
      for (const { id, unit, topic } of DOCUMENTS)
        for (const { id: template, needs, pages } of plans.templates) {
          if (pages === undefined) continue;
          const chosen = { unit: needs.includes('unit') ? unit : null, topic: needs.includes('topic') ? topic : null };
          drafted.set(`${template} ${id}`, await plans.outlineOf({ template, documents: [id], ...chosen }));
        }
      const files = new Map<string, Buffer>();
      for (const [name, { outline }] of drafted) {
        files.set(`${name}.docx`, await printWord(handInPaper(outline)));
        files.set(`${name} 核对稿.docx`, await printWord(checkingPaper(outline)));
      }
      printed = await pagesPrinted(files);
    }, 600_000);

    afterAll(() => plans.close());

    const counted = () =>
      [...drafted].map(([name, { outline, pages, isWithin }]) => {
        const limit = plans.templates.find(({ id }) => id === outline.template.id)?.pages?.all ?? 0;
        const checked = pagesOf(checkingPaper(outline)).total;
        const [shown, shownChecked] = [printed.get(`${name}.docx`) ?? 0, printed.get(`${name} 核对稿.docx`) ?? 0];
        return { name, isWithin, limit, told: pages?.all ?? 0, shown, checked, shownChecked };
      });

    it('are within what the template allows, and so is what was told', () => {
      expect(counted()).toHaveLength(DOCUMENTS.length * 10);
      expect(counted().filter(({ isWithin, limit, shown }) => !isWithin || shown === 0 || shown > limit)).toEqual([]);
    });

    it('are those that were told, or fewer by one where a line may fall either way', () => {
      expect(counted().filter(({ told, shown }) => shown > told)).toEqual([]);
      const fewer = counted().filter(({ told, shown }) => shown < told);
      expect(fewer.filter(({ told, shown }) => told - shown > 1)).toEqual([]);
      expect(fewer.length).toBeLessThanOrEqual(counted().length / 20);
    });

    it('of the checking paper are no more than are told of it', () => {
      expect(counted().filter(({ checked, shownChecked }) => shownChecked === 0 || shownChecked > checked)).toEqual([]);
    });
  },
);
