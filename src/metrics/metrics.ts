/** What is counted, in a registry of its own. Labels are of closed sets: kinds, codes, ids of models; never of people. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Watch } from '../vocabulary/watch.js';

export type QueueCount = { readonly running: number; readonly waiting: number };

export type Metrics = {
  readonly watch: Watch;
  /** An event of the log, by its name. */
  readonly event: (name: string) => void;
  /** Whence the queue is read when somebody looks. */
  readonly queue: (count: () => QueueCount) => void;
  readonly contentType: string;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
};

/** From an extract out of memory to a model that thinks for a minute. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** @param now milliseconds since the epoch */
export function createMetrics({ version, now }: { version: string; now: () => number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'tiaowen_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });

  const questions = counter('tiaowen_questions_total', 'Questions, by how they ended and who answered.', [
    'status',
    'engine',
  ]);
  const seconds = new Histogram({
    name: 'tiaowen_question_seconds',
    help: 'From the question to its whole answer.',
    labelNames: ['engine'],
    buckets: SECONDS,
    registers,
  });
  const fallbacks = counter('tiaowen_fallbacks_total', 'Extractive answers in place of a model’s, by reason.', [
    'reason',
  ]);
  const withheld = counter('tiaowen_withheld_total', 'Sentences that were not shown, by reason.', ['reason']);
  const uses = counter('tiaowen_model_uses_total', 'Uses of a model.', ['model']);
  const tokens = counter('tiaowen_model_tokens_total', 'Tokens sent and received.', ['model', 'direction']);
  const cost = counter('tiaowen_model_cost_total', 'Cost in the currency of the configured prices.', ['model']);
  const events = counter('tiaowen_events_total', 'Events of the log, by name.', ['event']);
  const documents = gauge('tiaowen_documents', 'Documents that can be asked about.');
  const failed = gauge('tiaowen_documents_failed', 'Files of the corpus folder that could not be read.');

  let syncedAt: number | null = null;
  new Gauge({
    name: 'tiaowen_index_age_seconds',
    help: 'Since the corpus folder was last brought in.',
    registers,
    collect() {
      if (syncedAt !== null) this.set((now() - syncedAt) / 1000);
    },
  });
  let queue: (() => QueueCount) | null = null;
  new Gauge({
    name: 'tiaowen_queue',
    help: 'Questions and drafts of the bot that run, and that wait.',
    labelNames: ['state'],
    registers,
    collect() {
      if (queue === null) return;
      const { running, waiting } = queue();
      this.set({ state: 'running' }, running);
      this.set({ state: 'waiting' }, waiting);
    },
  });

  return {
    watch: {
      question: ({ status, engine, fallback, withheld: reasons, ms }) => {
        questions.inc({ status, engine: engine ?? 'none' });
        if (engine !== null) seconds.observe({ engine }, ms / 1000);
        if (fallback !== null) fallbacks.inc({ reason: fallback });
        for (const reason of reasons) withheld.inc({ reason });
      },
      use: ({ model, promptTokens, completionTokens, cost: spent }) => {
        uses.inc({ model });
        tokens.inc({ model, direction: 'prompt' }, promptTokens);
        tokens.inc({ model, direction: 'completion' }, completionTokens);
        cost.inc({ model }, spent);
      },
      synced: (seen) => {
        syncedAt = now();
        documents.set(seen.documents);
        failed.set(seen.failed);
      },
    },
    event: (name) => events.inc({ event: name }),
    queue: (count) => {
      queue = count;
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
