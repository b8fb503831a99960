/**
 * `npm run -s evals:replies -- CORPUS REPLIES.jsonl…`: plays whole replies of a model through the path an answer takes, and
 * prints a line a question: the answer, the one without a model, and the characters the model was sent. The model is a
 * stand-in that knows its reply beforehand and puts no sentence right.
 */
import { readFile } from 'node:fs/promises';
import { type AnswerDeps, answerQuestion } from '../../answering/answer-question.js';
import { writtenAnswer } from '../../answering/llm/answer-events.js';
import { withoutMarkup } from '../../answering/llm/passages.js';
import { writeAnswer } from '../../answering/llm/write-answer.js';
import type { Writer } from '../../answering/llm/writer.js';
import { bookTitle } from '../../copy/book-title.js';
import { missingPhrases } from '../../copy/missing-phrase.js';
import { countWithheld } from '../../copy/withheld-count.js';
import type { ChatModel, ChatRequest } from '../../models/chat.js';
import { loadPrompt } from '../../models/prompts.js';
import type { Answer } from '../../vocabulary/answer.js';
import { claimsOf } from '../../vocabulary/citation-numbers.js';
import { withAppOver } from '../judged/app-over.js';
import { type ReplyCase, readReplyCases } from './reply-case.js';

async function main([corpus, ...files]: string[]): Promise<number> {
  if (corpus === undefined || files.length === 0) {
    process.stderr.write('usage: npm run -s evals:replies -- CORPUS REPLIES.jsonl…\n');
    return 2;
  }
  const cases: ReplyCase[] = [];
  for (const file of files) cases.push(...readReplyCases(await readFile(file, 'utf8'), file));
  const [answer, rewrite, repair, restate] = await Promise.all([
    loadPrompt('prompts', 'answer'),
    loadPrompt('prompts', 'rewrite'),
    loadPrompt('prompts', 'repair'),
    loadPrompt('prompts', 'restate'),
  ]);
  const prompts = { answer, rewrite, repair, restate };
  await withAppOver(corpus, async (app) => {
    const deps: AnswerDeps = { library: await app.library(), newId: () => 'replayed', now: () => performance.now() };
    for (const each of cases) process.stdout.write(`${JSON.stringify(await play(each, deps, prompts))}\n`);
  });
  return 0;
}

async function play(each: ReplyCase, deps: AnswerDeps, prompts: Writer['prompts']) {
  const { question: text, history } = each;
  const sent: number[] = [];
  const writer: Writer = {
    chat: replaying(each, deps, sent),
    prompts,
    random: Math.random,
    timeoutMs: 60_000,
    prices: { prompt: 0, completion: 0 },
    rerank: null,
    research: null,
  };
  const written = await writtenAnswer(writeAnswer({ text, history }, deps, writer));
  const extractive = await answerQuestion({ text, history }, deps);
  const { engine, fallback, withheld } = written.answer;
  return {
    id: each.id,
    question: text,
    engine,
    fallback,
    reasons: withheld,
    sent,
    answer: shownOf(written.answer),
    extractive: shownOf(extractive.answer),
  };
}

function shownOf(answer: Answer) {
  const claims = claimsOf(answer).map(({ text, grade, differs, citations }) => ({
    text,
    grade,
    differs,
    citations: citations.map(({ title, label, quote }) => ({ title, label, quote })),
  }));
  return {
    status: answer.status,
    verdict: answer.verdict ?? null,
    claims,
    missing: 'missing' in answer ? missingPhrases(answer.missing, 'zh', bookTitle) : [],
    nearest: 'nearest' in answer ? answer.nearest.map(({ title, label, quote }) => ({ title, label, quote })) : [],
    withheld: countWithheld(answer.withheld),
  };
}

/** Clause ids become the tokens of the request. */
function replaying({ reply }: ReplyCase, { library }: AnswerDeps, sent: number[]): ChatModel {
  return {
    id: 'replayed',
    async *stream(request) {
      sent.push(request.messages.reduce((sum, { content }) => sum + content.length, 0));
      if (request.schema?.name === 'reply') yield { kind: 'text', text: JSON.stringify(await inTokensOf(request)) };
      else yield { kind: 'text', text: request.schema?.name === 'rewrite' ? '{"questions":[]}' : '{"claims":[]}' };
      yield { kind: 'end', finish: 'stop', usage: null };
    },
  };

  async function inTokensOf({ messages }: ChatRequest) {
    const prompt = messages.map(({ content }) => content).join('\n');
    const shown = [...prompt.matchAll(/<clause token="([^"…]*)"[^>]*>([^<]*)<\/clause>/g)];
    const ids = [
      ...new Set(
        [...reply.claims.flatMap(({ citations }) => citations), ...reply.not_stated].map(({ token }) => token),
      ),
    ];
    const clauses = await library.clausesById(ids as never);
    const tokenOf = (id: string) => {
      const text = clauses.find((clause) => clause.id === id)?.text;
      return shown.find(([, , printed]) => text !== undefined && printed === withoutMarkup(text))?.[1] ?? 'none';
    };
    return {
      ...reply,
      claims: reply.claims.map(({ text, citations }) => ({
        text,
        citations: citations.map(({ token, quote }) => ({ token: tokenOf(token), quote })),
      })),
      not_stated: reply.not_stated.map(({ token, what }) => ({ token: tokenOf(token), what })),
    };
  }
}

process.exitCode = await main(process.argv.slice(2));
