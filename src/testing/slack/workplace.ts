/** For tests: a fake Slack, a small corpus, and a model that can be made to wait. Bots are started as the test needs them. */
import { rmSync } from 'node:fs';
import { answering, citing, reply, shownClauses } from '../../answering/llm/model-app.fixture.js';
import { type App, createApp } from '../../app/app.js';
import { readConfig } from '../../config/config.js';
import { type SmallCorpus, writeSmallCorpus } from '../corpora/small-corpus.js';
import { openEndpoint, type RecordedRequest, type Step } from '../endpoint/endpoint.js';
import { programFile } from '../program-files.js';
import { type BotProcess, type ProcessOptions, startBotProcess } from './bot-process.js';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from './fake-slack.js';
import { type StandingBot, type StandingOptions, startBot } from './standing-bot.js';

export type Workplace = {
  readonly slack: FakeSlack;
  readonly app: App;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly startBot: (now?: () => Date, options?: StandingOptions) => Promise<StandingBot>;
  /** `ahead`: of the real time, in ms. */
  readonly startProcess: (ahead?: number, options?: Omit<ProcessOptions, 'ahead'>) => Promise<BotProcess>;
  /** From now on the model does not answer; `asked` resolves with its next request. */
  readonly holdModel: () => { readonly asked: Promise<void>; readonly release: () => void };
  /** Nobody listens at the address of the model any more. */
  readonly endModel: () => Promise<void>;
  /** Ends all that was started here. */
  readonly close: () => Promise<void>;
};

export type WorkplaceOptions = FakeSlackOptions & {
  /** What the model answers, of the clauses it is shown; without, answers are extractive. */
  readonly quotes?: readonly string[];
  /** The database that bots share; default: files. */
  readonly storeUrl?: string;
};

export async function openWorkplace(
  corpus: SmallCorpus,
  { quotes = [], storeUrl = '', ...fake }: WorkplaceOptions = {},
): Promise<Workplace> {
  let gate: Gate = openGate;
  const endpoint = await openEndpoint({
    respond: async (request) => {
      gate.onAsked();
      await gate.opened;
      return answerWith(quotes, request);
    },
  });
  const { root, config } = writeSmallCorpus(corpus);
  const folders = { TIAOWEN_CORPUS_DIR: config.corpusDir, TIAOWEN_DATA_DIR: config.dataDir };
  const model = quotes.length === 0 ? {} : { OPENAI_BASE_URL: endpoint.baseUrl, CHAT_MODEL: 'writer' };
  const env = { ...folders, ...model, STORE_URL: storeUrl };
  const app = createApp(readConfig(env), { draftsAside: true, threadFile: programFile('app/workshop-worker') });
  await app.index();
  const slack = await openFakeSlack(fake);
  const bots: StandingBot[] = [];
  const processes: BotProcess[] = [];
  return {
    slack,
    app,
    corpusDir: config.corpusDir,
    dataDir: config.dataDir,
    startBot: async (now, options) => {
      const before = slack.connections;
      const standing = await startBot(slack, app, now, options);
      bots.push(standing);
      await slack.until(() => slack.connections > before);
      return standing;
    },
    startProcess: async (ahead, options) => {
      const started = await startBotProcess(slack, env, { ahead, ...options });
      processes.push(started);
      return started;
    },
    holdModel: () => {
      let release = (): void => {};
      let onAsked = (): void => {};
      const opened = new Promise<void>((resolve) => {
        release = resolve;
      });
      const asked = new Promise<void>((resolve) => {
        onAsked = resolve;
      });
      gate = { opened, onAsked, release };
      return { asked, release };
    },
    endModel: () => endpoint.close(),
    close: async () => {
      gate.release();
      slack.faults.clear();
      await Promise.all([...bots.map(({ stop }) => stop()), ...processes.map(({ kill }) => kill())]);
      await app.close();
      await slack.stop();
      await endpoint.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

type Gate = { readonly opened: Promise<void>; readonly onAsked: () => void; readonly release: () => void };

const openGate: Gate = { opened: Promise.resolve(), onAsked: () => {}, release: () => {} };

function answerWith(quotes: readonly string[], request: RecordedRequest): Step {
  const shown = shownClauses(request).map(({ text }) => text);
  const known = quotes.filter((quote) => shown.some((text) => text.includes(quote)));
  return reply(answering(...known.map((quote) => citing(request, quote))));
}
