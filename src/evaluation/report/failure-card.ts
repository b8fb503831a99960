/** One failed case on the page: what was asked, what came, what was wanted, and why it fails. */
import type { Citation } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import type { ScoredCase } from '../run/score-run.js';
import { meetsStatus } from '../scorers/meets-status.js';
import { html, type Markup } from './escape.js';
import { excerpt } from './excerpt.js';

export type CardFacts = { readonly isLost: boolean };

export function failureCard(scored: ScoredCase, { isLost }: CardFacts): Markup {
  const { asked, split, output, failures } = scored;
  const { answer } = output;
  const history = asked.history.map((turn) => html`<p class="turn">${turn}</p>`);
  const why = failures.map(({ name, why: reason }) => html`<li><b>${name}</b> ${reason}</li>`);
  const isRight = meetsStatus(answer.status, asked.expect.status);
  const metrics = failures.map(({ name }) => name).join('|');
  return html`<article data-category="${asked.category}" data-split="${split}" data-metric="${metrics}" data-lost="${isLost ? 'yes' : ''}" id="${asked.id}">
<header><code>${asked.id}</code> <span class="tag">${asked.category}</span> <span class="tag">${split}</span>${isLost ? html` <span class="tag bad">lost</span>` : ''}
<span class="status ${isRight ? 'good' : 'bad'}">${answer.status}${isRight ? '' : ` ← wanted ${asked.expect.status}`}</span></header>
${history}<h3>${asked.question}</h3>
<ul class="why">${why}</ul>
<div class="columns"><section><h4>Answer</h4>${answerOf(scored)}</section>
<section><h4>Gold</h4>${goldOf(scored)}</section></div></article>
`;
}

function answerOf({ asked, output: { answer } }: ScoredCase): Markup {
  const gold = new Set(asked.gold.flat());
  const tone = (id: ClauseId) => (gold.size === 0 ? '' : gold.has(id) ? 'met' : 'stray');
  const claims = answer.claims.map(
    ({ text, citations }) =>
      html`<p>${text}</p>${citations.map((each) => html`<div class="${tone(each.clauseId)}">${quoted(each)}</div>`)}`,
  );
  const missing = answer.missing.map(
    (each) => html`<p class="note">missing: ${each.kind}${'value' in each ? ` ${each.value}` : ''}</p>`,
  );
  const withheld = answer.withheld.map(({ text, reason }) => html`<p class="note">withheld (${reason}): ${text}</p>`);
  const reason = answer.reason === null ? '' : html`<p class="note">reason: ${answer.reason}</p>`;
  const choices = answer.choices.length === 0 ? '' : html`<p class="note">choices: ${answer.choices.join(' / ')}</p>`;
  const nearest =
    answer.nearest.length === 0
      ? ''
      : html`<p class="note">shown as nearest, 仅供参考:</p>${answer.nearest.map(quoted)}`;
  const none =
    claims.length === 0 && answer.nearest.length === 0 ? html`<p class="note">no claim, no citation</p>` : '';
  return html`${claims}${none}${missing}${withheld}${reason}${choices}${nearest}`;
}

function quoted({ clauseId, label, title, quote }: Citation): Markup {
  return html`<blockquote><cite>${title} ${label} <code>${clauseId}</code></cite>${quote}</blockquote>`;
}

function goldOf({ asked, goldQuotes, output: { answer, sources } }: ScoredCase): Markup {
  const { gold, say, notSay, note } = asked;
  const cited = new Set(answer.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  const groups = gold.map((group) => {
    const isMet = group.some((id) => cited.has(id));
    const clauses = group.map((id) => goldClause(id, sources.get(id), goldQuotes));
    return html`<div class="${isMet ? 'met' : 'unmet'}">${clauses.length > 1 ? html`<p class="note">any one of:</p>` : ''}${clauses}</div>`;
  });
  const words = [
    ...(say.length === 0 ? [] : [html`<p class="note">must say: ${say.join(' / ')}</p>`]),
    ...(notSay.length === 0 ? [] : [html`<p class="note">must not say: ${notSay.join(' / ')}</p>`]),
    ...(note === '' ? [] : [html`<p class="note">${note}</p>`]),
  ];
  return html`${groups.length === 0 ? html`<p class="note">nothing in the corpus answers this</p>` : groups}${words}`;
}

type Source = { readonly title: string; readonly label: string; readonly text: string };

function goldClause(id: ClauseId, source: Source | undefined, quotes: readonly string[]): Markup {
  if (source === undefined) return html`<blockquote><cite><code>${id}</code></cite></blockquote>`;
  const { shown, isWhole } = excerpt(source.text, quotes);
  const whole = isWhole ? '' : html`<details><summary>whole clause</summary>${source.text}</details>`;
  return html`<blockquote><cite>${source.title} ${source.label} <code>${id}</code></cite>${shown}${whole}</blockquote>`;
}
