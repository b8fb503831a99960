/** `/ask`: the form, and the answer beneath it, whole or as it comes. */
import type { Context } from 'hono';
import { type Locale, localeOfQuestion } from '../../copy/locale.js';
import { readable } from '../../tools/readable.js';
import type { Answer } from '../../vocabulary/answer.js';
import { AppError } from '../../vocabulary/errors.js';
import { wordsIn } from '../copy/words.js';
import { type Asked, askedIn, MOST_EARLIER } from '../read/asked.js';
import type { Header, WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { answerHtml } from './answer.js';
import { select } from './filter-form.js';
import { fieldsOf } from './form.js';
import { type Html, html } from './html.js';
import { type Page, show } from './layout.js';

const NOTHING: Asked = { text: '', history: [], documentId: '' };

/** The form with what the address fills in; nothing is asked. */
export async function askForm(c: Context<WebEnv>, deps: WebDeps): Promise<Response> {
  const text = (c.req.query('q') ?? '').trim().slice(0, deps.maxQuestionChars);
  const asked = { ...NOTHING, text, documentId: c.req.query('d') ?? '' };
  return showAsk(c, deps, { asked, result: html``, status: 200 });
}

export type Shown = {
  readonly asked: Asked;
  readonly result: Html;
  readonly status: NonNullable<Page['status']>;
};

export async function showAsk(c: Context<WebEnv>, deps: WebDeps, { asked, result, status }: Shown): Promise<Response> {
  const { ask } = wordsIn(c.var.locale);
  const all = readable(await deps.useCases.documentSizes(), c.var.reader.documents).map(({ document }) => document);
  const form = askFormHtml(asked, { documents: all, locale: c.var.locale, maxChars: deps.maxQuestionChars });
  const body = html`<h1>${ask.title}</h1>
${form}
<section id="answer" aria-live="polite" data-working="${ask.working}" data-failed="${ask.failed}">${result}</section>`;
  return show(c, {
    title: asked.text === '' ? ask.title : `${asked.text.slice(0, 40)} · ${ask.title}`,
    body,
    at: 'ask',
    status,
    streams: true,
  });
}

type Form = { readonly documents: readonly Header[]; readonly locale: Locale; readonly maxChars: number };

function askFormHtml({ text, history, documentId }: Asked, { documents, locale, maxChars }: Form): Html {
  const { ask } = wordsIn(locale);
  const options = documents.map(({ id, title }) => ({ value: id, name: title }));
  const earlier = history.map((each) => html`<input type="hidden" name="h" value="${each}">`);
  const before =
    history.length === 0
      ? ''
      : html`<p class="earlier">${ask.earlier}${wordsIn(locale).colon}${history.join(locale === 'zh' ? '；' : '; ')} <a href="/ask">${ask.fresh}</a></p>`;
  return html`<form id="ask" class="ask" method="post" action="/ask">${earlier}${before}
<label class="wide"><span>${ask.label}</span><textarea name="q" rows="3" maxlength="${maxChars}" required aria-describedby="hint">${text}</textarea></label>
<p class="hint" id="hint">${ask.hint}</p>
${select({ name: 'd', label: ask.within, options, chosen: documentId, all: ask.everywhere })}
<button>${ask.button}</button></form>`;
}

/** What stands beneath the form once there is an answer. */
export function resultHtml(answer: Answer, { history, documentId }: Asked, fallback: Locale): Html {
  const locale = localeOfQuestion(answer.question, fallback);
  const { ask } = wordsIn(locale);
  const hidden = [...history, answer.question]
    .slice(-MOST_EARLIER)
    .map((each) => html`<input type="hidden" name="h" value="${each}">`);
  return html`<article lang="${wordsIn(locale).lang}"><h2>${answer.question}</h2>
${answerHtml(answer, locale)}</article>
<form class="verdict" method="post" action="/feedback"><input type="hidden" name="id" value="${answer.id}">${ask.judge}${wordsIn(locale).colon}<button name="useful" value="yes">${ask.useful}</button> <button name="useful" value="no">${ask.useless}</button></form>
<form class="ask again" method="post" action="/ask">${hidden}<input type="hidden" name="d" value="${documentId}"><label class="wide"><span>${ask.followUp}</span><input name="q" required></label><button>${ask.button}</button></form>`;
}

/** What is told where there is no answer. */
export function faultHtml(error: unknown, deps: Pick<WebDeps, 'maxQuestionChars'>, locale: Locale): Html {
  const { ask } = wordsIn(locale);
  const isTooLong = error instanceof AppError && error.code === 'input-invalid';
  return html`<p class="told" role="alert">${isTooLong ? ask.tooLong(deps.maxQuestionChars) : ask.failed}</p>`;
}

export async function askedOf(c: Context<WebEnv>): Promise<Asked> {
  return askedIn(await fieldsOf(c));
}
