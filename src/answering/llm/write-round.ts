/** One request for an answer, from the clauses shown to the sentences that hold. */
import type { CallOptions, ChatRequest } from '../../models/chat.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import type { AnswerDeps, Answered, Question } from '../answer-question.js';
import { gradeComparison } from '../verify/verify-written.js';
import type { WrittenContext } from '../verify/written.js';
import { writtenContext } from '../verify/written-context.js';
import type { AnswerEvent } from './answer-events.js';
import { choosePassages } from './choose-passages.js';
import type { Round } from './conclude.js';
import { holdClaim, resolved, type Unstated } from './hold-claim.js';
import { type Passages, showPassages } from './passages.js';
import type { Reply } from './reply.js';
import { type Restated, restate } from './restate.js';
import { isAmiss, isModels, type Sentence, shownOf, withheldOf } from './sentences.js';
import { count, type Spent, tolerating } from './spending.js';
import { streamReply, type WholeReply } from './stream-reply.js';
import { answerRequest, aside, repairRequest, type Writer } from './writer.js';

/** What one reply is written from: the question as asked, what was found for it, and clauses to be shown before all others. */
export type Material = {
  readonly question: Question;
  readonly history: readonly string[];
  readonly found: readonly Answered[];
  readonly clauses: readonly ClauseId[];
  /** The claims told so far; those of this round are added as they are told. */
  readonly told: VerifiedClaim[];
  /** A text is read as a whole: nothing of it is told before it is there. */
  readonly isDraft: boolean;
};

/** Throws what `ChatModel.stream` throws. */
export async function* writeRound(
  { question, history, found, clauses, told, isDraft }: Material,
  { library }: AnswerDeps,
  writer: Writer,
  options: CallOptions,
  spent: Spent,
): AsyncGenerator<AnswerEvent, Round> {
  const rows = await choosePassages(found, clauses, library, orderBy(question.text, writer, options));
  const passages = showPassages(rows, [question.text, ...history], writer.random);
  const context = await writtenContext(passages.clauses, [...passages.byToken.keys()], library);
  const sentences: Sentence[] = [];
  const before = told.length;
  // Only what nothing can change any more: a sentence that is amiss may be put right when the reply has ended.
  const news = function* (): Generator<AnswerEvent> {
    if (isDraft) return;
    const firstAmiss = sentences.findIndex(isAmiss);
    const claims = shownOf(firstAmiss === -1 ? sentences : sentences.slice(0, firstAmiss));
    for (const claim of claims.slice(told.length - before)) {
      told.push(claim);
      yield { kind: 'claim', claim };
    }
  };
  const read = async function* (request: ChatRequest): AsyncGenerator<AnswerEvent, WholeReply> {
    for await (const event of streamReply(writer.chat, request, options)) {
      if (event.kind === 'whole') {
        count(spent, event.whole.usage);
        return event.whole;
      }
      sentences.push({ written: event.claim, held: holdClaim(event.claim, passages, context) });
      yield* news();
    }
    throw new AppError('internal', 'a reply ended without its whole');
  };
  const modelReads = new Map(rows.map(({ document }) => [document.title, document.id]));
  yield { kind: 'step', step: 'writing', titles: [...modelReads.keys()], documentIds: [...modelReads.values()] };
  const whole = yield* read(answerRequest(question.text, history, passages, writer));
  const { reply } =
    whole.reply !== null || sentences.some(({ held }) => held.claims.length > 0)
      ? whole
      : yield* read(repairRequest(whole, writer));
  const final = await putRight(sentences, { passages, context }, writer, aside(options, writer), spent);
  const claims = shownOf(final);
  const isWritten = claims.some(isModels);
  const compared = isWritten && reply !== null ? comparisons(reply, final, passages, context) : [];
  return {
    reply,
    claims: isWritten ? [...claims, ...compared] : [],
    standIns: isWritten ? [] : claims,
    withheld: withheldOf(final).map((each) => (isWritten ? each : { text: each.text, reason: each.reason })),
    amiss: final.flatMap((sentence, index) => (isAmiss(sentence) ? [index] : [])),
    shown: rows.map(({ clause }) => clause.id),
    read: passages.text,
    verdict: verdictOf(reply, final),
    unstated: unstatedOf(reply, final, passages),
  };
}

/** Asks once more for the sentences that are amiss; what comes takes their place where it holds as the model wrote it. */
async function putRight(
  sentences: readonly Sentence[],
  { passages, context }: { readonly passages: Passages; readonly context: WrittenContext },
  { chat, prompts }: Writer,
  options: CallOptions,
  spent: Spent,
): Promise<readonly Sentence[]> {
  if (!sentences.some(isAmiss)) return sentences;
  const nothing: Restated = { claims: new Map(), usage: null };
  const { claims, usage } = await tolerating(spent, nothing, () =>
    restate(sentences, passages, { chat, prompt: prompts.restate }, options),
  );
  count(spent, usage);
  return sentences.map((sentence, index) => {
    const again = claims.get(index);
    if (again === undefined) return sentence;
    const restated = { written: again, held: holdClaim(again, passages, context) };
    return isAmiss(restated) || restated.held.claims.length === 0 ? sentence : restated;
  });
}

/** A verdict stands only before a first sentence that holds as the model wrote it. */
function verdictOf(reply: Reply | null, [first]: readonly Sentence[]): Round['verdict'] {
  if (first === undefined || !first.held.claims.some(isModels)) return null;
  return first.held.verdict ?? reply?.verdict ?? null;
}

/** What the reply says is not written: of the document it names, else of the one it cites before, else of the likeliest. */
function unstatedOf(reply: Reply | null, sentences: readonly Sentence[], passages: Passages): Unstated[] {
  const [likeliest] = passages.byToken.values();
  const own = (reply?.not_stated ?? []).map(({ token, what }) => ({
    documentId: passages.byToken.get(token.trim())?.document.id ?? null,
    what: what.trim(),
  }));
  const said = sentences.flatMap(({ held }, index) => {
    const before = sentences.slice(0, index).findLast((other) => other.held.claims.length > 0);
    const cited = before?.held.claims[0]?.citations[0].documentId ?? likeliest?.document.id ?? null;
    return held.unstated.map(({ documentId, what }) => ({ documentId: documentId ?? cited, what }));
  });
  return [...own, ...said];
}

/** What the reply says of several of its sentences together, where all of them are shown. */
function comparisons(
  { comparison }: Reply,
  sentences: readonly Sentence[],
  passages: Passages,
  context: WrittenContext,
): VerifiedClaim[] {
  return comparison.flatMap(({ claims, text }) => {
    const meant = [...new Set(claims)].map((n) => sentences[n - 1]);
    const isShown = meant.length > 1 && meant.every((each) => (each?.held.claims.length ?? 0) > 0);
    if (!isShown) return [];
    const citations = meant.flatMap((each) => (each === undefined ? [] : resolved(each.written, passages)));
    return gradeComparison({ text, citations }, context) ?? [];
  });
}

/** A reranker that fails changes nothing: the clauses keep the order of the retrieval. */
function orderBy(text: string, writer: Writer, options: CallOptions) {
  const { rerank } = writer;
  if (rerank === null) return null;
  return async (texts: readonly string[]) => {
    try {
      return await rerank(text, texts, aside(options, writer));
    } catch (error) {
      if (error instanceof AppError && error.code.startsWith('model-')) return texts.map((_, position) => position);
      throw error;
    }
  };
}
