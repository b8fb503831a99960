import { foldCell } from './fold-cell.js';
import { indicatorKey } from './indicator-key.js';
import type { IndicatorRow, MatchProblem } from './progress.js';

/** Words of a row's cells; empty where the cell is. */
export type RowWords = { readonly key: string; readonly name: string; readonly clause: string };

export type Match = { readonly kind: 'found'; readonly found: IndicatorRow } | MatchProblem;

/**
 * Ties rows to indicators: by the key; without one by the exact name, within the clause where the row names one. A row
 * that fits none or several is a problem.
 */
export function matcherOf(indicators: readonly IndicatorRow[]): (words: RowWords) => Match {
  const byKey = grouped(indicators, ({ indicator }) => foldCell(indicatorKey(indicator)));
  const byName = grouped(indicators, ({ indicator }) => foldCell(indicator.name));
  return ({ key, name, clause }) => {
    if (key === '' && name === '') return { kind: 'no-name', lost: 'row' };
    if (key !== '') {
      const match = only(byKey.get(foldCell(key)) ?? [], 'key', key);
      return match.kind === 'found' && name !== '' ? withName(match.found, name) : match;
    }
    const named = byName.get(foldCell(name)) ?? [];
    if (named.length === 0 || clause === '') return only(named, 'name', name);
    return only(
      named.filter((each) => clauseNames(each).has(foldClause(clause))),
      'clause',
      clause,
    );
  };
}

function grouped(
  indicators: readonly IndicatorRow[],
  wordsOf: (row: IndicatorRow) => string,
): ReadonlyMap<string, readonly IndicatorRow[]> {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of indicators) {
    const words = wordsOf(row);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [row]);
    else group.push(row);
  }
  return groups;
}

function only(candidates: readonly IndicatorRow[], why: 'key' | 'name' | 'clause', shown: string): Match {
  const [found, ...others] = candidates;
  if (found === undefined) return { kind: 'unknown-indicator', lost: 'row', why, shown };
  if (others.length === 0) return { kind: 'found', found };
  const keys = candidates.map(({ indicator }) => indicatorKey(indicator));
  return { kind: 'ambiguous-indicator', lost: 'row', shown, keys };
}

function withName(found: IndicatorRow, shown: string): Match {
  return foldCell(found.indicator.name) === foldCell(shown)
    ? { kind: 'found', found }
    : { kind: 'key-and-name-differ', lost: 'row', key: indicatorKey(found.indicator), shown };
}

/** A clause by its label, alone or behind its document's number or title, or by its id. */
function clauseNames({ indicator, clause, document }: IndicatorRow): ReadonlySet<string> {
  const documents = ['', document.title, document.documentNumber ?? ''];
  return new Set([indicator.clauseId, ...documents.map((name) => name + clause.label)].map(foldClause));
}

/** 二、（一）3 is written 二(一)3 too, and 〔2024〕 with other brackets. */
function foldClause(text: string): string {
  return foldCell(text)
    .replaceAll(/[《》、,.]/g, '')
    .replaceAll(/[〔[【]/g, '(')
    .replaceAll(/[〕\]】]/g, ')');
}
