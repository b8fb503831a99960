/** 依据: what an answer rests on, one line a clause, made to be read on a phone. */
import { quotesBeneath } from '../../copy/graded-claim.js';
import type { NumberedClaim } from '../../vocabulary/citation-numbers.js';
import type { KnownBlock } from './block-kit.js';
import { type CitedClause, quotesOf } from './cited-clauses.js';
import type { SourceCopy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { type Line, type Run, richTextBlocks } from './rich-text.js';
import { byDocument, clauseName, documentRuns, regionNote } from './source-list.js';

/** With no more clauses than this, the cited words stand beneath each. */
const MOST_QUOTED = 2;
/** More clauses of one document than this share lines. */
const MOST_LINES = 8;

/**
 * The title and number of each document once, its clauses below, and where there are at most two in all, the words cited.
 * Words that a sentence says already, and clauses that the sentences name by their labels, are not said again.
 */
export function sourceBlocks(
  clauses: readonly CitedClause[],
  claims: readonly NumberedClaim[],
  copy: SourceCopy,
): KnownBlock[] {
  if (clauses.length === 0) return [];
  const said = claims.flatMap((claim) => [claim.text, ...quotesBeneath(claim)]).map(squeezed);
  const isQuoted = clauses.length <= MOST_QUOTED;
  const groups = byDocument(clauses, ({ cited: [{ citation }] }) => citation);
  return [
    ...richTextBlocks([[{ text: copy.sources, bold: true }]]),
    ...groups.flatMap((group) => [
      ...documentBlocks(group, { claims, isQuoted, copy }),
      ...(isQuoted ? group.flatMap((clause) => quoteBlocks(clause, said)) : []),
    ]),
  ];
}

type Shown = { readonly claims: readonly NumberedClaim[]; readonly isQuoted: boolean; readonly copy: SourceCopy };

function documentBlocks(group: readonly CitedClause[], { claims, isQuoted, copy }: Shown): KnownBlock[] {
  const [first] = group;
  if (first === undefined) return [];
  const document = documentRuns(first.cited[0].citation, copy);
  if (group.length === 1) return richTextBlocks([[...document, { text: ' ' }, ...clauseRuns(first)]]);
  if (!isQuoted && group.every((clause) => isNamed(clause, claims)))
    return richTextBlocks([[...document, { text: ' ' }, { text: spansOf(group.map(({ mark }) => mark)) }]]);
  const lines = group.map(clauseRuns);
  const isLong = group.length > MOST_LINES;
  return [
    ...richTextBlocks([document]),
    ...(isLong ? richTextBlocks([joined(lines, copy)]) : richTextBlocks(lines, 'bullet')),
  ];
}

/** `[2] 二、（一）3 提升县级医院能力`. */
function clauseRuns({ mark, cited: [{ citation }] }: CitedClause): Line {
  return [{ text: `[${mark}]`, whole: true }, { text: ` ${clauseName(citation)}${regionNote(citation)}` }];
}

function joined(lines: readonly Line[], copy: SourceCopy): Line {
  return lines.flatMap((line, index): Run[] => (index === 0 ? [...line] : [{ text: copy.separator }, ...line]));
}

function quoteBlocks(clause: CitedClause, said: readonly string[]): KnownBlock[] {
  const unsaid = quotesOf(clause).filter((quote) => !said.some((text) => text.includes(squeezed(quote))));
  return richTextBlocks(
    unsaid.map((quote) => [{ text: visibleText(quote).trim() }]),
    'quote',
  );
}

/** A sentence that cites it says where it stands: 完善政府投入机制（二、（五）2）。 */
function isNamed({ mark, cited: [{ citation }] }: CitedClause, claims: readonly NumberedClaim[]): boolean {
  const label = titleText(citation.label);
  const own = claims.filter(({ numbers }) => numbers.includes(mark));
  return label !== '' && own.length > 0 && own.every(({ text }) => text.includes(label));
}

/** `[1]—[11]`; numbers that do not follow each other stand alone. */
function spansOf(marks: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const mark of marks) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === mark - 1) last[1] = mark;
    else spans.push([mark, mark]);
  }
  return spans.map(([from, to]) => (from === to ? `[${from}]` : `[${from}]—[${to}]`)).join('');
}

/** Without white space, and without what ends a sentence. */
function squeezed(text: string): string {
  return visibleText(text)
    .replaceAll(/\s+/g, '')
    .replace(/[。；;，,]+$/u, '');
}
