import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import { generateQuiz } from './generate-quiz.js';
import { BLANK, GAP, type QuizItem } from './quiz.js';
import { openShippedQuizzes, PAPER, PLANS, type ShippedQuizzes } from './shipped-quizzes.fixture.js';

const SEEDS = Array.from({ length: 14 }, (_, index) => 7919 * index + 1);

let shipped: ShippedQuizzes;
let byId: Map<string, Clause>;
let quizzes: { readonly plan: string; readonly items: readonly QuizItem[] }[];

beforeAll(async () => {
  shipped = await openShippedQuizzes();
  byId = new Map(shipped.clauses.map((clause) => [clause.id, clause]));
  quizzes = PLANS.flatMap((plan) => SEEDS.map((seed) => ({ plan, items: shipped.quizOf(plan, PAPER, seed).items })));
}, 60_000);
afterAll(() => shipped.close());

const folded = (text: string) =>
  foldWidth(text)
    .replaceAll(/[\s“”‘’]/g, '')
    .toLowerCase();
const textOf = (plan: string) =>
  folded(
    shipped.clauses
      .filter(({ documentId }) => documentId === plan)
      .map(({ text }) => text)
      .join('\n'),
  );
/** What a question says the plan sets, with an option in its gap and without the date in front. */
const filled = (question: string, option: string) =>
  folded(
    question
      .slice(question.indexOf('提出：') + 3)
      .replace(GAP, option)
      .replace(/。$/, '')
      .replace(/^(?:到)?20\d\d年底?，/, ''),
  );

describe('quizzes over the plans at hand', () => {
  it('hold more than a thousand items', () => {
    expect(quizzes.flatMap(({ items }) => items).length).toBeGreaterThan(1000);
  });

  it('rest every key on a verbatim quote of a clause of the plan asked about', () => {
    for (const { plan, items } of quizzes)
      for (const { claims } of items)
        for (const { clauseId, quote, start, end, kind, documentId } of claims.flatMap(({ citations }) => citations)) {
          const clause = byId.get(clauseId);
          expect(clause?.text.slice(start - clause.start, end - clause.start)).toBe(quote);
          expect([kind, documentId]).toEqual(['plan', plan]);
        }
  });

  it('say where the key stands', () => {
    for (const { explanation, claims } of quizzes.flatMap(({ items }) => items)) {
      const [{ title, label, quote, documentNumber }] = claims[0].citations;
      expect(explanation).toContain(`依据《${title}》（${documentNumber}）${label}：“${quote}”`);
      expect(explanation.endsWith('。')).toBe(true);
    }
  });

  it('have one right option of four where a target is asked: no other is what the plan says', () => {
    const targets = quizzes.flatMap(({ plan, items }) => items.map((item) => ({ plan, item })));
    let checked = 0;
    for (const { plan, item } of targets) {
      if (item.type !== 'single' || !item.id.startsWith('single-target')) continue;
      const source = textOf(plan);
      expect(item.options).toHaveLength(4);
      expect(item.options.map((option) => source.includes(filled(item.question, option)))).toEqual(
        item.options.map((_, index) => index === item.key),
      );
      checked += 1;
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('offer no number that the plan sets for what is asked', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        if (item.type !== 'single' || !item.id.startsWith('single-target')) continue;
        const places = shipped.requestOf(plan, {}, 1).tasks;
        const indicators = places.flatMap((place) => place.indicators.map((indicator) => ({ place, indicator })));
        const isKey = (value: string) => folded(item.options[item.key] ?? '').startsWith(folded(value));
        const asked = indicators.filter(
          ({ place, indicator }) =>
            `${place.clause.id}/target@${indicator.start - place.clause.start}` === item.facts[0] &&
            isKey(indicator.value),
        );
        expect(asked.length).toBeGreaterThan(0);
        const pairs = new Set(indicators.map(({ indicator }) => `${indicator.name}|${folded(indicator.value)}`));
        for (const [index, option] of item.options.entries()) {
          const value = /^[\d.]+./.exec(folded(option))?.[0] ?? '';
          expect(asked.some(({ indicator }) => pairs.has(`${indicator.name}|${value}`))).toBe(index === item.key);
        }
      }
  });

  it('charge exactly the departments of the bracket in questions on departments', () => {
    for (const item of quizzes.flatMap(({ items }) => items)) {
      if (item.type !== 'multiple' && item.type !== 'single') continue;
      if (!/-(?:units|lead)\//.test(item.id)) continue;
      const [{ quote }] = item.claims[0].citations;
      const isLead = item.question.includes('的牵头单位');
      const isShare = item.question.includes('不含牵头单位');
      const [lead = '', share = ''] = quote.split('责任单位');
      const part = isShare ? share : isLead && !item.question.includes('和责任单位') ? lead : quote;
      const keys: readonly number[] = item.type === 'single' ? [item.key] : item.key;
      const listed = part.split(/[（(）)：；、]|按职责分工负责|负责/);
      expect(item.options.map((option) => listed.includes(option))).toEqual(
        item.options.map((_, index) => keys.includes(index)),
      );
    }
  });

  it('mark exactly the tasks whose clause names the department', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        const unit = /写明由(.+?)(?:牵头或者)?负责的/.exec(item.question)?.[1];
        if (unit === undefined || (item.type !== 'single' && item.type !== 'multiple')) continue;
        const keys: readonly number[] = item.type === 'single' ? [item.key] : item.key;
        const names = item.options.map((option) => {
          const [label, heading = ''] = option.split('　');
          const clause = shipped.clauses.find((each) => each.documentId === plan && each.label === label);
          expect(clause?.text).toContain(heading);
          return clause?.text.includes(unit);
        });
        expect(names).toEqual(item.options.map((_, index) => keys.includes(index)));
      }
  });

  it('find a quoted sentence in no clause but the right one', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        if (item.type !== 'single' || !item.id.startsWith('single-clause')) continue;
        const sentence = folded(/^“(.+)”这句话/s.exec(item.question)?.[1] ?? '');
        const holds = item.options.map((option) =>
          folded(
            shipped.clauses.find((each) => each.documentId === plan && each.label === option.split('　')[0])?.text ??
              '',
          ).includes(sentence),
        );
        expect(holds).toEqual(item.options.map((_, index) => index === item.key));
      }
  });

  it('hold true statements the plan has and false ones it has not', () => {
    for (const { plan, items } of quizzes) {
      const source = textOf(plan);
      for (const item of items) {
        if (item.type !== 'judge' || !item.question.includes('提出：') || item.id.startsWith('judge-date')) continue;
        expect([item.question, source.includes(filled(item.question, ''))]).toEqual([item.question, item.key]);
      }
      for (const item of items) {
        if (item.type !== 'multiple' || !item.id.startsWith('multiple-statements')) continue;
        const dates = /年应为|“(?:到)?20\d\d/.test(item.explanation.split('依据')[0] ?? '');
        if (dates) continue;
        expect(item.options.map((option) => source.includes(filled(`提出：${option}`, '')))).toEqual(
          item.options.map((_, index) => item.key.includes(index)),
        );
      }
    }
  });

  it('leave out of a sentence what makes it the words of the plan again', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        if (item.type !== 'blank') continue;
        const sentence = item.question.slice(item.question.indexOf('原文填空：') + 5).replace(BLANK, item.key[0]);
        expect(textOf(plan)).toContain(filled(`提出：${sentence}`, ''));
        expect(item.question.split(BLANK)).toHaveLength(2);
      }
  });

  it('keep the words that soften a target in the question or the key', () => {
    for (const item of quizzes.flatMap(({ items }) => items)) {
      if (item.type === 'single' && item.id.startsWith('single-target'))
        for (const hedge of item.claims[0].text.match(/力争|左右|以上|至少|普遍|总体|保持/g) ?? [])
          expect(item.question + item.options[item.key]).toContain(hedge);
    }
  });

  it('ask nothing twice', () => {
    for (const { items } of quizzes) {
      const facts = items.flatMap((item) => item.facts);
      expect(new Set(facts).size).toBe(facts.length);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(
        new Set(items.map(({ question, ...item }) => question + ('options' in item ? item.options : ''))).size,
      ).toBe(items.length);
    }
  });

  it('spread the right option over A to D, and true over false', () => {
    for (const { items } of quizzes) {
      const keys = items.flatMap((item) => (item.type === 'single' ? [item.key] : []));
      const counts = [0, 1, 2, 3].map((position) => keys.filter((key) => key === position).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      const judged = items.flatMap((item) => (item.type === 'judge' ? [item.key] : []));
      expect(Math.abs(judged.filter(Boolean).length * 2 - judged.length)).toBeLessThanOrEqual(1);
    }
  });

  it('print no number that stands in no clause', () => {
    const known = new Set(shipped.clauses.flatMap(({ text }) => foldWidth(text).match(/\d+(?:\.\d+)?/g) ?? []));
    for (const item of quizzes.flatMap(({ items }) => items)) {
      const shown = [item.question, ...('options' in item ? item.options : [])].join('\n');
      expect((foldWidth(shown).match(/\d+(?:\.\d+)?/g) ?? []).filter((digits) => !known.has(digits))).toEqual([]);
    }
  });

  it('put no number into a case that its own clause does not have', () => {
    for (const item of quizzes.flatMap(({ items }) => items)) {
      if (item.type !== 'case') continue;
      const [{ clauseId, title, label }] = item.claims[0].citations;
      const clause = foldWidth(byId.get(clauseId)?.text ?? '');
      const told = foldWidth(item.question.replace(title, '').replace(label, ''));
      expect((told.match(/\d+/g) ?? []).filter((digits) => !clause.includes(digits))).toEqual([]);
    }
  });

  it('are the same for the same seed and others for another', () => {
    for (const plan of PLANS) {
      expect(shipped.quizOf(plan, PAPER, 5)).toEqual(shipped.quizOf(plan, PAPER, 5));
      expect(shipped.quizOf(plan, PAPER, 5)).not.toEqual(shipped.quizOf(plan, PAPER, 6));
    }
  });
});

describe('what cannot be asked', () => {
  it('is counted: a plan has only so many targets', () => {
    const { items, shortage } = shipped.quizOf('hubei-2024-plan', { blank: 500, judge: 4 }, 1);
    const blanks = items.filter(({ type }) => type === 'blank').length;
    expect(shortage).toEqual({ blank: 500 - blanks });
  });

  it('is everything in news, interpretations and drafting notes', () => {
    expect(shipped.reports.length).toBeGreaterThan(0);
    const { items, shortage } = generateQuiz({ tasks: shipped.reports, others: [], wanted: PAPER, seed: 1 });
    expect(items).toEqual([]);
    expect(shortage).toEqual(PAPER);
  });
});
