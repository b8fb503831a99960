#!/usr/bin/env node
/** The program: arguments and environment in, use cases wired, one command run. The only file that joins the edges. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { App } from './app/app.js';
import { faultOf } from './cli/fault.js';
import { faultMessage } from './cli/fault-copy.js';
import { createOutput } from './cli/output.js';
import { plainTerminal } from './cli/plain-terminal.js';
import { reportFault, runCli } from './cli/run-cli.js';
import type { Surroundings } from './cli/surroundings.js';
import { type Config, type Environment, loadEnvironment, readConfig } from './config/config.js';
import type { SlackConfig } from './config/slack.js';
import { readerLinks } from './copy/reader-links.js';
import type { WebDeps } from './web/use-cases.js';

type Setup = { readonly environment: Environment; readonly config: Config | null; readonly fault: unknown };

/** Asked of itself before the bot listens. */
const WARM_UP = '到2025年要达到多少？谁牵头？';

// The pattern that reads figures takes V8 half a second to compile for its interpreter, a tenth of that for the machine; and
// what was not used through a few collections of garbage is compiled again, in the middle of somebody's question.
setFlagsFromString('--no-regexp-tier-up');

const args = process.argv.slice(2);
const { environment, config, fault } = readSetup();
const linksFor = config === null ? null : readerLinks(config.web, () => new Date());
const surroundings: Surroundings = {
  locale: config?.locale ?? 'zh',
  // Printed by who has the machine; what is passed on opens its own document and no other.
  links: linksFor?.('own') ?? null,
  output: createOutput(process, { noColour: (environment.NO_COLOR ?? '') !== '' }),
  stdin: process.stdin,
  openApp: async (onNotice) => {
    if (config === null) throw fault;
    const { createApp } = await import('./app/app.js');
    return createApp(config, { onNotice });
  },
};

const stop = (error: unknown) => process.exit(reportFault(error, { args, surroundings }));
process.on('uncaughtException', stop).on('unhandledRejection', stop);

const SERVERS: Readonly<Record<string, () => Promise<number>>> = { start: runBot, web: runWeb, mcp: runMcp };
const server = SERVERS[args[0] ?? ''];
const exitCode = server === undefined ? await runCli({ args, version: readVersion(), surroundings }) : await server();
// Work that was interrupted, or a socket whose server is gone, would keep the process alive.
if (exitCode > 128 || server !== undefined) process.exit(exitCode);
process.exitCode = exitCode;

/** `npm start`: the Slack bot, until SIGINT or SIGTERM; with `--check`, what it would meet. */
async function runBot(): Promise<number> {
  if (config === null) throw fault;
  const unknown = args.slice(1).find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    surroundings.output.message(
      config.locale === 'zh'
        ? `start 不认识 ${unknown}。启动用 npm start，检查配置用 npm start -- --check。`
        : `start does not know ${unknown}. Start with npm start, check the setup with npm start -- --check.`,
    );
    return 2;
  }
  const { slack } = config;
  if (slack === null) {
    surroundings.output.message(
      config.locale === 'zh'
        ? '没有配置 Slack。在 .env 里写明 SLACK_BOT_TOKEN 和 SLACK_APP_TOKEN，步骤见 README。'
        : 'Slack is not configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env; README has the steps.',
    );
    return 2;
  }
  if (args.includes('--check')) return checkBot(config, slack);
  const [{ createApp }, { runSlackBot }, { pino }] = await Promise.all([
    import('./app/app.js'),
    import('./slack/start.js'),
    import('pino'),
  ]);
  const logger = pino();
  const app = createApp(config, { onNotice: ({ kind }) => logger.warn({ kind }, 'notice'), draftsAside: true });
  const ending = endSignal();
  const conversations = app.openConversations();
  const installations = slack.oauth === null ? null : app.openInstallations();
  try {
    await app.index();
    // Else the first person waits while the library, the glossary and the dictionaries are read.
    await app.ask({ text: WARM_UP }, { engine: 'extractive' }).catch(() => {});
    const log = (event: string, fields = {}) => logger.info(fields, event);
    const { maxQuestionChars } = config;
    const stored = { conversations, installations };
    const { locale } = config;
    const web = config.web.besideBot ? await openWeb(config, { app, conversations, log }) : null;
    try {
      await runSlackBot(
        { settings: slack, useCases: app, ...stored, maxQuestionChars, locale, links: linksFor, log },
        ending,
      );
    } finally {
      await web?.close();
    }
    return 0;
  } finally {
    conversations.close();
    installations?.close();
    await app.close();
  }
}

/** `npm run -s mcp`: the tools over standard input and output, until the client closes them. */
async function runMcp(): Promise<number> {
  if (config === null) throw fault;
  const { locale } = config;
  const [{ createApp }, { serveStdio }, { createNoticePrinter }] = await Promise.all([
    import('./app/app.js'),
    import('./mcp/stdio.js'),
    import('./cli/notices.js'),
  ]);
  // Standard output is the protocol's alone.
  const message = (text: string) => surroundings.output.message(text);
  const app = createApp(config, { onNotice: createNoticePrinter({ locale, message }), draftsAside: true });
  const onFault = (error: unknown) => message(faultMessage(faultOf(error), locale));
  try {
    const links = linksFor?.('own') ?? null;
    await serveStdio({ useCases: app, locale, version: readVersion(), links, onFault }, endSignal());
    return 0;
  } finally {
    await app.close();
  }
}

/** `npm run -s web`: the reader alone, until SIGINT or SIGTERM. */
async function runWeb(): Promise<number> {
  if (config === null) throw fault;
  if (args.length > 1) {
    surroundings.output.message(
      config.locale === 'zh'
        ? `web 不认识 ${args[1]}。启动用 npm run -s web，设置写在 .env 里。`
        : `web does not know ${args[1]}. Start with npm run -s web; what it can be told stands in .env.`,
    );
    return 2;
  }
  const [{ createApp }, { pino }] = await Promise.all([import('./app/app.js'), import('pino')]);
  const logger = pino(pino.destination(process.stderr.fd));
  const app = createApp(config, { onNotice: ({ kind }) => logger.warn({ kind }, 'notice'), draftsAside: true });
  const ending = endSignal();
  const conversations = app.openConversations();
  try {
    await app.index();
    await app.ask({ text: WARM_UP }, { engine: 'extractive' }).catch(() => {});
    const web = await openWeb(config, { app, conversations, log: (event, fields = {}) => logger.info(fields, event) });
    const host = config.web.host.includes(':') ? `[${config.web.host}]` : config.web.host;
    const address = config.web.publicUrl ?? `http://${host}:${web.port}`;
    surroundings.output.message(config.locale === 'zh' ? `网页已打开：${address}` : `The reader is open: ${address}`);
    if (!ending.aborted) await once(ending, 'abort');
    await web.close();
    return 0;
  } finally {
    conversations.close();
    await app.close();
  }
}

type OpenWeb = Pick<WebDeps, 'log'> & { readonly app: App; readonly conversations: WebDeps['verdicts'] };

async function openWeb({ web: settings, locale, maxQuestionChars }: Config, { app, conversations, log }: OpenWeb) {
  const [{ serveWeb }, { mountedApi }, { createMcpHandler }, { newBuckets }] = await Promise.all([
    import('./web/serve.js'),
    import('./web/api/mounted-api.js'),
    import('./mcp/http.js'),
    import('./tools/buckets.js'),
  ]);
  const onFault = (error: unknown) => log('tool-failed', { code: faultOf(error).code });
  // One limit for both of a reader's ways in.
  // Signed links would let a session that ends lengthen itself: who is let in needs none.
  const links = linksFor?.('unsigned') ?? null;
  const tools = { useCases: app, locale, version: readVersion(), links, onFault, buckets: newBuckets() };
  const mcp = createMcpHandler(tools);
  const given = { settings, locale, maxQuestionChars, log, now: () => new Date() };
  const mounted = [mountedApi(tools), mcp];
  const served = await serveWeb({ useCases: app, verdicts: conversations, mounted, ...given });
  return {
    port: served.port,
    close: async () => {
      // A stream that listens would be waited for.
      await mcp.close();
      await served.close();
    },
  };
}

function endSignal(): AbortSignal {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort()).once('SIGTERM', () => ending.abort());
  return ending.signal;
}

/** 0 where every line is good, 1 where one is not. */
async function checkBot(config: Config, slack: SlackConfig): Promise<number> {
  const [{ createApp }, { checkSetup }, { describeFinding }] = await Promise.all([
    import('./app/app.js'),
    import('./slack/check-setup.js'),
    import('./slack/check-setup-copy.js'),
  ]);
  const app = createApp(config);
  const installations = slack.oauth === null ? null : app.openInstallations();
  try {
    // An index that cannot be read is one finding among the others.
    const documents = await app.documentHeaders().catch(() => []);
    const findings = await checkSetup(slack, documents.length, installations);
    for (const finding of findings) surroundings.output.result(plainTerminal(describeFinding(finding, config.locale)));
    return findings.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    installations?.close();
    await app.close();
  }
}

/** A bad configuration is reported by the command that needs one: `--help` does not. */
function readSetup(): Setup {
  let environment: Environment = {};
  try {
    environment = loadEnvironment();
    return { environment, config: readConfig(environment), fault: null };
  } catch (error) {
    return { environment, config: null, fault: error };
  }
}

/** The package.json above this file, which stands in src/ or in dist/. */
function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
