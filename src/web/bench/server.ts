/** The reader as it is started in production: a process of its own, told everything by its environment. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../testing/slack/free-port.js';

/** Named by the proxy, so that each visitor has a share of his own. */
export const NAME_HEADER = 'x-bench-user';

export type StartedServer = {
  readonly port: number;
  /** Asks it to end; the exit code, or the signal it died of. */
  readonly stop: () => Promise<number | string>;
};

/** Resolves when it is open. Throws where it ends before. */
export async function startServer(input: {
  readonly root: string;
  readonly folder: string;
  readonly corpusDir: string;
}): Promise<StartedServer> {
  const { root, folder, corpusDir } = input;
  const port = await freePort();
  const argv = ['--import', import.meta.resolve('tsx/esm'), join(root, 'src/main.ts'), 'web'];
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    env: {
      TIAOWEN_CORPUS_DIR: corpusDir,
      TIAOWEN_PROMPTS_DIR: join(root, 'prompts'),
      TIAOWEN_DATA_DIR: join(folder, 'data'),
      WEB_PORT: String(port),
      WEB_ACCESS: 'proxy',
      WEB_PROXY_HEADER: NAME_HEADER,
      WEB_PROXY_ADDRESSES: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | string>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
  });
  const open = new Promise<void>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes(String(port))) resolve();
    });
  });
  await Promise.race([open, ended.then((code) => Promise.reject(new Error(`the reader ended with ${code}`)))]);
  return {
    port,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
