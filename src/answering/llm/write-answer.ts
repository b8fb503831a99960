import { costOf, type TokenPrices } from '../../models/budget.js';
import type { CallOptions, ChatModel, ChatRequest } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import type { ModelRecord, VerifiedClaim, Withheld } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import { type AnswerDeps, type Answered, answerQuestion, type Question } from '../answer-question.js';
import { distinctClaims } from '../distinct-claims.js';
import { isSteering } from '../guard.js';
import { takeVerdict } from '../verify/verdict-of.js';
import { writtenContext } from '../verify/written-context.js';
import type { AnswerEvent } from './answer-events.js';
import { choosePassages } from './choose-passages.js';
import { concluded, type Round } from './conclude.js';
import { holdClaim } from './hold-claim.js';
import { type Passages, showPassages, withoutMarkup, withoutTags } from './passages.js';
import { REPLY_SCHEMA } from './reply.js';
import type { ResearchResult } from './research.js';
import { rewriteQuestion } from './rewrite-question.js';
import { count, type Spent, tolerating, usageOf } from './spending.js';
import { streamReply, type WholeReply } from './stream-reply.js';

export type Writer = {
  readonly chat: ChatModel;
  readonly prompts: { readonly answer: Prompt; readonly rewrite: Prompt; readonly repair: Prompt };
  /** Numbers in [0, 1) that nobody can foresee. */
  readonly random: () => number;
  /** For all calls of one question, in ms. */
  readonly timeoutMs: number;
  readonly prices: TokenPrices;
  /** Positions of the texts, best first; null where there is no reranker. */
  readonly rerank:
    | ((query: string, texts: readonly string[], options: CallOptions) => Promise<readonly number[]>)
    | null;
  /** Finds more clauses where one retrieval was not enough; null where there is none. */
  readonly research: ((text: string, options: CallOptions) => Promise<ResearchResult>) | null;
};

const MOST_TOKENS = 4000;

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
    const round = yield* writeRound(question, extractive, deps, writer, options, spent);
    yield { kind: 'step', step: 'checking' };
    const answer = concluded(round, extractive.answer, [question.text, ...historyOf(question)]);
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

/** Not about policy, unclear, or enumerated from facts: nothing for a model to write. */
function isSettled({ answer }: Answered): boolean {
  if (answer.status === 'refused' || answer.status === 'clarify') return true;
  const fromFacts = ['lookup', 'metadata', 'unit-duties', 'deadline-tasks'].includes(answer.understood.intent);
  return fromFacts && (answer.status === 'answered' || answer.status === 'partial');
}

function historyOf({ history = [] }: Question): string[] {
  return history.filter((each) => !isSteering(each));
}

async function* writeRound(
  question: Question,
  extractive: Answered,
  deps: AnswerDeps,
  writer: Writer,
  options: CallOptions,
  spent: Spent,
): AsyncGenerator<AnswerEvent, Round> {
  const aside = { ...options, deadline: asideDeadline(options, writer) };
  const others = await tolerating(spent, [], () => rewritten(question, extractive, deps, writer, aside, spent));
  const widened = [extractive, ...others];
  const first = yield* writeOnce({ question, found: widened, clauses: [] }, deps, writer, options, spent);
  if (first.claims.length > 0 || writer.research === null || first.reply === null) return first;
  const { research } = writer;
  const nothing: ResearchResult = { clauses: [], usage: null };
  const { clauses, usage } = await tolerating(spent, nothing, () => research(question.text, options));
  count(spent, usage);
  if (clauses.length === 0) return first;
  const second = yield* writeOnce({ question, found: widened, clauses }, deps, writer, options, spent);
  return { ...second, withheld: [...first.withheld, ...second.withheld] };
}

/** What one reply is written from: the question as asked, what was found for it, and clauses to be shown before all others. */
type Material = {
  readonly question: Question;
  readonly found: readonly Answered[];
  readonly clauses: readonly ClauseId[];
};

async function* writeOnce(
  { question, found, clauses }: Material,
  { library }: AnswerDeps,
  writer: Writer,
  options: CallOptions,
  spent: Spent,
): AsyncGenerator<AnswerEvent, Round> {
  const history = historyOf(question);
  const rows = await choosePassages(found, clauses, library, orderBy(question.text, writer, options));
  const passages = showPassages(rows, [question.text, ...history], writer.random);
  const context = await writtenContext(passages.clauses, [...passages.byToken.keys()], library);
  const shown = rows.map(({ clause }) => clause.id);
  const claims: VerifiedClaim[] = [];
  const withheld: Withheld[] = [];
  let told = 0;
  let verdict: Round['verdict'] = null;
  // A sentence of the model that is the clause's own takes the place of one that stood in for another of its sentences.
  const take = (claim: VerifiedClaim) => {
    const at = claims.findIndex((other) => distinctClaims([other, claim]).length === 1);
    if (at === -1) claims.push(claim);
    else if (at >= told && isModels(claim)) claims[at] = claim;
  };
  const read = async function* (request: ChatRequest): AsyncGenerator<AnswerEvent, WholeReply> {
    for await (const event of streamReply(writer.chat, request, options)) {
      if (event.kind === 'whole') {
        count(spent, event.whole.usage);
        return event.whole;
      }
      const held = holdClaim(event.claim, passages, context);
      withheld.push(...held.withheld);
      if (claims.length === 0 && held.claims.some(isModels)) verdict = takeVerdict(event.claim.text.trim()).verdict;
      for (const claim of held.claims) take(claim);
      // The clauses' own sentences alone are no answer of the model's: they wait for one that is.
      if (!claims.some(isModels)) continue;
      for (const claim of claims.slice(told)) yield { kind: 'claim', claim };
      told = claims.length;
    }
    throw new AppError('internal', 'a reply ended without its whole');
  };
  yield { kind: 'step', step: 'writing', titles: [...new Set(rows.map(({ document }) => document.title))] };
  const whole = yield* read(requestOf(question.text, history, passages, writer));
  const round = (reply: Round['reply']): Round =>
    claims.some(isModels)
      ? { reply, claims, withheld: distinctWithheld(withheld), shown, verdict }
      : {
          reply,
          claims: [],
          withheld: distinctWithheld(withheld.map(({ text, reason }) => ({ text, reason }))),
          shown,
        };
  if (whole.reply !== null || claims.length > 0) return round(whole.reply);
  const { reply } = yield* read(repairOf(whole, writer));
  return round(reply);
}

function isModels({ grade }: VerifiedClaim): boolean {
  return grade !== 'substituted';
}

/** A repaired reply repeats the claims of the one it repairs. */
function distinctWithheld(withheld: readonly Withheld[]): Withheld[] {
  return withheld.filter(
    ({ text, reason }, index) =>
      withheld.findIndex((other) => other.text === text && other.reason === reason) === index,
  );
}

/** Of the time of a question: a reranker that hangs leaves enough for the answer. */
const ASIDE_SHARE = 0.25;

function asideDeadline({ deadline }: CallOptions, { timeoutMs }: Writer): number {
  return Math.min(deadline, performance.now() + timeoutMs * ASIDE_SHARE);
}

/** A reranker that fails changes nothing: the clauses keep the order of the retrieval. */
function orderBy(text: string, writer: Writer, options: CallOptions) {
  const { rerank } = writer;
  if (rerank === null) return null;
  return async (texts: readonly string[]) => {
    try {
      return await rerank(text, texts, { ...options, deadline: asideDeadline(options, writer) });
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('model-')) return texts.map((_, position) => position);
      throw error;
    }
  };
}

function requestOf(text: string, history: readonly string[], passages: Passages, { prompts }: Writer): ChatRequest {
  const messages = prompts.answer.render({
    passages: passages.text,
    history: history.map(withoutMarkup).join('\n'),
    question: withoutMarkup(text),
    schema: JSON.stringify(REPLY_SCHEMA.schema),
  });
  return { messages, schema: REPLY_SCHEMA, maxTokens: MOST_TOKENS };
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
  for (const text of questions.filter((each) => !isSteering(each))) answered.push(await answerQuestion({ text }, deps));
  return answered;
}

/** One round, for replies of which no claim could be shown. */
function repairOf({ problem, text }: WholeReply, { prompts }: Writer): ChatRequest {
  const messages = prompts.repair.render({
    problem: withoutTags(problem ?? ''),
    reply: withoutTags(text.slice(0, MOST_REPAIRED)),
    schema: JSON.stringify(REPLY_SCHEMA.schema),
  });
  return { messages, schema: REPLY_SCHEMA, maxTokens: MOST_TOKENS };
}

const MOST_REPAIRED = 20_000;

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
