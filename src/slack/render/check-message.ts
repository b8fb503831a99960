import type { Locale } from '../../copy/locale.js';
import type { Citation } from '../../vocabulary/answer.js';
import { type NumberedCitation, numberCitations } from '../../vocabulary/citation-numbers.js';
import { openClauseBlocks } from './answer-actions.js';
import { type KnownBlock, LIMITS } from './block-kit.js';
import { citationMark } from './citation-options.js';
import { copyFor } from './copy.js';
import type { CheckCopy } from './copy-type.js';
import { visibleText } from './escape.js';
import { packMessages, type SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';
import { type Line, type Run, richTextBlocks } from './rich-text.js';
import { sourceLines } from './source-list.js';

export type CheckVerdict = 'supported' | 'contradicted' | 'not-found';

/** One sentence of the message, and the clauses that bear it out or contradict it; none where it was not found. */
export type CheckedSentence = {
  readonly text: string;
  readonly verdict: CheckVerdict;
  readonly citations: readonly Citation[];
};

export type CheckInput = {
  /** Under which the citations are stored, for 查看原文. */
  readonly id: string;
  readonly sentences: readonly CheckedSentence[];
  readonly locale: Locale;
};

/** 核查引用: each sentence with its verdict, what a contradicting clause says instead, and the sources in full. */
export function checkMessages({ id, sentences, locale }: CheckInput): [SlackMessage, ...SlackMessage[]] {
  const { check, source, action } = copyFor(locale);
  const citations = checkedCitations(sentences);
  const count = (verdict: CheckVerdict) => sentences.filter((each) => each.verdict === verdict).length;
  const title = check.title(sentences.length, count('supported'), count('contradicted'), count('not-found'));
  const [first, ...rest] = packMessages([
    ...richTextBlocks([[{ text: sentences.length === 0 ? check.nothing : title, bold: true }]]),
    ...richTextBlocks(
      sentences.flatMap((each) => sentenceLines(each, citations, check)),
      'bullet',
    ),
    ...(citations.length === 0 ? [] : richTextBlocks([[{ text: source.sources, bold: true }]])),
    ...richTextBlocks(sourceLines(citations, source), 'bullet'),
    ...(count('not-found') === 0 ? [] : [noteBlock(check.note)]),
    ...openClauseBlocks(id, citations, action, citationMark),
  ]);
  if (first === undefined) throw new RangeError('a check has at least one block');
  return [first, ...rest];
}

/** What the numbers on the buttons stand for. */
export function checkedCitations(sentences: readonly CheckedSentence[]): readonly NumberedCitation[] {
  return numberCitations(
    sentences.flatMap(({ text, citations: [first, ...rest] }) =>
      first === undefined ? [] : [{ text, citations: [first, ...rest] as const }],
    ),
  ).citations;
}

function sentenceLines(
  { text, verdict, citations }: CheckedSentence,
  numbered: readonly NumberedCitation[],
  copy: CheckCopy,
): Line[] {
  const own = numbered.filter(({ citation }) => citations.some((each) => isSamePlace(each, citation)));
  const marks = own.map(({ n }): Run => ({ text: citationMark(n), whole: true }));
  const sentence: Line = [
    { text: `${copy.verdict[verdict]} `, bold: true },
    { text: `${visibleText(text).trim()} ` },
    ...marks,
  ];
  if (verdict !== 'contradicted') return [sentence];
  const quotes = own.map(
    ({ n, citation }): Line => [
      { text: citationMark(n), whole: true },
      { text: ` “${visibleText(citation.quote).replaceAll(/\s*\n\s*/g, ' ')}”`, italic: true },
    ],
  );
  return [sentence, ...quotes];
}

function isSamePlace(a: Citation, b: Citation): boolean {
  return a.clauseId === b.clauseId && a.start === b.start && a.end === b.end;
}

function noteBlock(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, LIMITS.contextText)] };
}
