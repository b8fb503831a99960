/** The bot as it is started in production: a process of its own, told everything by its environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../testing/slack/free-port.js';

export type ProgramInput = {
  /** Folder of the project. */
  readonly root: string;
  /** Working folder and home of the bot's data. No `.env` may lie in it. */
  readonly folder: string;
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly concurrency: number;
};

export type Program = {
  /** The exit code, or the signal it died of, once it has ended. */
  readonly ended: Promise<number | string>;
  /** Asks it to finish what runs and to end; the same as `ended`. */
  readonly stop: () => Promise<number | string>;
};

/** Its log is thrown away; what it writes to stderr is shown. Rejects `ended` where it cannot be started. */
export async function startProgram(input: ProgramInput): Promise<Program> {
  const { root, folder, apiUrl, botToken, appToken, concurrency } = input;
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx/esm'), join(root, 'src/main.ts'), 'start'],
    {
      cwd: folder,
      env: {
        TIAOWEN_CORPUS_DIR: join(root, 'corpus'),
        TIAOWEN_PROMPTS_DIR: join(root, 'prompts'),
        TIAOWEN_DATA_DIR: join(folder, 'data'),
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: appToken,
        SLACK_API_URL: apiUrl,
        SLACK_PORT: String(await freePort()),
        SLACK_CONCURRENCY: String(concurrency),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
  });
  return {
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
