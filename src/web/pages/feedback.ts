/** `/feedback`: what a reader says of an answer. */
import type { Context } from 'hono';
import { wordsIn } from '../copy/words.js';
import type { Judged } from '../verdicts.js';
import type { WebEnv } from '../web-env.js';
import { fault } from './faults.js';
import { fieldsOf } from './form.js';
import { html } from './html.js';
import { show } from './layout.js';

export async function feedbackPage(c: Context<WebEnv>, judged: Judged): Promise<Response> {
  const { id, useful } = await fieldsOf(c);
  if (typeof id !== 'string' || (useful !== 'yes' && useful !== 'no')) return fault(c, 'bad-request');
  const { ask } = wordsIn(c.var.locale);
  const isKept = await judged.judge(id, useful === 'yes', c.var.reader);
  const text = isKept ? ask.thanks : ask.gone;
  const body = html`<p role="status" id="told">${text}</p><p><a href="/ask">${ask.title}</a></p>`;
  return show(c, { title: ask.title, body, status: isKept ? 200 : 404 });
}
