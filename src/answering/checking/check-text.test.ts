import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import { checkText, MOST_SENTENCES } from './check-text.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const check = async (text: string, options = {}) => checkText(text, await app.library(), options);

describe('a sentence', () => {
  it.each([
    ['望川市到2033年社区食堂覆盖率力争达到85%以上。', 'supported'],
    ['鹤鸣市到2036年社区食堂覆盖率达到70%。', 'supported'],
    ['望川为独居老年人安装一键呼叫设备。', 'supported'],
  ])('is borne out: %s', async (sentence, verdict) => {
    expect((await check(sentence)).checks[0]).toMatchObject({ sentence, verdict });
  });

  it.each([
    ['number', '望川市到2033年社区食堂覆盖率力争达到95%以上。', '95', '85'],
    ['hedge', '望川市到2033年社区食堂覆盖率达到85%以上。', null, '力争'],
  ])('that differs in a %s is told with the words of both', async (conflict, sentence, said, given) => {
    const [first] = (await check(sentence)).checks;
    expect(first).toMatchObject({ verdict: 'contradicted', conflict });
    if (first?.verdict !== 'contradicted') return;
    if (said !== null) expect(first.said.join()).toContain(said);
    expect(first.given.join()).toContain(given);
  });

  it('of what the documents do not speak of is not found', async () => {
    const { checks } = await check('全市机场旅客吞吐量突破一千万人次。');
    expect(checks.map(({ verdict }) => verdict)).toEqual(['not-found']);
  });

  it('is held against the documents at hand alone', async () => {
    const { checks } = await check('鹤鸣市到2036年社区食堂覆盖率达到70%。', { within: ['wangchuan-plan'] });
    expect(checks[0]?.verdict).not.toBe('supported');
  });
});

describe('a text', () => {
  it.each(['wangchuan-plan', 'heming-plan'])('of a document itself is borne out in full: %s', async (id) => {
    const { document } = await app.document(id);
    const { checks, leftOut } = await check(document.text);
    expect(checks.filter(({ verdict }) => verdict !== 'supported' && verdict !== 'name')).toEqual([]);
    expect(leftOut.filter(({ why }) => why !== 'states-nothing')).toEqual([]);
  });

  it('keeps its list numbers, bullets and citation marks out of what is checked', async () => {
    const { checks } = await check(
      '• 1. **望川为独居老年人安装一键呼叫设备** [1]。\n[2] 鹤鸣市到2036年社区食堂覆盖率达到70%。',
    );
    expect(checks.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
  });

  it('of a bracket speaks of the sentence before it', async () => {
    const [first, second] = (await check('望川为独居老年人安装一键呼叫设备。（望川市邮政局负责）')).checks;
    expect(first?.verdict).toBe('supported');
    expect(second?.verdict).not.toBe('supported');
  });

  it('over the limit is checked up to it, and the rest is told', async () => {
    const { checks, leftOut } = await check('望川为独居老年人安装一键呼叫设备。'.repeat(MOST_SENTENCES + 5));
    expect(checks).toHaveLength(MOST_SENTENCES);
    expect(leftOut.map(({ why }) => why)).toEqual(Array(5).fill('too-many'));
  });

  it('out of time is told', async () => {
    const { checks, leftOut } = await check('望川为独居老年人安装一键呼叫设备。', { isOver: () => true });
    expect([checks.length, leftOut[0]?.why]).toEqual([0, 'out-of-time']);
  });

  it('without an end is no sentence', async () => {
    const { leftOut } = await check('湖北省'.repeat(13_000));
    expect(leftOut.map(({ why }) => why)).toEqual(['too-long']);
  });

  it('of an answer of ours is borne out by what that cited', async () => {
    const { answer } = await app.ask({ text: '望川市社区食堂覆盖率要达到多少？' });
    const known = 'claims' in answer ? answer.claims : [];
    const text = known.map((claim, index) => `${claim.text} [${index + 1}]`).join('\n');
    const { checks } = await check(text, { known });
    expect(checks.map(({ verdict }) => verdict)).toEqual(known.map(() => 'supported'));
  });
});
