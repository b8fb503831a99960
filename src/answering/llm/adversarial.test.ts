import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { breachesOf, type Evidence, gatherEvidence } from '../sentence-contract.contract.js';
import { ADVERSARIAL_CORPUS, ADVERSARIAL_REPLIES, type AdversarialReply } from '../verify/adversarial.fixture.js';
import { CLAUSES, headerOf } from '../verify/written-corpus.fixture.js';
import type { AnswerEvent } from './answer-events.js';
import { type ModelApp, openModelApp, reply, schemaOf, shownClauses } from './model-app.fixture.js';
import { withoutMarkup } from './passages.js';

let model: ModelApp;
let evidence: Evidence;
beforeAll(async () => {
  model = await openModelApp(ADVERSARIAL_CORPUS);
  evidence = await gatherEvidence(model.app);
});
afterAll(() => model.close());

/** Asks about the clauses a reply cites, so that they are shown, and answers the request with it. */
async function put({ reply: replyOf }: AdversarialReply): Promise<{ answer: Answer; events: AnswerEvent[] }> {
  const cited: ClauseId[] = [];
  replyOf((clauseId) => {
    cited.push(clauseId);
    return 'x';
  });
  model.respond = (request) => {
    if (schemaOf(request) === 'rewrite') return reply({ questions: [questionAbout(cited)] });
    const shown = shownClauses(request);
    return reply(
      replyOf((clauseId) => {
        const text = withoutMarkup(CLAUSES.get(clauseId)?.text ?? '');
        return shown.find((each) => each.text === text)?.token ?? 'not-shown';
      }),
    );
  };
  const events: AnswerEvent[] = [];
  for await (const event of model.app.askStream({ text: questionAbout(cited) })) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'answer') throw new Error('no answer');
  return { answer: last.answered.answer, events };
}

/** Front matter is shown where it is asked for beside something else: asked for alone, it is answered from facts. */
function questionAbout(ids: readonly ClauseId[]): string {
  const clauses = [...new Set(ids)].flatMap((id) => CLAUSES.get(id) ?? []);
  if (clauses.some(({ unit }) => unit === 'front-matter')) return '望川市建设社区食堂有什么要求？方案的文号是什么？';
  const regions = new Set(clauses.map(({ documentId }) => headerOf(documentId).region?.name ?? ''));
  const topics = clauses.map(({ heading }) => heading || '居家照护补贴');
  return `${[...regions].join('和')}${topics.join('、') || '社区食堂'}有什么要求？`;
}

describe('replies through the whole path', () => {
  it('are sixty and more, honest ones among them', () => {
    expect(ADVERSARIAL_REPLIES.length).toBeGreaterThanOrEqual(60);
    expect(ADVERSARIAL_REPLIES.filter(({ expected }) => expected === 'pass').length).toBeGreaterThanOrEqual(20);
  });

  it.each(ADVERSARIAL_REPLIES.filter(({ expected }) => expected === 'pass'))('passes whole: $name', async (each) => {
    const { answer, events } = await put(each);
    expect(answer.withheld).toEqual([]);
    expect(answer.engine).toBe('llm');
    expect(breachesOf(answer, evidence)).toEqual([]);
    expect(events.some(({ kind }) => kind === 'claim')).toBe(true);
  });

  it.each(ADVERSARIAL_REPLIES.filter(({ expected }) => expected !== 'pass'))(
    'shows nothing of, counts and falls back from: $name',
    async (each) => {
      const { answer, events } = await put(each);
      expect(answer.withheld.map(({ reason }) => reason)).toEqual([each.expected]);
      expect(events.filter(({ kind }) => kind === 'claim')).toEqual([]);
      expect(answer).toMatchObject({ engine: 'extractive', fallback: 'nothing-verified' });
      expect(breachesOf(answer, evidence)).toEqual([]);
    },
  );
});
