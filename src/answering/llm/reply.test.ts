import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPLY_SCHEMA, readClaim, readReply } from './reply.js';

const CLAIM = { text: '覆盖率力争达到85%以上。', citations: [{ token: 'abcde', quote: '力争达到85%以上' }] };
const REPLY = {
  status: 'answered',
  verdict: null,
  claims: [CLAIM],
  comparison: [],
  not_stated: [],
  missing: [],
  clarify: null,
};

describe('readReply', () => {
  it.each([
    ['as asked for', JSON.stringify(REPLY)],
    ['in a code fence', `\`\`\`json\n${JSON.stringify(REPLY)}\n\`\`\``],
    ['with words around it', `好的：${JSON.stringify(REPLY)} 以上。`],
    ['without what is empty', JSON.stringify({ status: 'answered', claims: [CLAIM] })],
    ['whose other parts are misshapen', JSON.stringify({ ...REPLY, verdict: '是', comparison: {}, clarify: 1 })],
  ])('reads a reply %s', (_, text) => {
    expect(readReply(text)).toEqual({ reply: REPLY, problem: null });
  });

  it.each([
    ['nothing', ''],
    ['prose', '覆盖率是85%。'],
    ['half an object', JSON.stringify(REPLY).slice(0, -20)],
    ['another status', JSON.stringify({ ...REPLY, status: 'sure' })],
    ['claims that are no sentences', JSON.stringify({ ...REPLY, claims: [{ citations: [] }] })],
    ['a list', JSON.stringify([1])],
  ])('says what is wrong with %s', (_, text) => {
    const { reply, problem } = readReply(text);
    expect(reply).toBeNull();
    expect(problem).not.toBe('');
  });
});

describe('readClaim', () => {
  it('reads a claim and nothing else', () => {
    expect(readClaim(JSON.stringify(CLAIM))).toEqual(CLAIM);
    expect(readClaim('{"text":1,"citations":[]}')).toBeNull();
    expect(readClaim('{')).toBeNull();
  });
});

describe('the schema of a reply', () => {
  it('is the one in prompts/reply.schema.json, for tools that test against it', () => {
    expect(JSON.parse(readFileSync('prompts/reply.schema.json', 'utf8'))).toEqual(REPLY_SCHEMA.schema);
  });
});
