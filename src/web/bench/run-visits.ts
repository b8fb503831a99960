/** Visitors over real sockets, as browsers are: compressed, connections kept. */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { NAME_HEADER } from './server.js';
import type { Visit, Visitor } from './visits.js';

export type Seen = Pick<Visit, 'kind'> & {
  readonly ms: number;
  readonly status: number;
  /** On the wire. */
  readonly bytes: number;
};

export async function runVisits(port: number, visitors: readonly Visitor[]): Promise<Seen[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors.length });
  try {
    const all = await Promise.all(
      visitors.map((visitor, index) => visitAll(visitor, { port, agent, index, of: visitors.length })),
    );
    return all.flat();
  } finally {
    agent.destroy();
  }
}

type Way = { readonly port: number; readonly agent: Agent };

/** With pauses, they begin spread over the first of them; without, all at once. */
async function visitAll(
  { name, visits, pauseMs }: Visitor,
  { index, of, ...way }: Way & { readonly index: number; readonly of: number },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  await pause((pauseMs * index) / of);
  for (const visit of visits) {
    seen.push(await visitOnce(visit, name, way));
    if (pauseMs > 0) await pause(pauseMs);
  }
  return seen;
}

/** A connection that the server closed meanwhile is opened anew, as browsers do. */
function visitOnce(visit: Visit, name: string, way: Way): Promise<Seen> {
  const { kind, path, question } = visit;
  const { port, agent } = way;
  const form = question === null ? null : new URLSearchParams({ q: question }).toString();
  const type = form === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const headers = { host: 'localhost', 'accept-encoding': 'gzip', [NAME_HEADER]: name, ...type };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const method = form === null ? 'GET' : 'POST';
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ kind, ms: performance.now() - began, status: response.statusCode ?? 0, bytes }),
      );
    });
    sent.on('error', (error) => (sent.reusedSocket ? resolve(visitOnce(visit, name, way)) : reject(error)));
    sent.end(form ?? undefined);
  });
}
