/** The thread of long work: it opens its own library, so that a long text or draft holds up nobody's question. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config/config.js';
import { AppError } from '../vocabulary/errors.js';
import { createApp } from './app.js';
import type { Fault, JobReply, JobRequest, Jobs } from './workshop.js';

const app = createApp({ ...(workerData as Config), slack: null }, { worksHere: true });
const jobs: Jobs = app;
const atWork = new Set<Promise<void>>();

parentPort?.on('message', (request: JobRequest | 'stop') => {
  if (request === 'stop') return void stop();
  const { id, job, given } = request;
  const work = jobs[job] as (...given: readonly unknown[]) => Promise<unknown>;
  const done = work(...given)
    .then(
      (value) => reply({ id, value }),
      (error: unknown) => reply({ id, fault: faultOf(error) }),
    )
    .finally(() => atWork.delete(done));
  atWork.add(done);
});

/** A thread torn down while native code is at work for it takes the process along: all is freed before it ends. */
async function stop(): Promise<void> {
  await Promise.allSettled(atWork);
  await app.close().catch(() => {});
  process.exit();
}

function reply(message: JobReply): void {
  parentPort?.postMessage(message);
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof AppError)) return { code: 'internal', message: String(error), details: {} };
  const { code, message, details } = error;
  return { code, message, details };
}
