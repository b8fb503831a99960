import type { Locale } from '../../copy/locale.js';
import type { ReaderLinks } from '../../copy/reader-links.js';
import type { Citation } from '../../vocabulary/answer.js';
import { type NumberedCitation, numberCitations } from '../../vocabulary/citation-numbers.js';
import { openClauseBlocks } from './answer-actions.js';
import { type KnownBlock, LIMITS } from './block-kit.js';
import { citationMark } from './citation-options.js';
import { copyFor } from './copy.js';
import type { CheckCopy, CheckVerdict, Copy } from './copy-type.js';
import { visibleText } from './escape.js';
import { packMessages, type SlackMessage } from './pack-messages.js';
import { placeValue } from './place-value.js';
import { plain, shortened } from './plain-elements.js';
import { type Line, type Run, richTextBlocks } from './rich-text.js';
import { sourceLines } from './source-list.js';

/** One sentence of the message, the clause that comes closest to it, and the words of either where they differ. */
export type CheckedSentence = {
  readonly text: string;
  readonly verdict: CheckVerdict;
  readonly isName?: boolean;
  readonly citations: readonly Citation[];
  readonly said?: readonly string[];
  readonly given?: readonly string[];
};

export type CheckInput = {
  readonly sentences: readonly CheckedSentence[];
  /** How many stretches were not checked, by reason. */
  readonly leftOut: readonly { readonly why: keyof CheckCopy['leftOut']; readonly count: number }[];
  readonly locale: Locale;
  /** Into the reader; none by default. */
  readonly links?: ReaderLinks | null;
};

/** What is wrong is read first. */
const ORDER: readonly CheckVerdict[] = ['contradicted', 'worded', 'not-found', 'supported'];
/** An answer to a message action takes five messages in all (Slack: response_url, five times within 30 minutes). */
const LISTED = 24;
const SENTENCE_CHARS = 160;
const QUOTE_CHARS = 240;

/** 核查引用: each sentence with its verdict, what the clause says where it differs, and the sources in full; at most five messages. */
export function checkMessages({
  sentences,
  leftOut,
  locale,
  links = null,
}: CheckInput): [SlackMessage, ...SlackMessage[]] {
  const copy = copyFor(locale);
  const { check, source, action } = copy;
  const of = (verdict: CheckVerdict) => sentences.filter((each) => each.verdict === verdict);
  const counts = {
    supported: of('supported').length,
    worded: of('worded').length,
    contradicted: of('contradicted').length,
    'not-found': of('not-found').length,
  };
  const title = sentences.length === 0 ? check.nothing : check.title(sentences.length, counts);
  const listed = ORDER.map((verdict) => of(verdict).slice(0, LISTED));
  const citations = numbered(listed.flat());
  const notes = [
    ...leftOut.filter(({ count }) => count > 0).map(({ why, count }) => check.leftOut[why](count)),
    ...(counts.worded + counts['not-found'] === 0 ? [] : [check.note]),
  ];
  const openable = citations.filter(({ citation }) => placeValue(citation) !== null);
  const [first, ...rest] = packMessages([
    ...richTextBlocks([[{ text: title, bold: true }]]),
    ...ORDER.flatMap((verdict, index) =>
      groupBlocks(listed[index] ?? [], { verdict, total: of(verdict).length, citations, copy }),
    ),
    ...(citations.length === 0 ? [] : richTextBlocks([[{ text: source.sources, bold: true }]])),
    ...richTextBlocks(sourceLines(citations, source, links), 'bullet'),
    ...notes.map(noteBlock),
    ...openClauseBlocks(openable, action, {
      carried: ({ citation }) => placeValue(citation) ?? '',
      markOf: citationMark,
    }),
  ]);
  if (first === undefined) throw new RangeError('a check has at least one block');
  return [first, ...rest];
}

function groupBlocks(
  sentences: readonly CheckedSentence[],
  of: {
    readonly verdict: CheckVerdict;
    readonly total: number;
    readonly citations: readonly NumberedCitation[];
    readonly copy: Copy;
  },
): KnownBlock[] {
  const { verdict, total, citations, copy } = of;
  const more = total - sentences.length;
  const parts = verdict === 'worded' || verdict === 'contradicted';
  return [
    ...(parts
      ? sentences.flatMap((each) => partingBlocks(each, citations, copy.check))
      : richTextBlocks(
          sentences.map((each) => sentenceLine(each, citations, copy.check)),
          'bullet',
        )),
    ...(more === 0 ? [] : [noteBlock(copy.check.more(more, verdict))]),
  ];
}

function sentenceLine(each: CheckedSentence, numbers: readonly NumberedCitation[], copy: CheckCopy): Line {
  return [
    { text: `${copy.verdict[each.verdict]} `, bold: true },
    { text: `${shortened(visibleText(each.text).trim(), SENTENCE_CHARS)} ` },
    ...(each.isName === true ? [{ text: copy.isName }] : []),
    ...ownOf(each, numbers).map(({ n }): Run => ({ text: citationMark(n), whole: true })),
  ];
}

/** The sentence, and beneath it the words that part it from its clause, and those of the clause. */
function partingBlocks(each: CheckedSentence, numbers: readonly NumberedCitation[], copy: CheckCopy): KnownBlock[] {
  const quotes = ownOf(each, numbers).map(
    ({ n, citation }): Line => [
      { text: citationMark(n), whole: true },
      { text: ` ${shortened(visibleText(citation.quote).replaceAll(/\s*\n\s*/g, ' '), QUOTE_CHARS)}` },
    ],
  );
  return [
    ...richTextBlocks([sentenceLine(each, numbers, copy)], 'bullet'),
    ...richTextBlocks([...wordLines(each, copy), ...quotes], 'quote'),
  ];
}

function ownOf({ citations }: CheckedSentence, numbers: readonly NumberedCitation[]): readonly NumberedCitation[] {
  return numbers.filter(({ citation }) => citations.some((cited) => isSamePlace(cited, citation)));
}

/** 这里：95%　原文：85% — the words that part them. */
function wordLines({ said = [], given = [] }: CheckedSentence, copy: CheckCopy): Line[] {
  const line = (head: string, words: readonly string[]): Line[] =>
    words.length === 0
      ? []
      : [[{ text: head, bold: true }, { text: shortened(visibleText(words.join(' … ')), SENTENCE_CHARS) }]];
  return [...line(copy.said, said), ...line(copy.given, given)];
}

function numbered(sentences: readonly CheckedSentence[]): readonly NumberedCitation[] {
  return numberCitations(
    sentences.flatMap(({ text, citations: [first, ...rest] }) =>
      first === undefined ? [] : [{ text, citations: [first, ...rest] as const }],
    ),
  ).citations;
}

function isSamePlace(a: Citation, b: Citation): boolean {
  return a.clauseId === b.clauseId && a.start === b.start && a.end === b.end;
}

function noteBlock(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, LIMITS.contextText)] };
}
