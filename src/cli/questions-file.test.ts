import { describe, expect, it } from 'vitest';
import { readLine, readQuestions } from './questions-file.js';

async function* chunks(...texts: string[]) {
  yield* texts;
}

describe('readQuestions', () => {
  it('reads lines in order, passes over empty ones and counts them', async () => {
    const read = [];
    for await (const line of readQuestions(
      '-',
      chunks('\ufeff{"question":"一"}\r\n', '\n{"id":2,"question":"二","his', 'tory":["一"]}\n{'),
    ))
      read.push(line);
    expect(read).toEqual([
      { line: 1, asked: { id: undefined, question: '一', history: [] } },
      { line: 3, asked: { id: 2, question: '二', history: ['一'] } },
      { line: 4, problem: 'not-json' },
    ]);
  });

  it('names a file that cannot be read', async () => {
    const read = readQuestions('/nowhere/q.jsonl', chunks());
    await expect(read.next()).rejects.toMatchObject({
      code: 'input-invalid',
      details: { questions: '/nowhere/q.jsonl', reason: 'ENOENT' },
    });
  });
});

describe('readLine', () => {
  it.each([
    ['[]', 'not-an-object'],
    ['null', 'not-an-object'],
    ['{"text":"x"}', 'no-question'],
    ['{"question":"x","id":{}}', 'bad-id'],
    ['{"question":"x","history":"y"}', 'bad-history'],
    ['{"question":"x","history":[1]}', 'bad-history'],
  ])('refuses %s', (text, problem) => {
    expect(readLine(text)).toEqual({ problem });
  });

  it('lets fields of others pass', () => {
    expect(readLine('{"question":"x","gold":["a#1"]}')).toEqual({
      asked: { id: undefined, question: 'x', history: [] },
    });
  });
});
