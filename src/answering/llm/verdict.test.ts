import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import {
  answering,
  askAll,
  citing,
  claimsOf,
  type ModelApp,
  openModelApp,
  reply,
  schemaOf,
} from './model-app.fixture.js';

const QUESTION = '望川市社区食堂覆盖率的目标是不是70%？';
const QUOTE = '到2033年，社区食堂覆盖率力争达到85%以上';

let model: ModelApp;
beforeAll(async () => {
  model = await openModelApp({ wangchuan: WANGCHUAN });
});
afterAll(() => model.close());

async function answerTo(text: string) {
  model.respond = (request) => {
    if (request.body.tools !== undefined) return { kind: 'reply', text: '查完' };
    if (schemaOf(request) === 'rewrite') return reply({ questions: [QUESTION] });
    return reply(answering({ ...citing(request, QUOTE), text }));
  };
  return (await askAll(model.app, { text: QUESTION, history: [] })).answer;
}

describe('yes or no before a claim', () => {
  it('is taken out of it and said by itself', async () => {
    const answer = await answerTo('不是，到2033年，社区食堂覆盖率力争达到85%以上。');
    expect(answer.verdict).toBe('no');
    expect(claimsOf(answer).map(({ text, grade }) => [text, grade])).toEqual([
      ['到2033年，社区食堂覆盖率力争达到85%以上。', 'verified'],
    ]);
  });

  it('is not said where none was', async () => {
    expect((await answerTo('到2033年，社区食堂覆盖率力争达到85%以上。')).verdict).toBeUndefined();
  });

  it('does not stand where the claim behind it fails', async () => {
    const answer = await answerTo('是的，到2033年，社区食堂覆盖率力争达到70%以上。');
    expect(answer.verdict).toBeUndefined();
    expect(answer.fallback).toBe('nothing-verified');
  });
});
