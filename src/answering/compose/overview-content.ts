import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite } from '../cite.js';
import { hanCountsOf, numbersOf } from '../verify/figures.js';
import { namesOnlyCitedAgencies, namesOnlyCitedRegions } from '../verify/names.js';
import { headingPlace, keyStatement, leadPhrases } from './key-statement.js';
import { childrenOf, type OutlineNode } from './outline.js';

const MOST_CHILDREN = 8;
/** Paragraphs without headings told of one part. */
const MOST_STATEMENTS = 3;

type Said = { readonly text: string; readonly citations: readonly Citation[] };

/** What a part holds in one line: the headings under it, else its first and last number, else what it says first. */
export function contentOf(node: OutlineNode, document: DocumentHeader): Said {
  if (node.clauses.every(({ unit }) => unit === 'table-row')) return rowsOf(node.clauses, document);
  const children = childrenOf(node);
  const headed = children.filter(({ heading, clauses }) => heading !== '' && sayable(heading, clauses) !== '');
  if (headed.length > 0 && headed.length >= children.length / 2) {
    const shown = headed.slice(0, MOST_CHILDREN);
    const more = headed.length > shown.length ? '等' : '';
    return {
      text: `${shown.map(({ heading }) => heading.replace(/[。；：]$/, '')).join('；')}${more}。`,
      citations: shown.flatMap(({ clauses: [first] }) => (first === undefined ? [] : [placeOf(first, document)])),
    };
  }
  const [only, ...others] = node.clauses;
  const last = others.at(-1);
  if (only === undefined) return { text: '', citations: [] };
  if (last !== undefined && isNumbered(only) && isNumbered(last))
    return {
      text: `${only.label}至${last.label}。`,
      citations: [only, last].map((clause) => cite(clause, document, openingOf(clause))),
    };
  return statementsOf(node.clauses, document);
}

/** The statement a clause opens with. */
function openingOf({ text }: Clause): TextSpan {
  return statementSpans(text)[0] ?? { start: 0, end: text.length };
}

/** A table by what stands in the first column of its rows. */
function rowsOf(rows: readonly Clause[], document: DocumentHeader): Said {
  const named = rows.flatMap((row) => {
    const [first] = row.cells;
    return first === undefined ? [] : [{ row, first }];
  });
  const shown = named.slice(0, MOST_CHILDREN);
  const values = shown.map(({ row, first }) => row.text.slice(first.start - row.start, first.end - row.start));
  const more = named.length > shown.length ? '等' : '';
  return {
    text: `${shown[0]?.first.header ?? ''}：${values.join('；')}${more}。`,
    citations: shown.map(({ row, first }) =>
      cite(row, document, { start: first.start - row.start, end: first.end - row.start }),
    ),
  };
}

function isNumbered({ unit }: Clause): boolean {
  return unit === 'article' || unit === 'section' || unit === 'item';
}

/** One statement of each paragraph, those that set a date before others; of a single one the phrases its sentences open with. */
function statementsOf(clauses: readonly Clause[], document: DocumentHeader): Said {
  const [only] = clauses;
  const leads = clauses.length === 1 && only !== undefined ? leadPhrases(only) : [];
  if (only !== undefined && leads.length > 0 && !keyStatement(only).isDated)
    return {
      text: `${leads.map(({ start, end }) => only.text.slice(start, end)).join('；')}。`,
      citations: [...headingCitation(only, document), ...leads.map((place) => cite(only, document, place))],
    };
  const keys = clauses.map((clause) => ({ clause, key: keyStatement(clause) }));
  const dated = keys.filter(({ clause, key }) => key.isDated && clause.unit !== 'question');
  const shown = (dated.length > 0 ? dated : keys).slice(0, dated.length > 0 ? MOST_STATEMENTS : 1);
  return {
    text: shown.map(({ clause, key }) => ended(clause.text.slice(key.start, key.end))).join(''),
    citations: shown.flatMap(({ clause, key }) => [...headingCitation(clause, document), cite(clause, document, key)]),
  };
}

/** A stretch as a sentence. */
export function ended(text: string): string {
  const trimmed = text.trim().replace(/[；;，,]$/, '');
  return /[。！？!?：:]$/.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** Cites a clause by its own heading, or by what it says first. */
export function placeOf(clause: Clause, document: DocumentHeader): Citation {
  return cite(clause, document, headingPlace(clause) ?? keyStatement(clause));
}

function headingCitation(clause: Clause, document: DocumentHeader): Citation[] {
  const place = headingPlace(clause);
  return place === null ? [] : [cite(clause, document, place)];
}

/** A heading stands above its clauses, not in them: it is said only where they hold its figures and names. */
export function sayable(heading: string, clauses: readonly Clause[]): string {
  const source = plainText(clauses.map(({ text, heading: own }) => `${text}\n${own}`).join('\n'));
  const plain = plainText(heading);
  const numbers = new Set(numbersOf(source));
  const isHeld =
    numbersOf(plain).every((number) => numbers.has(number)) &&
    hanCountsOf(plain).every((count) => source.includes(count)) &&
    namesOnlyCitedAgencies(plain, source) &&
    namesOnlyCitedRegions(plain, source);
  return isHeld ? heading : '';
}
