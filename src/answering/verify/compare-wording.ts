/** How the wording of a sentence stands to the sentences it cites: what it adds, leaves out and puts in place of other words. */
import { MODAL } from '../../question/same-meaning.js';
import { type Block, blocksOf, type Gap, gapsOf } from './align.js';
import { CHANGING, contentOf, isTelling } from './content.js';
import { borderAfter, borderBefore, LIMITING, PHRASE_END, withoutStray } from './phrase-borders.js';
import { isSameQuantity, type Quantity, quantitiesIn } from './quantities.js';
import { isReworded } from './reworded.js';
import { isMember, unsaid, withoutShared } from './said-elsewhere.js';
import { unsaidConditions } from './unsaid-conditions.js';
import type { CitedText, PhraseDifferences, WordingDifferences, WordingInput } from './wording.js';

/** So many characters of content that stand nowhere in what is cited are a statement of their own. */
const FOREIGN = 6;
/** A reason or purpose that the text does not give is one. */
const REASON = /^(?:为了?|因为?|由于|以便|以免|从而|目的是|旨在)/;

const CAUSE = /^(?:因为|由于|鉴于)/;
const CAUSES = /因|由于|鉴于|基于|既然/;

/** Without these a thing is more allowed, or more certain, than it is. */
const FREEING = new RegExp(`[${MODAL.barred}${MODAL.may}]`);

/** Lays each phrase of the sentence beside the cited sentence that holds most of it, in order. */
export function compareWording(input: WordingInput): WordingDifferences {
  const taken: Stretch[] = [];
  const found = phrasesOf(input.sentence).map((phrase) => {
    const compared = withoutMoves(comparePhrase(phrase, input, taken));
    return isReworded(phrase.text, compared, input) ? inOwnWords(compared) : compared;
  });
  const conditions = input.sources.flatMap((source) => unsaidConditions(input.sentence, source, input.sources));
  return {
    added: found.flatMap(({ added }) => added),
    foreign: found.flatMap(({ foreign }) => foreign),
    leftOut: [...found.flatMap(({ leftOut }) => leftOut), ...conditions],
    swapped: found.flatMap(({ swapped }) => swapped),
    reworded: found.some(({ reworded }) => reworded === true),
  };
}

function comparePhrase({ text: phrase, upTo }: SaidPhrase, input: WordingInput, taken: Stretch[]): PhraseDifferences {
  const found: PhraseDifferences = { added: [], foreign: [], leftOut: [], swapped: [] };
  if (saysFigureAgain(phrase)) return found;
  const region = input.regionOf(upTo);
  const ofRegion = input.sources.filter((source) => source.region === region);
  const laid = bestLaid(phrase, ofRegion.length > 0 ? ofRegion : input.sources);
  const [first] = laid?.blocks ?? [];
  const last = laid?.blocks.at(-1);
  if (laid === undefined || first === undefined || last === undefined || isByChance(phrase, laid.blocks)) {
    const own = contentOf(input.fold(withoutShared(phrase, input.names)));
    if (own.length >= FOREIGN || REASON.test(phrase) || CHANGING.test(own)) found.foreign.push(phrase);
    else if (isTelling(own)) found.added.push(own);
    return found;
  }
  const { source, blocks } = laid;
  if (CAUSE.test(phrase) && !CAUSES.test(source)) found.foreign.push(phrase);
  const from = borderBefore(source, first.given);
  const until = borderAfter(source, last.given + last.length);
  const own = source.slice(from, until);
  const stretch = {
    source,
    start: first.given,
    end: last.given + last.length,
  };
  if (taken.some((other) => isUsedTwice(other, stretch)))
    found.swapped.push({ said: phrase, given: source.slice(stretch.start, stretch.end) });
  taken.push(stretch);
  const [dated, given] = [
    dateGoverning(withoutNamed(upTo, input.owners)),
    dateGoverning(laid.before + source.slice(0, until)),
  ];
  if (dated !== null && given !== null && !isSameQuantity(dated, given))
    found.swapped.push({ said: dated.text, given: given.text });
  const shifted = blocks.map((block) => ({ ...block, given: block.given - from }));
  for (const gap of gapsOf(phrase, own, shifted)) {
    for (const piece of partsOf(gap))
      compareGap(
        ...sidesOf(
          piece,
          { source, earlier: source.slice(0, from), ends: gap.at + gap.said.length === phrase.length },
          input,
        ),
        found,
      );
  }
  return found;
}

/** So little of a phrase stands in the source that it restates none of it: 申请生育津贴时 beside 职工住院生育的. */
function isByChance(phrase: string, blocks: readonly Block[]): boolean {
  return heldBy(blocks) <= CHANCE && heldBy(blocks) * 2 < contentOf(phrase).length;
}

const CHANCE = 3;

type Laid = { readonly source: string; readonly before: string; readonly blocks: readonly Block[] };

/** A phrase of the source that holds nearly all of what its whole text holds of a sentence's phrase is what that restates. */
const NEARLY_ALL = 0.7;

function bestLaid(phrase: string, sources: readonly CitedText[]): Laid | undefined {
  const [whole] = sources
    .map(({ text, before }) => ({ source: text, before, blocks: withoutStray(blocksOf(phrase, text)) }))
    .sort((a, b) => heldBy(b.blocks) - heldBy(a.blocks));
  if (whole === undefined) return undefined;
  let from = 0;
  const [single] = whole.source
    .split(PHRASE_END)
    .map((text) => {
      const blocks = blocksOf(phrase, text).map((block) => ({ ...block, given: block.given + from }));
      from += text.length + 1;
      return { ...whole, blocks };
    })
    .sort((a, b) => heldBy(b.blocks) - heldBy(a.blocks));
  return single !== undefined && heldBy(single.blocks) >= NEARLY_ALL * heldBy(whole.blocks) ? single : whole;
}

/** What the sentence puts at a gap and what the source has there; carried words, members of lists and words said elsewhere count on neither side. */
function sidesOf(
  { said, given, at }: Gap,
  { source, earlier, ends }: { readonly source: string; readonly earlier: string; readonly ends: boolean },
  { sentence, names, owners, fold }: WordingInput,
): [said: string, given: string] {
  const put = at === 0 ? withoutShared(said, owners) : said;
  if (contentOf(put) !== '' && contentOf(given) !== '') return [fold(put), fold(given)];
  const gone =
    isMember(given, { opens: at === 0, ends }) && !EXCEPTING.test(source) ? '' : unsaid(given, sentence, source);
  return [fold(withoutShared(withoutShared(said, names), earlier, LEAST_CARRIED)), fold(gone)];
}

/** A subject named before is carried on; two characters from before are as likely another's modifier. */
const LEAST_CARRIED = 3;

/** Of what is excepted or forbidden no member may be left out. */
const EXCEPTING = /除外|以外|除[^,]{2,}外|不得|严禁|禁止|不含|不予/;

/** What is left of a gap when the words both sides share, in order, are taken out. */
function compareGap(said: string, given: string, found: PhraseDifferences): void {
  for (const gap of gapsOf(said, given, blocksOf(said, given, 1))) {
    const [put, gone] = [contentOf(gap.said), contentOf(gap.given)];
    if (put === '' && gone === MODAL.must) continue;
    if ((put !== '' && gone !== '') || CHANGING.test(put)) found.swapped.push({ said: put, given: gone });
    else if (put !== '' && (isTelling(put) || gap.said.trim().length > 1)) found.added.push(gap.said);
    else if (isTelling(gone) || FREEING.test(gone) || (gone !== '' && gap.given.trim().length > 1))
      found.leftOut.push(gap.given);
  }
}

function inOwnWords({ added, foreign, swapped }: PhraseDifferences): PhraseDifferences {
  return { added: [...added, ...swapped.map(({ said }) => said)], foreign, leftOut: [], swapped: [], reworded: true };
}

/** 建立制度 and 把制度建立起来: what a phrase leaves out at one place and says at another is only moved. */
function withoutMoves(found: PhraseDifferences): PhraseDifferences {
  const isMoved = (gone: string) =>
    found.added.some((put) => put.includes(contentOf(gone)) && contentOf(put).length - contentOf(gone).length <= 1);
  const moved = found.leftOut.filter((gone) => contentOf(gone).length > 1 && isMoved(gone));
  return { ...found, leftOut: found.leftOut.filter((gone) => !moved.includes(gone)) };
}

/**
 * A gap by the phrases of the source it runs over: the rest of the phrase before, the head of the phrase behind, and phrases
 * between that limit what follows. Others between them the sentence may pass over.
 */
function partsOf({ said, given, at }: Gap): Gap[] {
  const pieces = given.split(PHRASE_END);
  if (pieces.length === 1) return [{ said, given, at }];
  const limiting = pieces.slice(1, -1).filter((piece) => LIMITING.test(piece));
  const tail = pieces.at(-1) ?? '';
  // 市财政局安排资金，开展评价 → 市财政局开展评价: one subject of several predicates.
  const head = contentOf(tail) === '' ? '' : (pieces[0] ?? '');
  const ends = [head, ...limiting, tail].filter((piece) => piece !== '');
  if (ends.length === 0) return [{ said, given: '', at }];
  // What the sentence says here stands for one of them at most: for the longest.
  const longest = ends.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return ends.map((piece) => ({ said: piece === longest ? said : '', given: piece, at }));
}

/** What of a source a phrase of the sentence restates. */
type Stretch = { readonly source: string; readonly start: number; readonly end: number };

/** Two phrases of a sentence restate the same words: one of them is not what it seems. */
function isUsedTwice(one: Stretch, other: Stretch): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return one.source === other.source && shared > (other.end - other.start) / 2 && shared > 2;
}

type SaidPhrase = { readonly text: string; readonly upTo: string };

function phrasesOf(sentence: string): SaidPhrase[] {
  let at = 0;
  return sentence.split(PHRASE_END).flatMap((text) => {
    const end = at + text.length;
    at = end + 1;
    return text === '' ? [] : [{ text, upTo: sentence.slice(0, end) }];
  });
}

/** 也就是七成: the figure once more, which is checked by itself. */
function saysFigureAgain(phrase: string): boolean {
  const again = /^(?:也就是|也即|即|就是|换言之|相当于)(?:说)?/.exec(phrase);
  if (again === null) return false;
  const figures = quantitiesIn(phrase).map(({ text }) => text);
  return (
    figures.length > 0 &&
    contentOf(figures.reduce((rest, text) => rest.replace(text, ''), phrase.slice(again[0].length))) === ''
  );
}

/** 据2024年工作报道: a year that is part of a title dates nothing. */
function withoutNamed(text: string, owners: string): string {
  return quantitiesIn(text).reduceRight((rest, { date, start, end }) => {
    const isNamed = date !== null && owners.includes(text.slice(start, end + NAMED));
    return isNamed ? rest.slice(0, start) + rest.slice(end) : rest;
  }, text);
}

/** Characters behind a year that tell a title. */
const NAMED = 3;

/** The last date with a year in a text. */
function dateGoverning(text: string): Quantity | null {
  return quantitiesIn(text).findLast(({ date }) => date !== null && date[0] !== null) ?? null;
}

function heldBy(blocks: readonly { readonly length: number }[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}
