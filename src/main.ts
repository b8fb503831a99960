#!/usr/bin/env node
/** The program: arguments and environment in, use cases wired, one command run. The only file that joins the edges. */
import { readFileSync } from 'node:fs';
import { faultOf } from './cli/fault.js';
import { faultMessage } from './cli/fault-copy.js';
import { createOutput } from './cli/output.js';
import { plainTerminal } from './cli/plain-terminal.js';
import { reportFault, runCli } from './cli/run-cli.js';
import type { Surroundings } from './cli/surroundings.js';
import { type Config, type Environment, loadEnvironment, readConfig } from './config/config.js';
import type { SlackConfig } from './config/slack.js';

type Setup = { readonly environment: Environment; readonly config: Config | null; readonly fault: unknown };

/** Asked of itself before the bot listens. */
const WARM_UP = '到2025年要达到多少？谁牵头？';

const args = process.argv.slice(2);
const { environment, config, fault } = readSetup();
const surroundings: Surroundings = {
  locale: config?.locale ?? 'zh',
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

const SERVERS: Readonly<Record<string, () => Promise<number>>> = { start: runBot, mcp: runMcp };
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
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort()).once('SIGTERM', () => ending.abort());
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
    await runSlackBot({ settings: slack, useCases: app, ...stored, maxQuestionChars, locale, log }, ending.signal);
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
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort()).once('SIGTERM', () => ending.abort());
  const onFault = (error: unknown) => message(faultMessage(faultOf(error), locale));
  try {
    await serveStdio({ useCases: app, locale, version: readVersion(), onFault }, ending.signal);
    return 0;
  } finally {
    await app.close();
  }
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
