import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatModel, ChatRequest } from '../../models/chat.js';
import { loadPrompt } from '../../models/prompts.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { AnswerDeps } from '../answer-question.js';
import { breachesOf, type Evidence, gatherEvidence } from '../sentence-contract.contract.js';
import { ADVERSARIAL_CORPUS } from '../verify/adversarial.fixture.js';
import type { AnswerEvent } from './answer-events.js';
import { claimsOf, type ModelApp, openModelApp, type ShownClause, shownIn } from './model-app.fixture.js';
import { readReply } from './reply.js';
import { writeAnswer } from './write-answer.js';
import type { Writer } from './writer.js';

const RUNS = 200;
const LIMIT_MS = 60_000;
const QUESTIONS = ['望川市社区食堂覆盖率的目标是多少？', '社区养老服务有哪些要求？', '青岚市社区养老设施有哪些规定？'];

let model: ModelApp;
let evidence: Evidence;
let deps: AnswerDeps;
let prompts: Writer['prompts'];
let sentences: readonly string[];
beforeAll(async () => {
  model = await openModelApp(ADVERSARIAL_CORPUS);
  evidence = await gatherEvidence(model.app);
  deps = { library: await model.app.library(), newId: () => 'id', now: () => 0 };
  const [answer, rewrite, repair, restate] = await Promise.all([
    load('answer'),
    load('rewrite'),
    load('repair'),
    load('restate'),
  ]);
  prompts = { answer, rewrite, repair, restate };
  sentences = [...evidence.clauses.values()].flatMap(sentencesOf);
});
afterAll(() => model.close());

const load = (id: string) => loadPrompt('prompts', id);
const sentencesOf = ({ text }: Clause) => text.split(/(?<=。)/).filter((each) => each.length > 6);

/** How one claim is made from what is shown; numbers pick, whatever there is to pick from. */
type Recipe = {
  readonly clause: number;
  readonly sentence: number;
  readonly token: 'own' | 'other' | 'made-up';
  readonly quote: 'own' | 'start' | 'of-another' | 'garbage';
  readonly change: number;
  readonly garbage: string;
};

/** What a model may do to a sentence; each keeps to printed digits, so that sentences can be told apart afterwards. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d+/, (number) => String(Number(number) + 1)),
  (text) => text.replace(/力争|左右|以上|原则上|不少于|不低于|不超过/g, ''),
  (text) => text.replace(/不得|严禁|取消|降低/g, '可以'),
  (text) => text.replaceAll('望川市', '鹤鸣市').replace(/^/, '鹤鸣市'),
  (text) => text.replace(/市民政局|市财政局/, '市教育局'),
  (text) => text.replace(/牵头单位|责任单位/, '牵头单位'),
  (text) => text.slice(0, Math.ceil(text.length / 2)),
  (text) => `${text}${text}`,
  (text) => `${text}见 https://example.cn`,
  (text) => text.split('，').reverse().join('，'),
  () => '',
];

const recipe: fc.Arbitrary<Recipe> = fc.record({
  clause: fc.nat(40),
  sentence: fc.nat(200),
  token: fc.constantFrom('own', 'own', 'own', 'other', 'made-up'),
  quote: fc.constantFrom('own', 'own', 'own', 'start', 'of-another', 'garbage'),
  change: fc.nat(CHANGES.length - 1),
  garbage: fc.string({ unit: 'grapheme', maxLength: 30 }),
});

const wrapping = fc.constantFrom<(json: string) => string>(
  (json) => json,
  (json) => `\`\`\`json\n${json}\n\`\`\``,
  (json) => `15" 屏] ${json}`,
  (json) => json.slice(0, -1),
  (json) => json.slice(0, Math.floor(json.length / 2)),
  (json) => json.replace('"claims"', '"claim"'),
  (json) => json.replace('"citations"', '"sources"'),
  () => '没有可用的内容',
);

const written = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  status: fc.constantFrom('answered', 'partial', 'unanswerable', 'clarify'),
  missing: fc.array(fc.string({ maxLength: 50 }), { maxLength: 2 }),
  recipes: fc.array(recipe, { maxLength: 5 }),
  wrap: wrapping,
  wrapRepair: wrapping,
  pieceSize: fc.integer({ min: 1, max: 200 }),
});

function pick<Each>(list: readonly Each[], at: number, otherwise: Each): Each {
  return list[at % Math.max(1, list.length)] ?? otherwise;
}

function claimBy(recipe: Recipe, shown: readonly ShownClause[]) {
  const none: ShownClause = { token: 'none1', label: '', text: '' };
  const { token, text } = pick(shown, recipe.clause, none);
  const own = pick(text.split(/(?<=。)/), recipe.sentence, '');
  const other = pick(sentences, recipe.sentence, '');
  const quotes = { own, start: own.slice(0, 8), 'of-another': other, garbage: recipe.garbage };
  const tokens = { own: token, other: pick(shown, recipe.clause + 1, none).token, 'made-up': recipe.garbage };
  const said = pick(CHANGES, recipe.change, (each) => each)(recipe.quote === 'garbage' ? recipe.garbage : own);
  return { text: said, citations: [{ token: tokens[recipe.token], quote: quotes[recipe.quote] }] };
}

/** A model whose replies are written when the request is known, the last of them kept; it puts no sentence right. */
function writing(replies: readonly ((request: ChatRequest) => string)[], pieceSize: number) {
  const sent: string[] = [];
  const chat: ChatModel = {
    id: 'fake',
    async *stream(request) {
      const isAnswer = request.schema?.name === 'reply';
      const text = isAnswer ? (replies[Math.min(sent.length, replies.length - 1)]?.(request) ?? '') : '';
      if (isAnswer) sent.push(text);
      for (let at = 0; at < text.length; at += pieceSize) yield { kind: 'text', text: text.slice(at, at + pieceSize) };
      yield { kind: 'end', finish: 'stop', usage: null };
    },
  };
  return { chat, sent };
}

function writerOf(chat: ChatModel): Writer {
  const prices = { prompt: 0, completion: 0 };
  return { chat, prompts, random: Math.random, timeoutMs: LIMIT_MS, prices, rerank: null, research: null };
}

describe('whatever a model replies', () => {
  it(
    'what is shown keeps the sentence contract, and every claim is shown or counted as withheld',
    async () => {
      const seen = { shown: 0, withheld: 0, repaired: 0 };
      await fc.assert(
        fc.asyncProperty(written, async ({ question, status, missing, recipes, wrap, wrapRepair, pieceSize }) => {
          let json = '';
          const first = ({ messages }: ChatRequest) => {
            const shown = shownIn(messages.map(({ content }) => content).join('\n'));
            const claims = recipes.map((each) => claimBy(each, shown));
            json = JSON.stringify({ status, claims, missing, question: null });
            return wrap(json);
          };
          const { chat, sent } = writing([first, () => wrapRepair(json)], pieceSize);
          const events: AnswerEvent[] = [];
          for await (const event of writeAnswer({ text: question }, deps, writerOf(chat))) events.push(event);
          const last = events.at(-1);
          if (last?.kind !== 'answer') throw new Error('no answer');
          const { answer } = last.answered;
          expect(breachesOf(answer, evidence)).toEqual([]);
          const streamed = events.flatMap((event) => (event.kind === 'claim' ? [event.claim] : []));
          if (answer.engine === 'llm') expect(claimsOf(answer)).toEqual(streamed);
          else expect(streamed).toEqual([]);
          const accounted = new Set([...streamed, ...answer.withheld].map(({ text }) => text.trim()));
          const replied = sent.flatMap((text) => readReply(text).reply?.claims ?? []);
          // What only leads over to the next sentence falls without being counted.
          const claimed = replied.filter(({ text }) => !/[：:]$/.test(text.trim()));
          // Words of a clause that stand within a sentence of it that is shown are not told twice.
          const shownQuotes = streamed.flatMap(({ citations }) => citations.map(({ quote }) => quote));
          const isTold = ({ citations }: { citations: readonly { quote: string }[] }) =>
            citations.every(({ quote }) => shownQuotes.some((shown) => shown.includes(quote)));
          for (const each of claimed) if (!isTold(each)) expect(accounted).toContain(each.text.trim());
          seen.shown += streamed.length;
          seen.withheld += answer.withheld.length;
          seen.repaired += sent.length - 1;
        }),
        { numRuns: RUNS },
      );
      // The property would hold of replies that all fail in one way.
      expect(seen.shown).toBeGreaterThan(RUNS / 10);
      expect(seen.withheld).toBeGreaterThan(RUNS / 10);
      expect(seen.repaired).toBeGreaterThan(RUNS / 10);
    },
    LIMIT_MS,
  );
});
