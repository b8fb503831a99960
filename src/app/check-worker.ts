/** The thread texts are checked on: it opens its own library, so that a long text holds up nobody's question. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config/config.js';
import { AppError } from '../vocabulary/errors.js';
import { createApp } from './app.js';
import type { CheckReply, CheckRequest } from './checker.js';

const app = createApp({ ...(workerData as Config), slack: null }, { checksHere: true });

parentPort?.on('message', ({ id, text, options }: CheckRequest) => {
  app.checkText(text, options).then(
    (value) => reply({ id, value }),
    (error: unknown) => reply({ id, fault: faultOf(error) }),
  );
});

function reply(message: CheckReply): void {
  parentPort?.postMessage(message);
}

function faultOf(error: unknown) {
  const { code, message } = error instanceof AppError ? error : { code: 'internal' as const, message: String(error) };
  return { code, message };
}
