/** For tests: a bot in a process of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../config/config.js';
import { loaderArguments, programFile } from '../program-files.js';
import type { BotProgramInput } from './bot-program.js';
import type { FakeSlack } from './fake-slack.js';

export type BotProcess = {
  /** SIGKILL: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>;
  /** Lets it finish what runs; the exit code, null for one that was killed. */
  readonly end: () => Promise<number | null>;
};

export type ProcessOptions = {
  /** Its clock for claims goes so far ahead of the real one, in ms. */
  readonly ahead?: number | undefined;
  readonly admins?: readonly string[];
};

/** Resolves when it is connected. @throws RangeError where it ends before */
export async function startBotProcess(
  slack: FakeSlack,
  env: Environment,
  { ahead = 0, admins = [] }: ProcessOptions = {},
): Promise<BotProcess> {
  const { apiUrl, botToken, appToken } = slack;
  const input: BotProgramInput = { slack: { apiUrl, botToken, appToken }, env, ahead, admins };
  const before = slack.connections;
  const program = fileURLToPath(programFile('testing/slack/bot-program'));
  const child = spawn(process.execPath, [...loaderArguments(), program, JSON.stringify(input)], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]): number | null => code);
  const connected = slack.until(() => slack.connections > before).then(() => 'connected' as const);
  if ((await Promise.race([connected, exited])) !== 'connected') throw new RangeError('the process of the bot ended');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: async () => {
      child.stdin.end();
      return exited;
    },
  };
}
