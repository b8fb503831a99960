/** 术语表: terms a plan defines, with its words, and terms in quotation marks that it only uses. */

import { citeSpan, claim } from '../answering/cite.js';
import { wordsClaim } from '../briefing/claims-of.js';
import type { OutlineTable, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import type { Task } from '../briefing/task.js';
import { type Drafting, stated } from '../briefing/task-parts.js';
import { joinedLines } from '../language/joined-lines.js';
import { statementAt } from '../language/sentences.js';
import type { Term } from '../vocabulary/provision.js';

const COLUMNS = [
  { title: '术语', width: 18 },
  { title: '原文释义', width: 56 },
  { title: '依据条款', width: 16 },
];

const NOT_DEFINED = '原文未作定义，见：';
/** “六统一”, “一张网”: short names in quotation marks; longer ones are quotations. */
const QUOTED = /“([^“”，。；、]{2,10})”/g;

export function termsTable(tasks: readonly Task[], terms: readonly Term[], drafting: Drafting): OutlineTable {
  const defined = tasks.flatMap((task) =>
    terms
      .filter(({ clauseId }) => clauseId === task.clause.id)
      .map((term) => ({ name: term.name, row: definedRow(task, term, drafting) })),
  );
  const known = new Set(defined.map(({ name }) => name));
  const used = tasks.flatMap((task) => usedRows(task, known, drafting));
  return {
    kind: 'table',
    id: 'terms',
    title: '术语表',
    columns: COLUMNS,
    rows: [...defined.map(({ row }) => row), ...used],
  };
}

function definedRow(task: Task, term: Term, drafting: Drafting): Part[][] {
  const { clause, document } = task;
  return [
    [words(term.name)],
    stated(claim(joinedLines(term.quote), citeSpan(clause, document, term)), drafting),
    [words(clause.label)],
  ];
}

/** Each name once, at its first place; those met are added to `known`. */
function usedRows(task: Task, known: Set<string>, drafting: Drafting): Part[][][] {
  const { text, label } = task.clause;
  const rows: Part[][][] = [];
  for (const match of text.matchAll(QUOTED)) {
    const [, name = ''] = match;
    if (known.has(name)) continue;
    known.add(name);
    const span = statementAt(text, match.index);
    if (span === undefined) continue;
    rows.push([[words(name)], [words(NOT_DEFINED), ...stated(wordsClaim(task, span), drafting)], [words(label)]]);
  }
  return rows;
}
