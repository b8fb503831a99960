import { costOf } from '../../models/budget.js';
import type { CallOptions } from '../../models/chat.js';
import type { ModelRecord, VerifiedClaim } from '../../vocabulary/answer.js';
import { AppError } from '../../vocabulary/errors.js';
import { type AnswerDeps, type Answered, answerQuestion, type Question, tellsOf } from '../answer-question.js';
import { isSteering } from '../guard.js';
import type { AnswerEvent } from './answer-events.js';
import { concluded, type Round } from './conclude.js';
import { confirmUnstated } from './not-stated.js';
import type { ResearchResult } from './research.js';
import { rewriteQuestion } from './rewrite-question.js';
import { count, type Spent, tolerating, usageOf } from './spending.js';
import { writeRound } from './write-round.js';
import { aside, type Writer } from './writer.js';

/**
 * Answers with sentences of a model, each shown only when it has passed the sentence contract. Falls back to the
 * extractive answer, with the reason in `fallback`, where the endpoint fails, the reply cannot be read after one repair,
 * or nothing of it passes. What is enumerated from facts stays as it is: a model could only leave something out.
 * Throws `interrupted` when `signal` aborts, and what the store throws.
 */
export async function* writeAnswer(
  question: Question,
  deps: AnswerDeps,
  writer: Writer,
  signal?: AbortSignal,
): AsyncGenerator<AnswerEvent, void> {
  const started = deps.now();
  yield { kind: 'step', step: 'retrieving' };
  const extractive = await answerQuestion(question, deps);
  if (isSettled(extractive)) {
    yield { kind: 'answer', answered: extractive };
    return;
  }
  const options: CallOptions = {
    ...(signal === undefined ? {} : { signal }),
    deadline: performance.now() + writer.timeoutMs,
  };
  const spent: Spent = { promptTokens: 0, completionTokens: 0 };
  try {
    yield { kind: 'step', step: 'reading' };
    const told: VerifiedClaim[] = [];
    for (const claim of extractive.explanation.parts.flatMap(({ enumerated }) => enumerated)) {
      told.push(claim);
      yield { kind: 'claim', claim };
    }
    const round = yield* writeRounds({ question, extractive, told }, deps, writer, options, spent);
    yield { kind: 'step', step: 'checking' };
    const unstated = await confirmUnstated(round.unstated, question, deps);
    const asked = [question.text, ...historyOf(question)];
    const answer = concluded({ round, unstated, extractive, asked, library: deps.library });
    const rest =
      'claims' in answer && answer.engine === 'llm' && answer.isDraft !== true ? answer.claims.slice(told.length) : [];
    for (const claim of rest) yield { kind: 'claim', claim };
    const written = recordOf(writer, spent, deps.now() - started);
    yield { kind: 'answer', answered: { ...extractive, answer: { ...answer, written } } };
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('model-')) throw error;
    count(spent, usageOf(error));
    const written = recordOf(writer, spent, deps.now() - started);
    yield {
      kind: 'answer',
      answered: { ...extractive, answer: { ...extractive.answer, fallback: error.code, written } },
    };
  }
}

/** Not about policy, unclear, or enumerated whole: nothing for a model to write. */
function isSettled({ answer, explanation }: Answered): boolean {
  if (answer.status === 'refused' || answer.status === 'clarify') return true;
  const isFound = answer.status === 'answered' || answer.status === 'partial';
  return isFound && explanation.parts.every(({ enumerated }) => enumerated.length > 0);
}

function historyOf({ history = [] }: Question): string[] {
  return history.filter((each) => !isSteering(each));
}

type Asked = { readonly question: Question; readonly extractive: Answered; readonly told: VerifiedClaim[] };

async function* writeRounds(
  { question, extractive, told }: Asked,
  deps: AnswerDeps,
  writer: Writer,
  options: CallOptions,
  spent: Spent,
): AsyncGenerator<AnswerEvent, Round> {
  const history = historyOf(question);
  const others = await tolerating(spent, [], () =>
    rewritten(question, extractive, deps, writer, aside(options, writer), spent),
  );
  const material = {
    question,
    history,
    found: [extractive, ...others],
    clauses: [],
    told,
    isDraft: tellsOf(extractive.explanation, 'drafts'),
  };
  const first = yield* writeRound(material, deps, writer, options, spent);
  if (writer.research === null || first.claims.length > 0 || !saysClausesAreMissing(first)) return first;
  const { research } = writer;
  const nothing: ResearchResult = { clauses: [], usage: null };
  const { clauses, usage } = await tolerating(spent, nothing, () => research(question, options));
  count(spent, usage);
  if (clauses.length === 0) return first;
  const second = yield* writeRound({ ...material, clauses }, deps, writer, options, spent);
  return { ...second, withheld: [...first.withheld, ...second.withheld] };
}

/** A check that failed is no reason to look further: the clause was at hand. */
function saysClausesAreMissing({ reply }: Round): boolean {
  return reply !== null && (reply.status === 'unanswerable' || reply.missing.length > 0);
}

/** Questions that lean on a history or compare are searched for again as the model puts them. */
async function rewritten(
  question: Question,
  { explanation }: Answered,
  deps: AnswerDeps,
  { chat, prompts }: Writer,
  options: CallOptions,
  spent: Spent,
): Promise<Answered[]> {
  const history = historyOf(question);
  const isSimple = explanation.parts.length <= 1 && !explanation.parts.some(({ part }) => part.wants.compare);
  if (history.length === 0 && isSimple) return [];
  const { questions, usage } = await rewriteQuestion(
    { text: question.text, history },
    { chat, prompt: prompts.rewrite },
    options,
  );
  count(spent, usage);
  const answered: Answered[] = [];
  const { within } = question;
  for (const text of questions.filter((each) => !isSteering(each)))
    answered.push(await answerQuestion(within === undefined ? { text } : { text, within }, deps));
  return answered;
}

function recordOf({ chat, prompts, prices }: Writer, spent: Spent, latencyMs: number): ModelRecord {
  const { promptTokens, completionTokens } = spent;
  return {
    promptId: prompts.answer.id,
    promptVersion: prompts.answer.version,
    model: chat.id,
    promptTokens,
    completionTokens,
    cost: costOf({ promptTokens, completionTokens }, prices),
    latencyMs,
  };
}
