/** The thread of long work: it opens its own library, so that a long text or draft holds up nobody's question. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config/config.js';
import { AppError } from '../vocabulary/errors.js';
import { createApp } from './app.js';
import type { Fault, JobReply, JobRequest, Jobs } from './workshop.js';

const app: Jobs = createApp({ ...(workerData as Config), slack: null }, { worksHere: true });

parentPort?.on('message', ({ id, job, given }: JobRequest) => {
  const work = app[job] as (...given: readonly unknown[]) => Promise<unknown>;
  work(...given).then(
    (value) => reply({ id, value }),
    (error: unknown) => reply({ id, fault: faultOf(error) }),
  );
});

function reply(message: JobReply): void {
  parentPort?.postMessage(message);
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof AppError)) return { code: 'internal', message: String(error), details: {} };
  const { code, message, details } = error;
  return { code, message, details };
}
