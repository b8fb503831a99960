import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CHOICE } from '../../briefing/request.js';
import { mayNameBody } from '../../language/organisation.js';
import { spansTouching, statementSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import { makeQuiz, usualMix } from '../make-quiz.js';
import { openPlans, planOf } from '../many-tasks.fixture.js';
import { generateQuiz } from './generate-quiz.js';
import { BLANK, DIFFICULTIES, GAP, type QuizItem } from './quiz.js';
import { openShippedQuizzes, PAPER, PLANS, type ShippedQuizzes } from './shipped-quizzes.fixture.js';

const SEEDS = Array.from({ length: 14 }, (_, index) => 7919 * index + 1);

let shipped: ShippedQuizzes;
let byId: Map<string, Clause>;
let quizzes: { readonly plan: string; readonly items: readonly QuizItem[] }[];

beforeAll(async () => {
  shipped = await openShippedQuizzes();
  byId = new Map(shipped.clauses.map((clause) => [clause.id, clause]));
  quizzes = PLANS.flatMap((plan) => SEEDS.map((seed) => ({ plan, items: shipped.quizOf(plan, PAPER, seed).items })));
}, 240_000);
afterAll(() => shipped.close());

const folded = (text: string) =>
  foldWidth(text)
    .replaceAll(/[\s“”‘’]/g, '')
    .toLowerCase();
const all = () => quizzes.flatMap(({ items }) => items);
/** `value` of `single-value/…`. */
const aspectOf = ({ type, id }: QuizItem) => id.slice(type.length + 1, id.indexOf('/'));
const textOf = (plan: string) =>
  folded(
    shipped.clauses
      .filter(({ documentId }) => documentId === plan)
      .map(({ text }) => text)
      .join('\n'),
  );
/** A sentence without the date in front and the mark behind. */
const bare = (sentence: string) => folded(sentence.replace(/。$/, '').replace(/^(?:到)?20\d\d年底?[，,]/, ''));
/** What a question says the plan sets, with an option in its gap. */
const filled = (question: string, option: string) =>
  bare(question.slice(question.indexOf('提出：') + 3).replace(GAP, option));

/** The sentences, or halves of them, that an item rests on. */
function sentencesOf({ claims }: QuizItem): string[] {
  const spans = claims.flatMap(({ citations }) =>
    citations.flatMap(({ clauseId, start, end }) => {
      const clause = byId.get(clauseId);
      if (clause === undefined) return [];
      const quoted = { start: start - clause.start, end: end - clause.start };
      return spansTouching(statementSpans(clause.text), quoted).map((span) => `${clauseId}@${span.start}`);
    }),
  );
  return [...new Set(spans)];
}

describe('quizzes over the plans at hand', () => {
  it('hold more than a thousand items', () => {
    expect(all().length).toBeGreaterThan(1000);
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
    for (const { explanation, claims } of all()) {
      const [{ title, label, quote, documentNumber }] = claims[0].citations;
      expect(explanation).toContain(`依据《${title}》（${documentNumber}）${label}：“${quote}”`);
      expect(explanation.endsWith('。')).toBe(true);
    }
  });

  it('leave out words, and only with the right ones in their place is it what the plan says', () => {
    let checked = 0;
    for (const { plan, items } of quizzes) {
      const source = textOf(plan);
      for (const item of items) {
        if (item.type !== 'single' || !item.question.includes('提出：')) continue;
        if (['date', 'listing'].includes(aspectOf(item))) continue;
        expect(item.options).toHaveLength(4);
        expect(item.options.map((option) => source.includes(filled(item.question, option)))).toEqual(
          item.options.map((_, index) => index === item.key),
        );
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('hold statements of two clauses, of which exactly those called true are what the plan says', () => {
    let checked = 0;
    for (const { plan, items } of quizzes) {
      const source = textOf(plan);
      for (const item of items) {
        if (item.type !== 'single' || aspectOf(item) !== 'two-clauses') continue;
        const said = [...item.question.matchAll(/[甲乙]谈.+?时说：“(.+?)。”/g)].map(([, words = ''], index) => {
          const date = folded(/^(?:到)?20\d\d年底?/.exec(words)?.[0] ?? '');
          const [{ quote }] = item.claims[index]?.citations ?? item.claims[0].citations;
          return source.includes(bare(words)) && folded(quote).startsWith(date);
        });
        const verdict = item.options[item.key] ?? '';
        expect([item.id, said]).toEqual([
          item.id,
          ['甲', '乙'].map((who) => verdict.includes(`${who}的说法与`) || verdict.includes('都与原文一致')),
        ]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('report four figures of which only the right one falls short of its target', () => {
    let checked = 0;
    for (const { plan, items } of quizzes)
      for (const item of items) {
        if (item.type !== 'single' || aspectOf(item) !== 'self-check') continue;
        const targets = shipped.requestOf(plan, {}, 1).tasks.flatMap(({ indicators }) => indicators);
        const misses = item.options.map((option) => {
          const [name, value = ''] = option.split('：');
          const least = targets
            .filter((target) => target.name === name)
            .map((target) => Number.parseFloat(foldWidth(target.value)));
          expect(new Set(least).size).toBe(1);
          return Number.parseFloat(value) < (least[0] ?? Number.NaN);
        });
        expect(misses).toEqual(item.options.map((_, index) => index === item.key));
        const reported = item.options.map((option) => Number.parseFloat(option.split('：')[1] ?? ''));
        expect(Math.min(...reported)).toBeLessThan(reported[item.key] ?? Number.NaN);
        checked += 1;
      }
    expect(checked).toBeGreaterThan(0);
  });

  it('name no grade of institutions that the plan does not name', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        const shown = [item.question, ...('options' in item ? item.options : [])].join('\n');
        for (const grade of shown.match(/[一二三]级(?:[甲乙]等|及?以上)?/g) ?? [])
          expect(textOf(plan)).toContain(grade);
      }
  });

  it('tell no two falsehoods of a report alike', () => {
    for (const { type, explanation } of all()) {
      if (type !== 'case') continue;
      const corrections = explanation.match(/“[^”]+”应为“[^”]+”/g) ?? [];
      expect(new Set(corrections).size).toBe(corrections.length);
    }
  });

  it('charge exactly the departments of the bracket in questions on departments', () => {
    for (const item of all()) {
      if (item.type !== 'multiple' || aspectOf(item) !== 'units') continue;
      const [{ quote }] = item.claims[0].citations;
      const [lead = '', share = ''] = quote.split('责任单位');
      const part = item.question.includes('不含牵头单位') ? share : item.question.includes('的牵头单位') ? lead : quote;
      const listed = part.split(/[（(）)：；、]|按职责分工负责|负责/).filter((unit) => mayNameBody(unit));
      const named = (/除(.+)外还有/.exec(item.question)?.[1] ?? '').split('、').filter((unit) => unit !== '');
      const keyed = item.options.filter((_, index) => item.key.includes(index));
      expect([...named, ...keyed].sort()).toEqual(listed.sort());
      expect(item.options.filter((option) => listed.includes(option))).toEqual(keyed);
    }
  });

  it('hold true statements the plan has and false ones it has not', () => {
    for (const { plan, items } of quizzes) {
      const source = textOf(plan);
      for (const item of items) {
        if (item.type !== 'judge' || aspectOf(item) === 'date') continue;
        expect([item.question, source.includes(filled(item.question, ''))]).toEqual([item.question, item.key]);
      }
      for (const item of items) {
        if (item.type !== 'multiple' || aspectOf(item) !== 'statements') continue;
        if (/“(?:到)?20\d\d/.test(item.explanation.split('依据')[0] ?? '')) continue;
        expect(item.options.map((option) => source.includes(bare(option)))).toEqual(
          item.options.map((_, index) => item.key.includes(index)),
        );
      }
    }
  });

  it('list what the sentence lists, and nothing else its clause names', () => {
    for (const item of all()) {
      if (item.type !== 'multiple' || aspectOf(item) !== 'listing') continue;
      const clause = folded(byId.get(item.claims[0].citations[0].clauseId)?.text ?? '');
      expect(item.options.map((option) => clause.includes(folded(option)))).toEqual(
        item.options.map((_, index) => item.key.includes(index)),
      );
    }
  });

  it('leave of four things the right one out of what the clause names', () => {
    let checked = 0;
    for (const item of all()) {
      if (item.type !== 'single' || aspectOf(item) !== 'listing') continue;
      const clause = folded(byId.get(item.claims[0].citations[0].clauseId)?.text ?? '');
      expect(item.options.map((option) => clause.includes(folded(option)))).toEqual(
        item.options.map((_, index) => index !== item.key),
      );
      checked += 1;
    }
    expect(checked).toBeGreaterThan(5);
  });

  it('are as many as asked for where nobody says of which types', () => {
    for (const plan of PLANS)
      for (const seed of SEEDS.slice(0, 4)) {
        const { items, shortage } = shipped.quizOf(plan, PAPER, seed, 50);
        expect([items.length, shortage]).toEqual([50, {}]);
      }
  });

  it('leave out of a sentence what makes it the words of the plan again', () => {
    for (const { plan, items } of quizzes)
      for (const item of items) {
        if (item.type !== 'blank') continue;
        const sentence = item.question.slice(item.question.indexOf('原文填空：') + 5).replace(BLANK, item.key[0]);
        expect(textOf(plan)).toContain(bare(sentence));
        expect(item.question.split(BLANK)).toHaveLength(2);
      }
  });

  it('mark open questions by points, whose marks add up to what the question says', () => {
    for (const item of all()) {
      if (item.type !== 'short' && item.type !== 'case') continue;
      const sum = item.key.reduce((marks, { score }) => marks + score, 0);
      expect(item.question).toContain(`（共${sum}分）`);
      expect(item.key.length).toBeGreaterThan(1);
      if (item.type === 'short')
        for (const { text } of item.key) expect(textOf(item.claims[0].citations[0].documentId)).toContain(folded(text));
    }
  });

  it('ask who is charged in a fifth of the items at most', () => {
    for (const { items } of quizzes) {
      const charged = items.filter((item) => aspectOf(item) === 'units');
      expect(charged.length * 5).toBeLessThanOrEqual(items.length);
    }
  });

  it('name beside those charged only who takes part in other tasks of the chapter', () => {
    let checked = 0;
    for (const item of all()) {
      if (item.type !== 'multiple' || aspectOf(item) !== 'units') continue;
      const own = byId.get(item.claims[0].citations[0].clauseId);
      const chapter = shipped.clauses.filter(
        ({ documentId, headingPath, id }) =>
          documentId === own?.documentId && headingPath.join() === own.headingPath.join() && id !== own.id,
      );
      for (const wrong of item.options.filter((_, index) => !item.key.includes(index)))
        expect(chapter.some(({ text }) => text.includes(wrong))).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(5);
  });

  it('show no options a second time', () => {
    for (const { items } of quizzes) {
      const shown = items.flatMap((item) =>
        item.type === 'single' && aspectOf(item) !== 'two-clauses' ? [item.options] : [],
      );
      for (const [at, options] of shown.entries())
        for (const others of shown.slice(at + 1))
          expect(options.filter((option) => others.includes(option)).length).toBeLessThan(3);
    }
  });

  it('ask no sentence a second time where few are asked', () => {
    for (const plan of PLANS)
      for (const seed of SEEDS.slice(0, 4)) {
        const asked = shipped
          .quizOf(plan, { single: 6, judge: 4, blank: 2, multiple: 1 }, seed)
          .items.flatMap(sentencesOf);
        expect(new Set(asked).size).toBe(asked.length);
      }
  });

  it('take a range in each way it is written', () => {
    const ranges = all().flatMap((item) => (item.type === 'blank' && /\d—\d/.test(item.key[0]) ? [item.key] : []));
    expect(ranges.length).toBeGreaterThan(0);
    for (const [printed, ...others] of ranges)
      expect(others).toEqual([printed.replace('—', '-'), printed.replace('—', '至')]);
  });

  it('spread over what is easy, of middling difficulty and hard', () => {
    for (const { items } of quizzes)
      for (const difficulty of DIFFICULTIES)
        expect(items.filter((item) => item.difficulty === difficulty).length).toBeGreaterThan(items.length / 20);
  });

  it('do not answer themselves: the question and the heading hold no key, and no key stands out by its form', () => {
    for (const item of all()) {
      if (item.type !== 'single' && item.type !== 'blank') continue;
      if (aspectOf(item) === 'two-clauses') continue;
      const key = item.type === 'single' ? (item.options[item.key] ?? '') : item.key[0];
      expect([item.id, ` ${item.question} `.split(/(?<!\d)(?=\d)|(?<=\d)(?!\d)/).includes(key)]).toEqual([
        item.id,
        false,
      ]);
      expect(item.question).not.toContain(key);
      for (const { heading } of item.claims.flatMap(({ citations }) => citations)) expect(heading).not.toContain(key);
      if (item.type !== 'single') continue;
      const others = item.options.filter((_, index) => index !== item.key);
      expect(key.length).toBeLessThan(Math.max(...others.map(({ length }) => length)) * 1.5 + 4);
      for (const form of [/\d/, /%/, /[（(]/])
        expect(others.some((other) => form.test(other) === form.test(key))).toBe(true);
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

  it('are the same for the same seed and others for another', () => {
    for (const plan of PLANS) {
      expect(shipped.quizOf(plan, PAPER, 5)).toEqual(shipped.quizOf(plan, PAPER, 5));
      expect(shipped.quizOf(plan, PAPER, 5)).not.toEqual(shipped.quizOf(plan, PAPER, 6));
    }
  });
});

describe('a quiz over a plan of 23 tasks that nobody has seen', () => {
  it('holds the thirty items asked for', async () => {
    const plans = await openPlans({ plan: planOf(23) });
    const request = { ...NO_CHOICE, template: 'session', documents: ['plan'] };
    const made = await makeQuiz(request, { ...usualMix(30), seed: 1 }, plans.library);
    await plans.close();
    expect(made.status === 'made' && made.quiz.items.length).toBe(30);
  }, 60_000);
});

describe('what cannot be asked', () => {
  it('is counted: a plan has only so many targets', () => {
    const { items, shortage } = shipped.quizOf('hubei-2024-plan', { blank: 500, judge: 4 }, 1);
    const blanks = items.filter(({ type }) => type === 'blank').length;
    expect(shortage).toEqual({ blank: 500 - blanks });
  });

  it('is everything in news, interpretations and drafting notes', () => {
    expect(shipped.reports.length).toBeGreaterThan(0);
    const { items, shortage } = generateQuiz({
      tasks: shipped.reports,
      others: [],
      wanted: PAPER,
      seed: 1,
    });
    expect(items).toEqual([]);
    expect(shortage).toEqual(PAPER);
  });
});
