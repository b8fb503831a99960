/** The only place that wires: picks implementations from the configuration and hands out use cases. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnswerDeps, type Answered, answerQuestion, type Question } from '../answering/answer-question.js';
import { checkText, type TextCheck } from '../answering/checking/check-text.js';
import { type AnswerEvent, writtenAnswer } from '../answering/llm/answer-events.js';
import { recordAnswer } from '../answering/llm/record-answer.js';
import { type SuggestFor, type Suggestion, suggestQuestions } from '../answering/suggest/suggest.js';
import type { Config } from '../config/config.js';
import { readerLinks } from '../copy/reader-links.js';
import { limitSources } from '../evidence/limit-sources.js';
import type { RankingWeights } from '../evidence/ranking/weights.js';
import { type ClauseQuery, type FoundClauses, searchClauses } from '../evidence/search-clauses.js';
import { openSources, type Sources } from '../evidence/sources.js';
import { openSegmentFolder } from '../indexing/lexical/segment-folder.js';
import { type Added, type AddOptions, addDocument } from '../library/add-document.js';
import { openIndexes } from '../library/index-cache.js';
import { localDay } from '../library/local-day.js';
import type { Notice } from '../library/notice.js';
import { once } from '../library/once.js';
import { createFileParser } from '../library/parse-file.js';
import { sharedRun } from '../library/shared-run.js';
import { type SyncProgress, type SyncReport, syncCorpus } from '../library/sync-corpus.js';
import type { EmbedProgress } from '../models/embed-all.js';
import { PARSER_VERSION } from '../parsing/parser-version.js';
import { loadGlossary } from '../question/glossary.js';
import { loadMenders } from '../question/menders.js';
import { createFileReader } from '../reading/read-file.js';
import type { AuditLine } from '../storage/audit.js';
import type { Conversations } from '../storage/conversations.js';
import type { Installations } from '../storage/installations.js';
import type { CorpusState, DocumentHeader, Store, StoreView } from '../storage/store.js';
import type { UsageDay } from '../storage/usage.js';
import { AppError } from '../vocabulary/errors.js';
import type { BeginStep, Watch } from '../vocabulary/watch.js';
import { auditLines } from './audit.js';
import { type Backups, backups } from './backups.js';
import { type Documents, documents, inView } from './documents.js';
import type { Drafts } from './drafts.js';
import { rankingWeights, vectorWeightsOf } from './fitted.js';
import { type HandIns, handIns } from './hand-ins.js';
import { lazyDrafts } from './lazy-drafts.js';
import { guardedLedger } from './ledger.js';
import { createLibraries } from './libraries.js';
import type { Models } from './model.js';
import { storesOf } from './stores.js';
import { watched } from './watched.js';
import { type CheckJob, createWorkshop } from './workshop.js';

export type Overrides = {
  /** Default: the fitted ones. */
  readonly weights?: RankingWeights;
  readonly onNotice?: (notice: Notice) => void;
  readonly newId?: () => string;
  readonly now?: () => number;
  /** The day validity is judged by, as an ISO date. Default: the day it is here. */
  readonly today?: () => string;
  /** Texts are checked on this thread, too; default: on one of their own. */
  readonly worksHere?: boolean;
  /** Drafts, quizzes and their files are made on that thread as well: for who answers people meanwhile. */
  readonly draftsAside?: boolean;
  /** What that thread runs; default: the file of it beside this one. */
  readonly threadFile?: URL;
  /** Told of what can be counted. */
  readonly watch?: Watch;
};

export type IndexOptions = {
  readonly onProgress?: (progress: SyncProgress) => void;
  readonly onEmbedding?: (progress: EmbedProgress) => void;
  readonly signal?: AbortSignal;
  /**
   * What leaves a store that others share where it stands not, or no longer, in the corpus folder of this machine: all of
   * it, or documents by id; by default nothing. A store of this machine alone always holds what the folder does.
   */
  readonly removes?: 'all' | readonly string[];
};

export type AskOptions = {
  /** Who writes; by default the model where a chat model is configured. */
  readonly engine?: 'extractive' | 'llm';
  readonly signal?: AbortSignal;
  /** Answered as if these were all the documents; null for all. */
  readonly only?: readonly string[] | null;
};

/** `atHand`: documents added before it in the same go, which the store need not know yet. */
export type AddDocumentOptions = AddOptions & { readonly atHand?: readonly DocumentHeader[] };

export type App = Backups &
  Documents &
  Drafts &
  HandIns & {
    /** Reads a file and puts it into the corpus folder; see `addDocument`. Throws AppError for a file that is not taken. */
    readonly addDocument: (path: string, options?: AddDocumentOptions) => Promise<Added>;
    /** Brings storage and the indexes up to the corpus folder. */
    readonly index: (options?: IndexOptions) => Promise<SyncReport>;
    /** Throws AppError `input-invalid` for a question that is too long, `model-not-configured` for engine `llm` without a model. */
    readonly ask: (question: Question, options?: AskOptions) => Promise<Answered>;
    /** The same as it comes: verified claims first, the answer last. */
    readonly askStream: (question: Question, options?: AskOptions) => AsyncIterable<AnswerEvent>;
    /** Questions to begin with that are answered from the documents; see `suggestQuestions`. No model is asked. */
    readonly suggest: (asked: SuggestFor) => Promise<readonly Suggestion[]>;
    /** What the models cost, a row a day and model; empty where none was ever used. */
    readonly usage: () => Promise<readonly UsageDay[]>;
    /** A line a question, check, draft or quiz of the chat edge, oldest first; none where it has never run. Throws the `storage-*` errors. */
    readonly audit: (since: Date) => AsyncIterable<AuditLine>;
    /** The chat model that writes answers; null where none is configured. */
    readonly chatModel: string | null;
    /** Clauses that speak of some words; see `searchClauses`. Throws AppError `input-invalid` where they are too long. */
    readonly searchClauses: (query: ClauseQuery) => Promise<FoundClauses>;
    /** Checks each sentence of a text against the documents, on a thread of its own; at most half a minute of it, less where it is aborted. */
    readonly checkText: (text: string, options?: CheckJob) => Promise<TextCheck>;
    /** What the chat edge remembers; who opens it closes it. Throws the `storage-*` errors. */
    readonly openConversations: () => Promise<Conversations>;
    /** Where the app is installed; who opens it closes it. Throws the `storage-*` errors. */
    readonly openInstallations: () => Promise<Installations>;
    /** What questions are answered from, for callers that search without asking (benchmarks, a LangChain retriever). */
    readonly library: () => Promise<Sources>;
    readonly close: () => Promise<void>;
  };

/** What is not checked by then is left out, and told. */
const CHECK_BUDGET_MS = 30_000;

export function createApp(config: Config, overrides: Overrides = {}): App {
  const { onNotice = () => {}, newId = randomUUID, now = () => performance.now() } = overrides;
  const { today = () => localDay(new Date()), watch } = overrides;
  const read = createFileReader({ soffice: 'soffice' });
  const ledger = guardedLedger(join(config.dataDir, 'usage.db'), { onNotice, onUse: watch?.use });
  const stores = storesOf(config, onNotice);
  const store = once(stores.openStore);
  const workshop = createWorkshop(config, overrides.threadFile);
  const models = once(async (): Promise<Models | null> => {
    if (config.model === null) return null;
    const { openModels } = await import('./model.js');
    const { dataDir, promptsDir } = config;
    return openModels(config.model, { dataDir, promptsDir, ledger, onNotice });
  });

  const linksFor = readerLinks(config.web, () => new Date());

  const sync = async ({ removes = [], ...options }: IndexOptions = {}): Promise<SyncReport> => {
    const isSelective = stores.isShared && removes !== 'all';
    const report = await syncCorpus({
      folder: config.corpusDir,
      store: await store(),
      parse: createFileParser(read),
      parserVersion: PARSER_VERSION,
      maxBytes: config.maxFileBytes,
      ...(isSelective && { mayRemove: (id: string) => removes.includes(id) }),
      ...options,
    });
    for (const failure of report.failed) onNotice({ kind: 'document-failed', ...failure });
    const { created, updated, unchanged, failed } = report;
    watch?.synced({ documents: created.length + updated.length + unchanged.length, failed: failed.length });
    return report;
  };

  /**
   * Reading commands work from the last good state where the corpus folder cannot be brought in. What others keep is read
   * as it is: folders of two machines that differ would replace each other's documents without end.
   */
  const current = sharedRun(async (): Promise<Store> => {
    const open = await store();
    if (stores.isShared && (await open.state()).clauseCount > 0) return open;
    try {
      await sync();
    } catch (error) {
      if (!(error instanceof AppError) || (await open.listSources()).sources.length === 0) throw error;
      onNotice({ kind: 'sync-failed', error });
    }
    return open;
  });

  /** A question never builds the vectors of an embedding model: that takes minutes and money. */
  const indexesOf = async (
    view: StoreView,
    { mayEmbed, onEmbedding, signal }: IndexOptions & { mayEmbed: boolean },
  ) => {
    const embedding = config.model?.embeddingModel == null ? null : ((await models())?.vectors ?? null);
    const run = { mayBuild: mayEmbed, ...(onEmbedding && { onProgress: onEmbedding }), ...(signal && { signal }) };
    return openIndexes({
      view,
      dataDir: config.dataDir,
      lexical: openSegmentFolder,
      vectors: embedding?.(run) ?? null,
      onNotice: (notice) => onNotice({ kind: 'index', notice }),
    });
  };

  const stateOf = new WeakMap<Sources, CorpusState>();
  const loadLibrary = async (): Promise<Sources> => {
    const view = await (await current()).view();
    const { lexical, vectors } = await indexesOf(view, { mayEmbed: false });
    let isDown = false;
    const library = await openSources({
      view,
      today: today(),
      glossary: await loadGlossary(join(config.promptsDir, 'glossary.yaml'), join(config.dataDir, 'glossary.json')),
      lexical,
      nearest:
        vectors &&
        (async (text, limit) => {
          if (isDown) return [];
          try {
            const { embedder, index } = await vectors();
            return await index.search(await embedder.embedQuery(text), limit);
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            // What cannot be opened now cannot be a second later; the endpoint itself is left alone by its circuit breaker.
            isDown = error.code === 'snapshot-unusable';
            onNotice({ kind: 'embedding-failed', error });
            return [];
          }
        }),
      vectorWeights: await vectorWeightsOf(config.model?.embeddingModel ?? null),
      weights: overrides.weights ?? (await rankingWeights()),
      loadMenders,
    });
    stateOf.set(library, view.state);
    return library;
  };
  /** What another process, or the workshop, has brought in since shows with the next question. */
  const isCurrent = async (library: Sources): Promise<boolean> => {
    // A store that cannot be read just now ends no library that is open.
    const [seen, stored] = [stateOf.get(library), await (await store()).state().catch(() => null)];
    return stored === null || (seen?.digest === stored.digest && seen.parserVersion === stored.parserVersion);
  };
  const libraries = createLibraries(loadLibrary, isCurrent);

  /** For who answers people: the library of what was changed is open before the next of them asks. */
  const listening = overrides.draftsAside === true ? stores.listen(wake) : null;
  function wake(): void {
    void libraries.lease().then(
      ({ release }) => release(),
      // Whoever asks next meets it, and is told.
      () => {},
    );
  }

  const withLibrary = async <Result>(work: (library: Sources) => Promise<Result>): Promise<Result> => {
    const { library, release } = await libraries.lease();
    try {
      return await work(library);
    } finally {
      await release();
    }
  };

  const askStream = (question: Question, options: AskOptions = {}): AsyncGenerator<AnswerEvent> => {
    if (watch === undefined) return answersTo(question, options);
    const answers = (begin: BeginStep) => answersTo(question, options, begin);
    return watched(answers, { tell: watch.question, now, signal: options.signal });
  };

  async function* answersTo(question: Question, options: AskOptions, begin?: BeginStep): AsyncGenerator<AnswerEvent> {
    const { engine, signal, only = null } = options;
    requireLength(question, config.maxQuestionChars);
    const { library: whole, release } = await libraries.lease();
    try {
      const library = only === null ? whole : await limitSources(whole, only);
      const deps = { library, newId, now, begin };
      const wanted = engine ?? (config.model?.chatModel == null ? 'extractive' : 'llm');
      if (wanted === 'extractive') yield { kind: 'answer', answered: await answerQuestion(question, deps) };
      else yield* written(question, deps, signal);
    } finally {
      await release();
    }
  }

  async function* written(question: Question, deps: AnswerDeps, signal?: AbortSignal): AsyncGenerator<AnswerEvent> {
    const openWriter = (await models())?.writer ?? null;
    if (openWriter === null) throw new AppError('model-not-configured', 'no chat model is configured');
    const { writeAnswer } = await import('../answering/llm/write-answer.js');
    for await (const event of writeAnswer(question, deps, await openWriter(deps), signal)) {
      if (event.kind === 'answer') recordAnswer(ledger, event.answered.answer);
      yield event;
    }
  }

  /** Read once for all files that are added in one go: each of them is handed on by the caller. */
  const headersBefore = once(() => headersNow());

  /** A corpus folder that is still empty, or not there, is no fault where a document is about to be put in. */
  async function emptyStoreOf(error: unknown): Promise<Store> {
    if (!isWithoutCorpus(error)) throw error;
    return store();
  }

  /** A machine without a corpus folder answers from what others have brought in. */
  async function asStored(error: unknown, options?: IndexOptions): Promise<SyncReport> {
    const { sources } = await (await store()).listSources();
    if (!stores.isShared || options?.removes === 'all' || sources.length === 0 || !isWithoutCorpus(error)) throw error;
    const nothing = { created: [], updated: [], removed: [], failed: [], ignored: [] };
    const unchanged = sources.map(({ documentId }) => documentId);
    return { ...nothing, unchanged, state: await (await store()).state() };
  }

  const headersNow = () =>
    inView(
      () => current().catch(emptyStoreOf),
      (view) => view.listDocumentHeaders(),
    );

  const index = async (options?: IndexOptions): Promise<SyncReport> => {
    const report = await sync(options).catch((error: unknown) => asStored(error, options));
    requireNotAborted(options?.signal);
    await inView(store, async (view) => {
      const { vectors } = await indexesOf(view, { ...options, mayEmbed: true });
      requireNotAborted(options?.signal);
      await vectors?.();
    });
    libraries.renew();
    workshop.renew();
    return report;
  };

  return {
    ...backups(config),
    ...documents({ current, store, corpusDir: config.corpusDir, today }),
    ...handIns({ config, read, today, headers: headersNow, index }),
    ...lazyDrafts({ promptsDir: config.promptsDir, linksFor, withLibrary }),
    ...(overrides.draftsAside === true ? workshop.jobs : {}),
    index,
    addDocument: async (path, { atHand = [], ...options } = {}) => {
      const { corpusDir: folder, maxFileBytes: maxBytes } = config;
      const before = await headersBefore();
      const others = before.filter(({ id }) => atHand.every((each) => each.id !== id));
      const added = await addDocument(path, options, {
        ...{ folder, maxBytes, read, atHand: [...others, ...atHand], today: today() },
      });
      // Nobody else sees the folder of this machine.
      if (stores.isShared && options.check !== true) await sync();
      return added;
    },
    ask: (question, options) => writtenAnswer(askStream(question, options)),
    askStream,
    usage: async () => (existsSync(join(config.dataDir, 'usage.db')) ? ledger.byDay() : []),
    audit: (since) => auditLines(stores.openKeptConversations, since),
    chatModel: config.model?.chatModel ?? null,
    searchClauses: async (query) => {
      requireLength(query, config.maxQuestionChars);
      return withLibrary((library) => searchClauses(query, library));
    },
    suggest: (asked) => withLibrary((library) => suggestQuestions(asked, { library, newId, now })),
    checkText: (text, options = {}) => {
      if (overrides.worksHere !== true) return workshop.jobs.checkText(text, options);
      const until = now() + CHECK_BUDGET_MS;
      const { stop, signal, ...checked } = options;
      const isStopped = () => signal?.aborted === true || (stop !== undefined && Atomics.load(stop, 0) !== 0);
      const isOver = () => now() > until || isStopped();
      return withLibrary((library) => checkText(text, library, { ...checked, isOver }));
    },
    openConversations: stores.openConversations,
    openInstallations: stores.openInstallations,
    library: async () => {
      const { library } = await libraries.lease();
      return library;
    },
    close: async () => {
      await (await listening)?.();
      await workshop.close();
      await libraries.close();
      if (store.isLoaded()) await (await store().catch(() => null))?.close();
      if (models.isLoaded()) (await models().catch(() => null))?.close();
      ledger.close();
    },
  };
}

function isWithoutCorpus(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'corpus-empty' || error.code === 'corpus-missing');
}

function requireLength({ text, history = [] }: Pick<Question, 'text' | 'history'>, limit: number): void {
  const length = Math.max(...[text, ...history].map((each) => [...each].length));
  if (length <= limit) return;
  throw new AppError('input-invalid', `the question has ${length} characters, more than ${limit}`, {
    details: { length, limit },
  });
}

/** Between the steps of a run; what was stored before is kept, and the next run builds the rest. */
function requireNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('interrupted', 'interrupted; what was stored is kept');
}
