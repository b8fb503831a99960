/** What a reader must see first: passed or not, how many of what, and each threshold. */
import { html, type Markup } from './escape.js';
import { failedCases, type RunView } from './run-view.js';

const SCOPES = { gates: 'contract, every case', test: 'floor, test' } as const;

export function overview(view: RunView): Markup {
  const { thresholds, misses, wholeTest, unknown, unresolvedGold } = view;
  const isPassed = misses.length === 0;
  const verdict = isPassed
    ? `Passed: all ${thresholds.length} thresholds are met`
    : `Failed: ${misses.length} of ${thresholds.length} thresholds missed: ${misses.map(({ metric }) => metric).join(', ')}`;
  const remarks = [
    ...(wholeTest ? [] : ['Only a part of test was asked: its floors are not held.']),
    ...(unknown.length === 0 ? [] : [`${unknown.length} stored outputs have no case any more.`]),
    ...(unresolvedGold === 0
      ? []
      : [`${unresolvedGold} gold references found no clause; their groups count as missed.`]),
  ];
  return html`<p class="verdict ${isPassed ? 'met' : 'missed'}">${verdict}</p>
${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
<div class="tiles">${tiles(view)}</div>`;
}

/** Missed ones in sight, met ones folded. */
export function thresholdsTable({ thresholds, misses }: Pick<RunView, 'thresholds' | 'misses'>): Markup {
  const met = thresholds.filter(({ isMet }) => isMet);
  return html`${misses.length === 0 ? '' : table(misses)}<details><summary>${met.length} met</summary>${table(met)}</details>`;
}

function tiles(view: RunView): Markup[] {
  const { summary, comparison } = view;
  const splits = (['all', 'dev', 'test', 'field'] as const).filter((split) => summary[split].cases > 0);
  const passed = splits.map((split) => {
    const { passed: count, cases } = summary[split];
    return tile(
      split === 'all' ? 'cases passed' : `passed of ${split}`,
      `${((count / cases) * 100).toFixed(1)}%`,
      `${count} of ${cases}`,
    );
  });
  const failed = tile('failures', String(failedCases(view).length), 'listed below');
  if (comparison === null) return [...passed, failed];
  const { won, lost } = comparison;
  return [...passed, failed, tile('against the baseline', `+${won.length} −${lost.length}`, 'cases won and lost')];
}

function tile(name: string, value: string, note: string): Markup {
  return html`<div class="tile"><span>${name}</span><b>${value}</b><small>${note}</small></div>`;
}

function table(thresholds: RunView['thresholds']): Markup {
  const rows = thresholds.map(
    ({ scope, metric, least, value, isMet }) =>
      html`<tr><th scope="row"><span class="${isMet ? 'good' : 'bad'}">${isMet ? '✓' : '✗'}</span> ${metric}</th><td>${SCOPES[scope]}</td>
<td>${least.toFixed(3)}</td><td>${value === null ? '–' : value.toFixed(4)}</td></tr>`,
  );
  return html`<table class="narrow"><thead><tr><th>threshold</th><th>of</th><th>least</th><th>reached</th></tr></thead><tbody>${rows}</tbody></table>`;
}
