/** Faults as RFC 9457 tells them, with what to do next. */
import { z } from 'zod';
import type { Locale } from '../../copy/locale.js';
import { ToolFault, type ToolFaultCode, toldFault } from '../../tools/fault.js';

const STATUS: Readonly<Record<ToolFaultCode, number>> = {
  'bad-arguments': 400,
  'too-long': 400,
  'too-large': 413,
  'not-json': 415,
  'not-found': 404,
  'unknown-tool': 404,
  'no-session': 404,
  'not-drafted': 422,
  'too-many-requests': 429,
  'not-allowed': 403,
  unavailable: 503,
  interrupted: 503,
  internal: 500,
};

export const PROBLEM_TYPE = 'application/problem+json';

export const PROBLEM = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(STATUS) as [ToolFaultCode, ...ToolFaultCode[]]),
    detail: z.string().describe('What is wrong.'),
    next: z.string().describe('What to do.'),
  })
  .meta({ id: 'Problem' });

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function problemOf(error: unknown, locale: Locale): z.output<typeof PROBLEM> {
  const { code, what, next } = toldFault(error, locale);
  const status = STATUS[code];
  return { type: 'about:blank', title: TITLES[status] ?? '', status, code, detail: what, next };
}

export function problemResponse(error: unknown, locale: Locale): Response {
  const problem = problemOf(error, locale);
  const seconds = error instanceof ToolFault ? error.details.seconds : undefined;
  // Of a body that is not read to its end the rest would stand before the next request.
  const closes = problem.code === 'too-large' ? { connection: 'close' } : {};
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      ...closes,
      ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
    },
  });
}
