/** Pages that say what is wrong and what to do. */
import type { Context } from 'hono';
import { type Words, wordsIn } from '../copy/words.js';
import type { WebEnv } from '../web-env.js';
import { html } from './html.js';
import { type Page, show } from './layout.js';

type FaultName = keyof Words['faults'];

const STATUS: Readonly<Record<FaultName, NonNullable<Page['status']>>> = {
  'not-found': 404,
  'other-host': 421,
  'other-site': 403,
  'no-link': 403,
  'bad-link': 403,
  'no-proxy': 403,
  'too-large': 413,
  failed: 500,
  'bad-request': 400,
};

export function fault(c: Context<WebEnv>, name: FaultName): Response | Promise<Response> {
  const words = wordsIn(c.var.locale);
  const { title, text } = words.faults[name];
  const mayGoOn = name === 'not-found' || name === 'bad-request' || name === 'too-large' || name === 'failed';
  const body = html`<h1>${title}</h1><p>${text}</p>${mayGoOn ? html`<p><a href="/">${words.home}</a></p>` : ''}`;
  return show(c, { title, body, status: STATUS[name] });
}
