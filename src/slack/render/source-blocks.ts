/** 依据: what an answer rests on, one line a clause, made to be read on a phone. */
import { quotesBeneath } from '../../copy/graded-claim.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import { parseNumeral } from '../../language/numerals.js';
import type { NumberedClaim } from '../../vocabulary/citation-numbers.js';
import type { KnownBlock } from './block-kit.js';
import { type CitedClause, quotesOf } from './cited-clauses.js';
import type { SourceCopy } from './copy-type.js';
import { titleText, visibleText } from './escape.js';
import { endsOf, type Line, type Run, richTextBlocks, rowsOf, spansOf } from './rich-text.js';
import { byDocument, clauseName, documentRuns, linked, regionNote, untoldRegion } from './source-list.js';

/** With no more clauses than this, the cited words stand beneath each. */
const MOST_QUOTED = 2;
/** More clauses of one document than this share lines, and go by their labels. */
const MOST_LINES = 8;

export type SourceInput = {
  readonly clauses: readonly CitedClause[];
  readonly claims: readonly NumberedClaim[];
  /** No quote stands beneath a sentence of a draft: those of a model's wording stand here, however many clauses there are. */
  readonly isDraft: boolean;
  readonly copy: SourceCopy;
  /** Into the reader; null for none. */
  readonly links: ReaderLinks | null;
};

/**
 * The title and number of each document once, its clauses below, and where there are at most two in all, the words cited.
 * Words that stand in the answer already, and clauses that its sentences name by their labels, are not said again.
 */
export function sourceBlocks(input: SourceInput): KnownBlock[] {
  const groups = byDocument(input.clauses, ({ cited: [{ citation }] }) => citation);
  return groups.flatMap((group, index) => {
    const head: Run[] = index === 0 ? [{ text: input.copy.sources, bold: true }, { text: ' ' }] : [];
    return documentBlocks(group, head, input);
  });
}

function documentBlocks(group: readonly CitedClause[], head: readonly Run[], input: SourceInput): KnownBlock[] {
  const [first] = group;
  if (first === undefined) return [];
  const regions = new Set(group.map(({ cited: [{ citation }] }) => untoldRegion(citation)));
  const [region = ''] = regions.size === 1 ? regions : [];
  const document: Line = [...head, ...documentRuns(first.cited[0].citation, input.copy, region)];
  const rows = group.map((clause) => ({ clause, quotes: shownQuotes(clause, input) }));
  if (rows.every(({ clause, quotes }) => quotes.length === 0 && isNamed(clause, input.claims)))
    return richTextBlocks([[...document, ...namedMarks(group, input.links)]]);
  const withRegion = region === '';
  if (group.length > MOST_LINES && rows.every(({ quotes }) => quotes.length === 0))
    return richTextBlocks([document, labels(group, withRegion, input)]);
  const blocks: KnownBlock[] = [];
  let lines: Line[] = [document];
  for (const { clause, quotes } of rows) {
    const name = clauseName(clause.cited[0].citation);
    lines.push(clauseLine(clause, name, { withRegion, links: input.links }));
    if (quotes.length === 0) continue;
    blocks.push(...richTextBlocks(lines), ...quoteBlocks(quotes));
    lines = [];
  }
  return [...blocks, ...richTextBlocks(lines)];
}

/** `[2] 二、（一）3 提升县级医院能力`. */
function clauseLine(
  { mark, cited: [{ citation }] }: CitedClause,
  name: string,
  { withRegion, links }: { readonly withRegion: boolean } & Pick<SourceInput, 'links'>,
): Line {
  const region = withRegion ? regionNote(citation) : '';
  return [{ text: `[${mark}]`, whole: true }, ...linked(' ', `${name}${region}`, links?.quote(citation))];
}

/** The numbers of clauses that the answer names: each opens its own where there is a reader. */
function namedMarks(group: readonly CitedClause[], links: ReaderLinks | null): Run[] {
  if (links === null) return [{ text: ` ${spansOf(group.map(({ mark }) => mark)).join('')}` }];
  const marks = group.map(({ mark, cited: [{ citation }] }) => ({
    text: `[${mark}]`,
    whole: true as const,
    link: links.quote(citation),
  }));
  return [{ text: ' ' }, ...marks];
}

/** `[2]—[32] （一）—（三十一）` for places that follow each other under numbers that do. */
function labels(group: readonly CitedClause[], withRegion: boolean, { copy: { separator }, links }: SourceInput): Line {
  return rowsOf(group, follows).flatMap((row, index): Run[] => {
    const { citation } = row[0].cited[0];
    const marks = endsOf(row, ({ mark }) => `[${mark}]`);
    const name = `${endsOf(row, shortName)}${withRegion ? regionNote(citation) : ''}`;
    const line: Line = [{ text: marks, whole: true }, ...linked(' ', name, links?.quote(citation))];
    return index === 0 ? [...line] : [{ text: separator }, ...line];
  });
}

function shortName({ cited: [{ citation }] }: CitedClause): string {
  return titleText(citation.label).replace(/、$/, '') || titleText(citation.heading);
}

/** The next number beside the next place: `（二）` behind `（一）`, `二、（五）2` behind `二、（五）1`. */
function follows(before: CitedClause, clause: CitedClause): boolean {
  const [earlier, later] = [before, clause].map((each) => LAST_NUMBER.exec(shortName(each)));
  if (earlier == null || later == null || clause.mark !== before.mark + 1) return false;
  const [numberBefore, number] = [earlier, later].map((each) => parseNumeral(each[2] ?? ''));
  const isAlike = earlier[1] === later[1] && earlier[3] === later[3];
  return isAlike && numberBefore != null && number === numberBefore + 1;
}

const LAST_NUMBER = /^(.*?)(\d+|[〇零一二三四五六七八九十百]+)([）).、]*)$/;

function shownQuotes(clause: CitedClause, { clauses, claims, isDraft }: SourceInput): string[] {
  const own = claims.filter(({ numbers }) => numbers.includes(clause.mark));
  const isWorded = isDraft && own.some(({ grade }) => grade === 'worded');
  if (clauses.length > MOST_QUOTED && !isWorded) return [];
  const said = claims.flatMap((claim) => [claim.text, ...(isDraft ? [] : quotesBeneath(claim))]).map(squeezed);
  return quotesOf(clause).filter((quote) => !said.some((text) => text.includes(squeezed(quote))));
}

function quoteBlocks(quotes: readonly string[]): KnownBlock[] {
  return richTextBlocks(
    quotes.map((quote) => [{ text: visibleText(quote).trim() }]),
    'quote',
  );
}

/** A sentence that cites it says where it stands: 完善政府投入机制（二、（五）2）。 */
function isNamed({ mark, cited: [{ citation }] }: CitedClause, claims: readonly NumberedClaim[]): boolean {
  const label = titleText(citation.label);
  const own = claims.filter(({ numbers }) => numbers.includes(mark));
  return label !== '' && own.length > 0 && own.every(({ text }) => text.includes(label));
}

const OWN_NUMBER = /^\d{1,3}[.．、]/;

/** Without white space, the number it bears, and what ends a sentence. */
function squeezed(text: string): string {
  return visibleText(text)
    .replaceAll(/\s+/g, '')
    .replace(OWN_NUMBER, '')
    .replace(/[。；;，,]+$/u, '');
}
