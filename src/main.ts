#!/usr/bin/env node
/** The program: arguments and environment in, use cases wired, one command run. Edges are joined here and in programs/ alone. */
import { readFileSync } from 'node:fs';
import { createOutput } from './cli/output.js';
import { reportFault, runCli } from './cli/run-cli.js';
import type { Surroundings } from './cli/surroundings.js';
import { type Config, type Environment, loadEnvironment, readConfig } from './config/config.js';
import { readerLinks } from './copy/reader-links.js';
import type { Started } from './programs/started.js';

type Program = { readonly options: readonly string[]; readonly run: (started: Started) => Promise<number> };
type Setup = { readonly environment: Environment; readonly config: Config | null; readonly fault: unknown };

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

/** Programs that run until they are told to end, and what each may be told. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  start: { options: ['--check', '--debug'], run: async (given) => (await import('./programs/bot.js')).runBot(given) },
  web: { options: ['--debug'], run: async (given) => (await import('./programs/web.js')).runWeb(given) },
  mcp: { options: ['--debug'], run: async (given) => (await import('./programs/mcp.js')).runMcp(given) },
};
const name = args.find((arg) => arg !== '--debug') ?? '';
const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
const exitCode =
  program === undefined ? await runCli({ args, version: readVersion(), surroundings }) : await runProgram(program);
// Work that was interrupted, or a socket whose server is gone, would keep the process alive.
if (exitCode > 128 || program !== undefined) process.exit(exitCode);
process.exitCode = exitCode;

async function runProgram({ options, run }: Program): Promise<number> {
  if (config === null) throw fault;
  const given = args.filter((arg) => arg !== name);
  const unknown = given.find((arg) => !options.includes(arg));
  if (unknown === undefined) return run({ config, args: given, version: readVersion(), surroundings, linksFor });
  surroundings.output.message(
    config.locale === 'zh'
      ? `${name} 不认识 ${unknown}，只认 ${options.join('、')}。设置写在 .env 里。`
      : `${name} does not know ${unknown}, only ${options.join(', ')}. What else it can be told stands in .env.`,
  );
  return 2;
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
