/** What a reply holds beside its claims, and what becomes of claims that are none or do not hold. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { RecordedRequest } from '../../testing/endpoint/endpoint.js';
import { breachesOf, type Evidence, gatherEvidence } from '../sentence-contract.contract.js';
import {
  answering,
  askAll,
  citing,
  claimsOf,
  type ModelApp,
  openModelApp,
  promptOf,
  reply,
  schemaOf,
  tokenOf,
} from './model-app.fixture.js';

const WANTED = '望川市社区食堂有什么要求？';
const CANTEENS = '鼓励餐饮企业参与老年助餐，推动社区食堂连锁化运营。';
const COVERAGE = '到2033年，社区食堂覆盖率力争达到85%以上。';
const HEPU_SHORT = '社区食堂覆盖率达到70%';
const LIMIT_MS = 15_000;

let model: ModelApp;
let evidence: Evidence;
beforeAll(async () => {
  model = await openModelApp({ wangchuan: WANGCHUAN, hepu: HEPU });
  evidence = await gatherEvidence(model.app);
});
afterAll(() => model.close());

type Written = (request: RecordedRequest) => unknown;

async function answerTo(question: string, write: Written, restate: Written = () => ({ claims: [] })) {
  const sent: RecordedRequest[] = [];
  model.respond = (request) => {
    if (request.body.tools !== undefined) return { kind: 'reply', text: '查完' };
    sent.push(request);
    if (schemaOf(request) === 'rewrite') return reply({ questions: [question] });
    return reply(schemaOf(request) === 'restated' ? restate(request) : write(request));
  };
  const asked = await askAll(model.app, { text: question });
  expect(breachesOf(asked.answer, evidence)).toEqual([]);
  return { ...asked, texts: claimsOf(asked.answer).map(({ text }) => text), sent: sent.map(schemaOf), requests: sent };
}

describe('yes or no before a claim', () => {
  const QUESTION = '望川市社区食堂覆盖率的目标是不是70%？';
  const QUOTE = '到2033年，社区食堂覆盖率力争达到85%以上';
  const saying = (text: string) => (request: RecordedRequest) => answering(citing(request, QUOTE, text));

  it('is taken out of it and said by itself', async () => {
    const { answer } = await answerTo(QUESTION, saying('不是，到2033年，社区食堂覆盖率力争达到85%以上。'));
    expect(answer.verdict).toBe('no');
    expect(claimsOf(answer).map(({ text, grade }) => [text, grade])).toEqual([
      ['到2033年，社区食堂覆盖率力争达到85%以上。', 'verified'],
    ]);
  });

  it('is not said where none was', async () => {
    const { answer } = await answerTo(QUESTION, saying('到2033年，社区食堂覆盖率力争达到85%以上。'));
    expect(answer.verdict).toBeUndefined();
  });

  it('does not stand where the claim behind it fails', async () => {
    const { answer } = await answerTo(QUESTION, saying('是的，到2033年，社区食堂覆盖率力争达到70%以上。'));
    expect(answer.verdict).toBeUndefined();
    expect(answer.fallback).toBe('nothing-verified');
  });
});

describe('a verdict by itself', () => {
  const QUESTION = '望川市社区食堂覆盖率要达到85%以上，对吗？';
  const saying = (verdict: string) => (request: RecordedRequest) => ({
    ...answering(citing(request, COVERAGE)),
    verdict,
  });

  it('is said first', async () => {
    expect((await answerTo(QUESTION, saying('yes'))).answer.verdict).toBe('yes');
  });

  it('is not said where the claim gives another figure than the question', async () => {
    const { answer } = await answerTo('望川市社区食堂覆盖率要达到70%，对吗？', saying('yes'));
    expect(answer).toMatchObject({ status: 'answered' });
    expect(answer.verdict).toBeUndefined();
  });
});

describe('a comparison', () => {
  const QUESTION = '望川市和鹤鸣市的社区食堂覆盖率目标比较一下';
  const comparing =
    (text: string, claims = [1, 2]) =>
    (request: RecordedRequest) => ({
      ...answering(
        citing(request, COVERAGE, `望川市${COVERAGE}`),
        citing(request, HEPU_SHORT, `鹤鸣市${HEPU_SHORT}。`),
      ),
      comparison: [{ claims, text }],
    });

  it('stands behind the claims it compares, as the model’s words over their quotes', async () => {
    const { answer } = await answerTo(QUESTION, comparing('望川市力争达到85%以上，高于鹤鸣市的70%。'));
    const last = claimsOf(answer).at(-1);
    expect(last).toMatchObject({ text: '望川市力争达到85%以上，高于鹤鸣市的70%。', grade: 'worded' });
    expect(last?.citations.map(({ documentId }) => documentId)).toEqual(['wangchuan', 'hepu']);
  });

  it.each([
    ['turns the figures round', '望川市力争达到85%以上，低于鹤鸣市的70%。', [1, 2]],
    ['turns the sides round', '鹤鸣市的目标高于望川市。', [1, 2]],
    ['brings a figure of its own', '望川市比鹤鸣市高15个百分点。', [1, 2]],
    ['loses a hedge', '望川市的85%以上高于鹤鸣市的70%。', [1, 2]],
    ['names a claim that is not there', '望川市力争达到85%以上，高于鹤鸣市的70%。', [1, 3]],
    ['compares one claim', '望川市的85%以上更高。', [1]],
  ])('is not shown where it %s', async (_, text, claims) => {
    const { texts } = await answerTo(QUESTION, comparing(text, claims));
    expect(texts).not.toContain(text);
    expect(texts.length).toBe(2);
  });
});

describe('what a document is said not to say', () => {
  it('is passed on where a search of it finds nothing', async () => {
    const { answer } = await answerTo(WANTED, (request) => ({
      ...answering(citing(request, CANTEENS)),
      not_stated: [{ token: tokenOf(request, CANTEENS), what: '食品安全检查频次' }],
    }));
    expect(answer).toMatchObject({ status: 'partial', missing: [{ kind: 'unstated', value: '食品安全检查频次' }] });
  });

  it('is dropped and counted where the document says it', async () => {
    const { answer } = await answerTo(WANTED, (request) => ({
      ...answering(citing(request, CANTEENS)),
      not_stated: [{ token: tokenOf(request, CANTEENS), what: '社区食堂覆盖率目标' }],
    }));
    expect(answer.status).toBe('answered');
    expect(answer.withheld).toEqual([{ text: '社区食堂覆盖率目标', reason: 'not-supported' }]);
  });

  it('is read so where it stands among the claims', async () => {
    const { answer, texts } = await answerTo(WANTED, (request) =>
      answering(citing(request, CANTEENS), citing(request, CANTEENS, '方案没有写明食品安全检查频次。')),
    );
    expect(texts).toEqual([CANTEENS]);
    expect(answer).toMatchObject({ missing: [{ kind: 'unstated', value: '食品安全检查频次' }], withheld: [] });
  });
});

describe('list numbers and words that only lead over', () => {
  it('are taken off a claim', async () => {
    const { texts } = await answerTo(WANTED, (request) =>
      answering(citing(request, CANTEENS, `一是${CANTEENS}`), citing(request, COVERAGE, `2. ${COVERAGE}`)),
    );
    expect(texts).toEqual([CANTEENS, COVERAGE]);
  });

  it('fall without a word where what they introduce falls', async () => {
    const lie = '社区食堂覆盖率达到95%以上。';
    const { texts, answer } = await answerTo(WANTED, (request) =>
      answering(citing(request, CANTEENS), citing(request, COVERAGE, '望川市社区食堂的目标如下：'), {
        text: lie,
        citations: [{ token: tokenOf(request, COVERAGE), quote: '不在文中的话' }],
      }),
    );
    expect(texts).toEqual([CANTEENS]);
    expect(answer.withheld.map(({ text }) => text)).toEqual([lie]);
  });
});

describe('sentences that do not hold', () => {
  const LIE = '到2033年，社区食堂覆盖率达到85%以上。';

  it('are asked for once more, alone, with what is wrong with them', async () => {
    const { texts, sent, requests, answer } = await answerTo(
      WANTED,
      (request) => answering(citing(request, CANTEENS), citing(request, COVERAGE, LIE)),
      (request) => ({ claims: [{ n: 2, ...citing(request, COVERAGE) }] }),
    );
    expect(sent).toEqual(['reply', 'restated']);
    const prompt = requests[1] === undefined ? '' : promptOf(requests[1]);
    expect(prompt).toContain('<sentence n="2" reason="hedge-dropped" words="力争">');
    expect(prompt).not.toContain('连锁化');
    expect(texts).toEqual([CANTEENS, COVERAGE]);
    expect(answer).toMatchObject({ status: 'answered', withheld: [] });
  });

  it('are the clause’s own where they fail again', async () => {
    const { answer, sent } = await answerTo(
      WANTED,
      (request) => answering(citing(request, CANTEENS), citing(request, COVERAGE, LIE)),
      (request) => ({ claims: [{ n: 2, ...citing(request, COVERAGE, LIE) }] }),
    );
    expect(sent.length).toBe(2);
    expect(claimsOf(answer).map(({ grade }) => grade)).toEqual(['verified', 'substituted']);
  });

  it('make the answer partial where the first is among them', async () => {
    const { answer } = await answerTo(WANTED, (request) =>
      answering(citing(request, COVERAGE, LIE), citing(request, CANTEENS)),
    );
    expect(answer).toMatchObject({ status: 'partial', missing: [{ kind: 'own-words' }] });
    expect(claimsOf(answer).map(({ grade }) => grade)).toEqual(['substituted', 'verified']);
  });

  it('are told in the order in which they stand in the end', async () => {
    const { answer, streamed } = await answerTo(
      WANTED,
      (request) => answering(citing(request, COVERAGE, LIE), citing(request, CANTEENS)),
      (request) => ({ claims: [{ n: 1, ...citing(request, COVERAGE) }] }),
    );
    expect(streamed).toEqual(claimsOf(answer));
    expect(streamed.map(({ text }) => text)).toEqual([COVERAGE, CANTEENS]);
  });
});

describe('what only the engine can tell whole', () => {
  it('stays beside what the model writes of the other part', async () => {
    const { texts } = await answerTo('望川市社区食堂覆盖率要达到多少？市民政局负责哪些任务？', (request) =>
      answering(citing(request, COVERAGE)),
    );
    expect(texts.filter((text) => text.includes('市民政局')).length).toBeGreaterThan(3);
    expect(texts).toContain(COVERAGE);
  });
});

describe('a text to be drafted', () => {
  it('is a draft of sentences with their sources', async () => {
    const { answer, texts, streamed } = await answerTo('帮我起草一段关于望川市社区食堂的话', (request) =>
      answering(citing(request, CANTEENS), citing(request, COVERAGE)),
    );
    expect(answer.isDraft).toBe(true);
    expect(streamed).toEqual([]);
    expect(texts).toEqual([CANTEENS, COVERAGE]);
  });
});

describe('a model that asks back', () => {
  it(
    'is passed on where the rules have no answer and several documents were read',
    async () => {
      const { answer } = await answerTo('那边的办法怎么兑换？时间银行还是社区食堂', () => ({
        status: 'clarify',
        claims: [],
        clarify: '是哪个市？',
      }));
      if (answer.status !== 'clarify') expect(answer.status).toMatch(/answered|partial|nearest/);
      else expect(answer.choices.length).toBeGreaterThan(1);
    },
    LIMIT_MS,
  );
});
