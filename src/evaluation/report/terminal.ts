/** The run as tables for a terminal. */
import { figure, table } from '../bench/table.js';
import type { Comparison } from '../run/compare.js';
import type { Figure } from '../run/figures.js';
import { SPLITS, type SplitSummary, STATUSES } from '../run/summarize.js';
import { RETRIEVAL_MEASURES } from '../scorers/retrieval.js';
import { digits, engineName, enginesOf, metricOf, type RunView, SHOWN_METRICS } from './run-view.js';

export function renderTerminal(view: RunView): string {
  const { record, summary, cases, unknown, unresolvedGold } = view;
  const shown = SPLITS.filter((split) => summary[split].cases > 0);
  return [
    `Tiaowen evals, ${record.date}, commit ${record.commit ?? 'unknown'}, node ${record.node}, engine ${record.engine}`,
    `${cases.length} cases asked of ${record.clauses} clauses in ${record.documents} documents (${record.corpusDigest.slice(0, 12)}), ${(record.durationMs / 1000).toFixed(1)} s`,
    ...(unknown.length === 0 ? [] : [`${unknown.length} stored outputs have no case any more`]),
    ...(unresolvedGold === 0
      ? []
      : [`${unresolvedGold} gold references found no clause; their groups count as missed`]),
    `\nMetrics: value [95% interval] (cases)\n${metricsTable(view, shown)}`,
    ...shown.map((split) => `\nRetrieval, ${split}\n${enginesTable(view, split)}`),
    ...shown
      .filter((split) => split !== 'all' || shown.length === 1)
      .map((split) => `\nBy category, ${split}\n${categoryTable(summary[split])}`),
    `\nStatus wanted (rows) and given (columns)\n${confusionTable(summary.all)}`,
    ...(view.comparison === null ? [] : [`\n${renderComparison(view.comparison)}`]),
    `\n${failuresOfDev(view)}`,
    `\n${renderMisses(view)}`,
  ].join('\n');
}

export function renderComparison({ won, lost, added, gone, metrics, sameCases, sameCorpus }: Comparison): string {
  const list = (name: string, ids: readonly string[], most = ids.length) => {
    const more = ids.length > most ? ` and ${ids.length - most} more` : '';
    return `${name} ${ids.length}${ids.length === 0 ? '' : `: ${ids.slice(0, most).join(', ')}${more}`}`;
  };
  const rows = metrics.map(({ split, metric, before, after }) => [
    `${split} ${metric}`,
    figure(before, 3),
    figure(after, 3),
    before === null || after === null ? '–' : signed(after - before),
  ]);
  return [
    'Against the baseline',
    ...(sameCorpus ? [] : ['the corpus is not the same']),
    ...(sameCases ? [] : ['the cases are not the same: figures do not compare']),
    list('won', won),
    list('lost', lost),
    list('asked now only', added, 10),
    list('asked then only', gone, 10),
    ...(rows.length === 0 ? [] : [table(['metric', 'before', 'after', 'change'], rows)]),
  ].join('\n');
}

function renderMisses({ misses }: Pick<RunView, 'misses'>): string {
  if (misses.length === 0) return 'Every threshold is met.';
  const rows = misses.map(({ scope, metric, least, value }) => [
    `${scope} ${metric}`,
    figure(least, 3),
    figure(value, 4),
  ]);
  return `Thresholds missed\n${table(['threshold', 'least', 'value'], rows)}`;
}

function metricsTable({ summary }: RunView, splits: readonly (typeof SPLITS)[number][]): string {
  return table(
    ['metric', ...splits],
    SHOWN_METRICS.map(([name]) => [name, ...splits.map((split) => cell(summary[split].figures[name], digits(name)))]),
  );
}

function enginesTable(view: RunView, split: (typeof SPLITS)[number]): string {
  const measures = Object.keys(RETRIEVAL_MEASURES);
  const { figures } = view.summary[split];
  return table(
    ['engine', ...measures],
    enginesOf(view).map((engine) => [
      engineName(engine),
      ...measures.map((measure) => figure(figures[metricOf(engine, measure)]?.value ?? null, 3)),
    ]),
  );
}

function categoryTable({ categories }: SplitSummary): string {
  const columns = ['status-accuracy', 'citation-recall', 'citation-precision', 'say', 'recall@5'];
  return table(
    ['category', 'n', 'passed', ...columns],
    Object.entries(categories).map(([name, { cases, passed, figures }]) => [
      name,
      String(cases),
      String(passed),
      ...columns.map((column) => cell(figures[column], 2)),
    ]),
  );
}

function confusionTable({ confusion }: SplitSummary): string {
  const wanted = STATUSES.filter((status) => confusion[status] !== undefined);
  return table(
    ['wanted', ...STATUSES],
    wanted.map((status) => [status, ...STATUSES.map((given) => String(confusion[status]?.[given] ?? 0))]),
  );
}

/** Failures of `dev` only: who tunes sees those, and never `test` by the way. The page shows all. */
function failuresOfDev({ cases }: RunView): string {
  const failed = cases.filter(({ failures }) => failures.length > 0);
  const lines = failed
    .filter(({ split }) => split === 'dev')
    .map(({ asked, failures }) => `  ${asked.id}: ${failures.map(({ why }) => why).join('; ')}`);
  return [
    `${failed.length} of ${cases.length} cases fail; of dev ${lines.length}${lines.length === 0 ? '' : ':'}`,
    ...lines,
  ].join('\n');
}

function cell(figureOf: Figure | undefined, places: number): string {
  if (figureOf === undefined || figureOf.value === null) return '–';
  const { value, interval, count } = figureOf;
  const range = interval === null ? '' : ` [${interval.low.toFixed(places)} ${interval.high.toFixed(places)}]`;
  return `${value.toFixed(places)}${range} (${count})`;
}

function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${change.toFixed(3)}`;
}
