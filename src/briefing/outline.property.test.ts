import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsIn } from './build-outline.js';
import type { DraftedOutline } from './draft-briefing.js';
import { handInPaper } from './render/hand-in-paper.js';
import { checkingMarkdown, handInMarkdown } from './render/markdown.js';
import { partText } from './render/part-text.js';
import { outlineSheets } from './render/sheets.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';
import { planTasks } from './task.js';
import { unitsOf } from './units/resolve-units.js';

let plans: ShippedPlans;
const DOCUMENTS = ['liaocheng-2024-plan', 'hubei-2024-plan'];
/** Every template over every plan, for the whole and for each unit it charges. */
const drafted: DraftedOutline[] = [];

beforeAll(async () => {
  plans = await openShippedPlans();
  for (const id of DOCUMENTS) {
    const units = unitsOf([await planTasks(plans.library.document(id), plans.library)]);
    for (const { id: template, needs } of plans.templates)
      for (const unit of [...(needs.includes('unit') ? [] : [null]), ...units]) {
        const topic = needs.includes('topic') ? '医院' : null;
        const each = await plans.draft({ template, documents: [id], unit, topic });
        // A topic and a unit together may leave nothing.
        if (each.status === 'drafted') drafted.push(each);
        else expect({ status: each.status, topic }).toEqual({ status: 'empty', topic: '医院' });
      }
  }
}, 120_000);

afterAll(() => plans.close());

const digitsOf = (text: string) => text.normalize('NFKC').match(/\d+/g) ?? [];

describe('every outline', () => {
  it('was drafted', () => {
    expect(drafted.length).toBeGreaterThan(120);
    expect(drafted.flatMap(({ outline }) => outline.withheld)).toEqual([]);
  });

  it('quotes what stands in the plans, word for word', async () => {
    const clauses = new Map(
      (await Promise.all(DOCUMENTS.map(plans.library.clausesOf))).flat().map((clause) => [clause.id, clause]),
    );
    for (const { outline } of drafted)
      for (const { clauseId, quote, start, end } of outline.sources) {
        const clause = clauses.get(clauseId);
        expect(clause?.text.slice(start - clause.start, end - clause.start)).toBe(quote);
      }
  });

  it('lists every numbered place of the plan once: as a task, or as left out', async () => {
    for (const { documents, counts, outline } of drafted) {
      const { tasks, others } = await planTasks(plans.library.document(documents[0]?.id ?? ''), plans.library);
      expect(counts.tasks + outline.notCovered.length).toBe(tasks.length + others.length);
    }
  });

  it('holds no digit that is not in a cited quote, a heading over it, an address, or our own numbering', async () => {
    for (const each of drafted) {
      const { outline, documents } = each;
      const paths = (await plans.library.clausesOf(documents[0]?.id ?? '')).flatMap(({ headingPath }) => headingPath);
      const known = new Set(
        [
          ...outline.sources.flatMap(({ quote, label, title, documentNumber }) => [
            quote,
            label,
            title,
            documentNumber ?? '',
          ]),
          ...documents.flatMap(({ title, documentNumber }) => [title, documentNumber ?? '']),
          ...paths,
        ].flatMap(digitsOf),
      );
      const ours = new Set(Array.from({ length: outline.sources.length + 60 }, (_, index) => String(index + 1)));
      for (const digits of digitsOf(checkingMarkdown(outline)))
        expect(known.has(digits) || ours.has(digits)).toBe(true);
      for (const { text } of claimsIn(outline)) for (const digits of digitsOf(text)) expect(known).toContain(digits);
    }
  });

  it('shows every blank and every claim in each of its forms', () => {
    for (const { outline } of drafted.slice(0, 40)) {
      const shown = JSON.stringify([handInPaper(outline), outlineSheets(outline)]);
      for (const claim of claimsIn(outline))
        expect(shown).toContain(JSON.stringify(partText({ kind: 'stated', claim })).slice(1, -1));
      const places = outlineSheets(outline).at(-1)?.rows ?? [];
      expect(places).toHaveLength(outline.sources.length + 1);
    }
  });
});

describe('what a user types into a request', () => {
  it('is dead text in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (words) => {
        const { outline } = await plans.outlineOf({
          documents: ['hubei-2024-plan'],
          template: 'speech',
          audience: `<b>${words}](x)`,
        });
        const [title = ''] = handInMarkdown(outline).split('\n');
        expect(title).not.toMatch(/(?<!\\)[<\]`]/);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
