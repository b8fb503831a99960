/** The HTTP API, to be mounted by the server, which has made sure of who asks. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { jsonLine } from '../../copy/json-line.js';
import type { Locale } from '../../copy/locale.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import { isInside, ToolFault, toldFault } from '../../tools/fault.js';
import { newSpending, type ToolLimit } from '../../tools/limit.js';
import type { ToolContext } from '../../tools/tool.js';
import type { ToolUseCases } from '../../tools/use-cases.js';
import type { Viewer } from '../../tools/viewer.js';
import { wantsStream } from '../wants-stream.js';
import { streamAnswer } from './ask-stream.js';
import { givenTo } from './given.js';
import { openApiDocument } from './openapi.js';
import { problemOf, problemResponse } from './problem.js';
import { ROUTES, type Route } from './routes.js';

export type ApiDeps = ToolLimit & {
  readonly useCases: ToolUseCases;
  readonly locale: Locale;
  readonly version: string;
  /** The path it is served under: `/api/v1`. */
  readonly root: string;
  /** Into the reader; left out where it has no address. */
  readonly links?: ReaderLinks | null;
  /** Told of what went wrong inside; who asked is told no more than that. */
  readonly onFault: (error: unknown) => void;
};

/** Handed to `fetch` beside the request. */
export type ApiEnv = { Bindings: { readonly viewer: Viewer } };

const MOST_BYTES = 256_000;

/** Each request is to be fetched with its viewer: `api.fetch(request, { viewer })`. */
export function createApi(deps: ApiDeps): Hono<ApiEnv> {
  const { useCases, locale, links = null } = deps;
  const spending = newSpending(deps);
  const api = new Hono<ApiEnv>({ strict: false });
  const description = openApiDocument(deps);

  const under = (path: string) => `${deps.root}${path}`;
  api.use(bodyLimit({ maxSize: MOST_BYTES, onError: () => problemResponse(new ToolFault('too-large'), locale) }));
  api.get(under('/openapi.json'), (c) => c.json(description));
  for (const route of ROUTES) api.on(route.method.toUpperCase(), under(route.path), (c) => answer(route, c));
  api.notFound(() => problemResponse(new ToolFault('not-found'), locale));
  api.onError((error) => {
    report(error);
    return problemResponse(error, locale);
  });

  function report(error: unknown): void {
    if (isInside(toldFault(error, locale))) deps.onFault(error);
  }

  async function answer(route: Route, c: Context<ApiEnv>): Promise<Response> {
    const { tool } = route;
    const { viewer } = c.env;
    const { documentIds } = viewer;
    spending(viewer)(tool.price);
    const given = await givenTo(route, c);
    const context: ToolContext = { useCases, documentIds, locale, links, signal: c.req.raw.signal };
    if (route.streams === true && wantsStream(c))
      return streamAnswer(c, {
        answer: (onEvent, signal) =>
          tool.call(given, { ...context, onEvent, signal: AbortSignal.any([signal, context.signal]) }),
        links,
        problemOf: (error) => {
          report(error);
          return problemOf(error, locale);
        },
      });
    const value = await tool.call(given, context);
    return c.body(jsonLine(value), 200, { 'content-type': 'application/json; charset=utf-8' });
  }
  return api;
}
