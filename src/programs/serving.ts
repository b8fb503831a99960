/** What the bot and the reader both stand on: use cases, the memory of the chat edge, the log, and the port of who watches. */
import type { App } from '../app/app.js';
import { faultOf } from '../cli/fault.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Conversations } from '../storage/conversations.js';
import type { Watch } from '../vocabulary/watch.js';
import { openLog, type ProgramLog } from './log.js';
import type { Started } from './started.js';

export type Serving = Pick<ProgramLog, 'log'> & {
  readonly app: App;
  readonly conversations: Conversations;
  /** Null where nobody watches. */
  readonly metrics: Metrics | null;
};

/** Asked of itself before anybody else may. */
const WARM_UP = '到2025年要达到多少？谁牵头？';

/** Brings the corpus in, then works until `work` ends. Returns the exit code; told to end before that, there is nothing to do. */
export async function serving(
  { config, version }: Pick<Started, 'config' | 'version'>,
  { stream, ending }: { readonly stream: 1 | 2; readonly ending: AbortSignal },
  work: (serving: Serving) => Promise<void>,
): Promise<number> {
  const { createApp } = await import('../app/app.js');
  const metrics = config.metrics === null ? null : await openMetrics(version);
  const { log, onNotice } = openLog(stream, metrics?.event);
  const traces = config.tracesEndpoint === null ? null : await openTraces(config.tracesEndpoint, version, log);
  let isWarm = false;
  const isWatched = metrics !== null || traces !== null;
  const watch: Watch = {
    question: (end) => {
      if (!isWarm) return;
      metrics?.watch.question(end);
      traces?.watch.question(end);
    },
    use: (use) => metrics?.watch.use(use),
    synced: (seen) => metrics?.watch.synced(seen),
  };
  const app = createApp(config, { onNotice, draftsAside: true, ...(isWatched && { watch }) });
  const conversations = await app.openConversations();
  const watched = config.metrics && metrics && (await serveMetricsOf(config.metrics, metrics));
  try {
    await app.index({ signal: ending });
    // Else the first person waits while the library, the glossary and the dictionaries are read.
    await app.ask({ text: WARM_UP }, { engine: 'extractive' }).catch(() => {});
    isWarm = true;
    await work({ app, conversations, log, metrics });
    return 0;
  } catch (error) {
    const { code } = faultOf(error);
    if (ending.aborted && code === 'interrupted') return 0;
    log('ended', { code });
    throw error;
  } finally {
    watched?.close();
    await conversations.close();
    await app.close();
    await traces?.close();
  }
}

async function openMetrics(version: string): Promise<Metrics> {
  const { createMetrics } = await import('../metrics/metrics.js');
  return createMetrics({ version, now: Date.now });
}

async function openTraces(endpoint: string, version: string, log: ProgramLog['log']) {
  const { openTraces } = await import('../metrics/traces.js');
  return openTraces({ endpoint, version, now: Date.now, onFault: () => log('traces', { code: 'receiver-failed' }) });
}

async function serveMetricsOf(at: NonNullable<Started['config']['metrics']>, metrics: Metrics) {
  const { serveMetrics } = await import('../metrics/serve.js');
  return serveMetrics(at, metrics);
}
