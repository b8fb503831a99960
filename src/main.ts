#!/usr/bin/env node
/** The program: arguments and environment in, use cases wired, one command run. The only file that joins the edges. */
import { readFileSync } from 'node:fs';
import { createOutput } from './cli/output.js';
import { reportFault, runCli } from './cli/run-cli.js';
import type { Surroundings } from './cli/surroundings.js';
import { type Config, type Environment, loadEnvironment, readConfig } from './config.js';

type Setup = { readonly environment: Environment; readonly config: Config | null; readonly fault: unknown };

const args = process.argv.slice(2);
const { environment, config, fault } = readSetup();
const surroundings: Surroundings = {
  locale: config?.locale ?? 'zh',
  output: createOutput(process, { noColour: (environment.NO_COLOR ?? '') !== '' }),
  stdin: process.stdin,
  openApp: async (onNotice) => {
    if (config === null) throw fault;
    const { createApp } = await import('./app.js');
    return createApp(config, { onNotice });
  },
};

const stop = (error: unknown) => process.exit(reportFault(error, { args, surroundings }));
process.on('uncaughtException', stop).on('unhandledRejection', stop);

const exitCode = await runCli({ args, version: readVersion(), surroundings });
// Work that was interrupted may still be running and would keep the process alive.
if (exitCode > 128) process.exit(exitCode);
process.exitCode = exitCode;

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
