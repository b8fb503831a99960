/** Asks every case once and keeps what came back; scoring is another step. */
import type { Answered, Question } from '../../answering/answer-question.js';
import { corpusDigest, documentDigest } from '../../storage/corpus-digest.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import type { Asked } from '../bench/engine.js';
import type { EvalCase } from '../cases.js';
import type { Ranking } from '../metrics/retrieval.js';
import type { SourceClause, Sources, StoredAnswer } from '../scorers/scorer.js';
import type { RunDeps } from './deps.js';
import { type StoredOutput, toStoredAnswer } from './stored-run.js';

/** Ranks clauses for a question beside the answer: one of our indexes alone, or a baseline. */
export type Ranker = { readonly name: string; readonly rank: (asked: Asked) => Promise<Ranking> };

export type AskInput = {
  readonly ask: (question: Question) => Promise<Answered>;
  readonly cases: readonly EvalCase[];
  readonly rankers: readonly Ranker[];
  readonly onProgress?: (done: number, total: number) => void;
};

/** Positions kept of each ranking. */
const DEPTH = 20;

export async function askCases({ ask, cases, rankers, onProgress = () => {} }: AskInput): Promise<StoredOutput[]> {
  const outputs: StoredOutput[] = [];
  for (const each of cases) {
    const { answer, whole, totalMs } = await askCase(ask, each);
    const rankings: Record<string, Ranking> = { whole };
    for (const { name, rank } of rankers) rankings[name] = (await rank(each)).slice(0, DEPTH);
    outputs.push({ caseId: each.id, answer, rankings, totalMs });
    onProgress(outputs.length, cases.length);
  }
  return outputs;
}

export type Corpus = { readonly sources: Sources; readonly documents: number; readonly digest: string };

/** Every clause of the corpus with what is printed of its document, and the digest the store gives it. */
export async function readCorpus(app: Pick<RunDeps, 'documents' | 'clauses'>): Promise<Corpus> {
  const documents = new Map((await app.documents()).map(({ document }) => [document.id, document]));
  const sources = new Map<ClauseId, SourceClause>();
  const byDocument = new Map<string, Clause[]>([...documents.keys()].map((id) => [id, []]));
  for await (const clause of app.clauses()) {
    const document = documents.get(clause.documentId);
    if (document === undefined) continue;
    const { title, documentNumber, kind } = document;
    const documentRegion = document.region?.name ?? null;
    sources.set(clause.id, { ...clause, title, documentNumber, kind, documentRegion });
    byDocument.get(document.id)?.push(clause);
  }
  const digests = [...documents.values()].map((document) =>
    documentDigest({ document, clauses: byDocument.get(document.id) ?? [] }),
  );
  return { sources, documents: documents.size, digest: corpusDigest(digests) };
}

async function askCase(ask: AskInput['ask'], { question, history }: EvalCase) {
  try {
    const { answer } = await ask({ text: question, history });
    const whole: Ranking = answer.retrieved.slice(0, DEPTH).map(({ clauseId }) => [clauseId]);
    return { answer: toStoredAnswer(answer), whole, totalMs: answer.timings.totalMs };
  } catch (error) {
    return { answer: failed(error), whole: [], totalMs: null };
  }
}

/** A case that throws fails; the run goes on. */
function failed(error: unknown): StoredAnswer {
  const reason = error instanceof AppError ? error.code : error instanceof Error ? error.message : String(error);
  return { status: 'failed', claims: [], missing: [], nearest: [], choices: [], withheld: [], retrieved: [], reason };
}
