/** One failed case on the page: what was asked, what came, what was wanted, and why it fails. */
import type { Citation } from '../../answer.js';
import type { ClauseId } from '../../clause.js';
import type { ScoredCase } from '../run/score-run.js';
import { html, type Markup } from './escape.js';

export function failureCard({ asked, split, output, failures }: ScoredCase): Markup {
  const { answer } = output;
  const history = asked.history.map((turn) => html`<p class="turn">${turn}</p>`);
  const why = failures.map(({ name, why: reason }) => html`<li><b>${name}</b> ${reason}</li>`);
  const isRight = answer.status === asked.expect.status;
  return html`<article data-category="${asked.category}" data-split="${split}" id="${asked.id}">
<header><code>${asked.id}</code> <span class="tag">${asked.category}</span> <span class="tag">${split}</span>
<span class="status ${isRight ? 'good' : 'bad'}">${answer.status}${isRight ? '' : ` ← wanted ${asked.expect.status}`}</span></header>
${history}<h3>${asked.question}</h3>
<ul class="why">${why}</ul>
<div class="columns"><section><h4>Answer</h4>${answerOf(output)}</section>
<section><h4>Gold</h4>${goldOf(asked, output)}</section></div></article>
`;
}

function answerOf({ answer }: ScoredCase['output']): Markup {
  const claims = answer.claims.map(
    ({ text, citations }) => html`<p>${text}</p>${citations.map((each) => quoted(each))}`,
  );
  const missing = answer.missing.map(
    (each) => html`<p class="note">missing: ${each.kind}${'value' in each ? ` ${each.value}` : ''}</p>`,
  );
  const withheld = answer.withheld.map(({ text, reason }) => html`<p class="note">withheld (${reason}): ${text}</p>`);
  const nearest = answer.nearest.map((each) => html`<p class="note">仅供参考</p>${quoted(each)}`);
  const reason = answer.reason === null ? '' : html`<p class="note">reason: ${answer.reason}</p>`;
  const choices = answer.choices.length === 0 ? '' : html`<p class="note">choices: ${answer.choices.join(' / ')}</p>`;
  return html`${claims}${missing}${withheld}${reason}${choices}${nearest}`;
}

function quoted({ clauseId, label, title, quote }: Citation): Markup {
  return html`<blockquote><cite>${title} ${label} <code>${clauseId}</code></cite>${quote}</blockquote>`;
}

function goldOf({ gold, say, notSay, note }: ScoredCase['asked'], { answer, sources }: ScoredCase['output']): Markup {
  const cited = new Set(answer.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  const groups = gold.map((group) => {
    const isMet = group.some((id) => cited.has(id));
    return html`<div class="${isMet ? 'met' : 'unmet'}">${group.map((id) => goldClause(id, sources.get(id)))}</div>`;
  });
  const words = [
    ...(say.length === 0 ? [] : [html`<p class="note">must say: ${say.join(' / ')}</p>`]),
    ...(notSay.length === 0 ? [] : [html`<p class="note">must not say: ${notSay.join(' / ')}</p>`]),
    ...(note === '' ? [] : [html`<p class="note">${note}</p>`]),
  ];
  return html`${groups.length === 0 ? html`<p class="note">nothing in the corpus answers this</p>` : groups}${words}`;
}

function goldClause(id: ClauseId, source: { title: string; label: string; text: string } | undefined): Markup {
  if (source === undefined) return html`<blockquote><cite><code>${id}</code></cite></blockquote>`;
  return html`<blockquote><cite>${source.title} ${source.label} <code>${id}</code></cite>${source.text}</blockquote>`;
}
