/** The pages by their addresses. Nothing here listens: see `serve.ts`. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { gate, peerOf } from './access/gate.js';
import { answering } from './answering.js';
import { ASSETS } from './assets/assets.js';
import { secured } from './headers.js';
import { speaking } from './language.js';
import { askForm } from './pages/ask.js';
import { comparePage } from './pages/compare.js';
import { documentPage } from './pages/document.js';
import { documentsPage } from './pages/documents.js';
import { factPage, factSheet } from './pages/fact-table.js';
import { fault } from './pages/faults.js';
import { feedbackPage } from './pages/feedback.js';
import { originalFile } from './pages/original.js';
import { searchPage } from './pages/search.js';
import type { WebDeps } from './use-cases.js';
import { newJudged } from './verdicts.js';
import type { WebEnv } from './web-env.js';

const FORM_BYTES = 256 * 1024;
/** What is mounted bounds its own inputs more closely. */
const MOUNTED_BYTES = 2 * 1024 * 1024;
/** Longer addresses are no page's. */
const MOST_ADDRESS_CHARS = 8192;
const FACTS = ['duties', 'targets'] as const;
const FORMATS = ['xlsx', 'csv'] as const;

export type WebApp = Hono<WebEnv>;

export function createWebApp(deps: WebDeps): WebApp {
  const app: WebApp = new Hono<WebEnv>();
  const judged = newJudged(deps);
  const tooLarge = (c: Context) => fault(c as Context<WebEnv>, 'too-large');

  app.use(compress());
  app.use(secured(deps.settings.publicUrl));
  app.use(speaking(deps.locale));
  app.use(gate(deps, new Set(ASSETS.keys())));
  app.use(async (c, next) => (c.req.url.length > MOST_ADDRESS_CHARS ? fault(c, 'too-large') : next()));

  for (const [path, { type, text }] of ASSETS)
    app.get(path, (c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      return c.body(text, 200, { 'Content-Type': type });
    });
  for (const { path, fetch } of deps.mounted ?? []) {
    const handle = (c: Context<WebEnv>) => fetch(c.req.raw, c.var.reader, peerOf(c));
    app.all(path, bodyLimit({ maxSize: MOUNTED_BYTES, onError: tooLarge }), handle);
    app.all(`${path}/*`, bodyLimit({ maxSize: MOUNTED_BYTES, onError: tooLarge }), handle);
  }
  app.use(bodyLimit({ maxSize: FORM_BYTES, onError: tooLarge }));

  app.get('/', (c) => documentsPage(c, deps));
  app.get('/search', (c) => searchPage(c, deps));
  app.get('/ask', (c) => askForm(c, deps));
  app.post('/ask', answering(deps, judged));
  app.post('/feedback', (c) => feedbackPage(c, judged));
  app.get('/compare', (c) => comparePage(c, deps));
  app.get('/d/:id', (c) => documentPage(c, deps));
  app.get('/d/:id/original', (c) => originalFile(c, deps));
  for (const name of FACTS) {
    app.get(`/d/:id/${name}`, (c) => factPage(c, name, deps));
    for (const format of FORMATS) app.get(`/d/:id/${name}.${format}`, (c) => factSheet(c, { name, format }, deps));
  }

  app.notFound((c) => fault(c, 'not-found'));
  app.onError((error, c) => {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    deps.log('web-failed', { code });
    return fault(c, 'failed');
  });
  return app;
}
