/** HTTP mode: what is looked at before a request comes to Bolt, whoever sent it. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Anything from Slack is a fraction of this: a form of 100 blocks is below 400 KB. */
const MOST_BYTES = 1024 * 1024;
/** Slack's own: a signature is good for five minutes. Bolt refuses older ones, and takes any from the future. */
const MOST_AHEAD_S = 5 * 60;
/** A body that takes longer to come, in ms, is none of Slack's: it waits 3 s for an answer. */
const BODY_MS = 10_000;

/**
 * Reads a body up to its limit and no further: 413, and the connection ends. 401 for a time stamp of the future, 400 for what
 * is no object of JSON, 408 for a body that does not come. `next` finds the body read.
 */
export function guardRequests(next: RequestListener, now: () => Date = () => new Date()): RequestListener {
  return (request, response) => {
    if (!URL.canParse(request.url ?? '', 'http://localhost')) return refuse(request, response, 400);
    const stamp = Number(request.headers['x-slack-request-timestamp'] ?? 0);
    if (!(stamp <= now().getTime() / 1000 + MOST_AHEAD_S)) return refuse(request, response, 401);
    if (request.method !== 'POST') return next(request, response);
    readBody(request, (body) => {
      if (typeof body === 'number') return refuse(request, response, body);
      if (!isObject(body, request.headers['content-type'])) return refuse(request, response, 400);
      next(Object.assign(request, { rawBody: body }), response);
    });
  };
}

/** The body, or the status to refuse it with; nothing where the sender left. */
function readBody(request: IncomingMessage, done: (body: Buffer | 408 | 413) => void): void {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
    done(413);
    return;
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  const end = (body: Buffer | 408 | 413): void => {
    clearTimeout(late);
    request.off('data', take).off('end', whole).pause();
    done(body);
  };
  const take = (part: Buffer): void => {
    bytes += part.length;
    parts.push(part);
    if (bytes > MOST_BYTES) end(413);
  };
  const whole = (): void => end(Buffer.concat(parts));
  const late = setTimeout(() => end(408), BODY_MS);
  request.on('data', take).on('end', whole);
  request.on('error', () => clearTimeout(late)).on('close', () => clearTimeout(late));
}

/** Bolt ends the process on a body that is JSON but no object. */
function isObject(body: Buffer, type = ''): boolean {
  const text = body.toString();
  const form = type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(text) : null;
  const json = form === null ? text : form.get('payload');
  if (json === null) return true;
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null;
  } catch {
    return false;
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.once('finish', () => request.destroy());
  response.writeHead(status, { connection: 'close' }).end();
}
