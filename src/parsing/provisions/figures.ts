import { type DateMention, findDateMentions } from '../../language/date-mentions.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { deadlineCarrier } from './carried-deadlines.js';
import { baseYear, isBefore, isOfPast, SO_FAR, whenFor } from './figure-dates.js';
import { kindOfFigure } from './figure-kind.js';
import { type Named, nameOfTopic, ownOrHeading } from './figure-names.js';
import { partBearers } from './figure-populations.js';
import { readPhrase } from './phrase-figures.js';
import { type Phrase, phrasesWithBrackets } from './phrases.js';
import { firstYearOf } from './plan-years.js';
import { nextPeriod, type Period } from './reporting-period.js';

/** What is longer is no sentence of a plan but a text without stops; reading it would take quadratic time. */
const LONGEST_SENTENCE = 10_000;
const LONGEST_PHRASE = 600;
const NO_PERIOD: Period = { deadline: null, achieved: false };

type Source = Pick<Document, 'kind' | 'title' | 'issueDate'>;

/**
 * Reads the targets and amounts of a document's clauses. Reports carry their year down from paragraph to paragraph; a plan's
 * sentence that opens with a date governs the list it introduces.
 */
export function readFigures(clauses: readonly Clause[], document: Source): Indicator[] {
  const figures: Indicator[] = [];
  const isReport = document.kind === 'news';
  const carrier = deadlineCarrier(document);
  let period = NO_PERIOD;
  let region: string | null = null;
  for (const clause of clauses) {
    if (clause.unit === 'front-matter') continue;
    if (clause.region !== region) period = NO_PERIOD;
    region = clause.region;
    carrier.enter(clause);
    for (const span of sentenceSpans(clause.text)) {
      const sentence = foldWidth(clause.text.slice(span.start, span.end)).replace(/[。.]+$/, '');
      if (sentence.length > LONGEST_SENTENCE) continue;
      const mentions = findDateMentions(sentence);
      if (isReport) period = nextPeriod(period, sentence);
      const carried = isReport ? period : carrier.next(sentence, mentions, clause.text.slice(span.end, span.end + 1));
      figures.push(...readSentence({ clause, sentence, mentions, offset: span.start, carried, document }));
    }
  }
  return figures;
}

type Sentence = {
  readonly clause: Clause;
  readonly sentence: string;
  readonly mentions: readonly DateMention[];
  readonly offset: number;
  readonly carried: Period;
  readonly document: Source;
};

function readSentence({ clause, sentence, mentions, offset, carried, document }: Sentence): Indicator[] {
  const isNews = document.kind === 'news';
  const first = isNews ? null : firstYearOf(document);
  let lastNames: readonly Named[] = [];
  const found = phrasesWithBrackets(sentence)
    .filter((phrase) => phrase.end - phrase.start <= LONGEST_PHRASE)
    .flatMap((phrase) => {
      const read = readPhrase(sentence, phrase, { mentions, kind: document.kind, lastNames });
      const names = read.map(({ named }) => named).filter(({ name }) => name !== '');
      const topic = read.length === 0 ? nameOfTopic(phrase.text) : null;
      if (names.length > 0) lastNames = names;
      else if (topic !== null) lastNames = [topic];
      return read;
    });
  const names = partBearers(found);
  return found
    .map((one, index) => ({ ...one, named: names[index] ?? one.named }))
    .map((found) => ({ ...found, named: { ...found.named, name: ownOrHeading(found.named.name, clause) } }))
    .filter(({ named }) => named.name.length > 1)
    .map(({ named, quantity, ...found }) => {
      const valueAt = Math.max(0, found.valueAt - found.phrase.start);
      const at = found.valueAt === -1 ? found.phrase.end : found.valueAt;
      const { deadline, unclear } =
        found.date === undefined
          ? whenFor(sentence, mentions, { at, carried, first })
          : { deadline: found.date, unclear: false };
      const start = offset + leadingSpace(sentence, found.phrase);
      const end = offset + found.phrase.end;
      const isPast = deadline?.scope === 'stated' && isBefore(deadline, first);
      return {
        kind: kindOfFigure({
          document,
          // 乡镇不低于60% is told of the measure before it.
          phrase: named.name + found.phrase.text,
          before: found.phrase.text.slice(0, valueAt),
          after: found.phrase.text.slice(valueAt + quantity.value.length),
          quantity,
          deadline,
        }),
        clauseId: clause.id,
        name: named.name,
        population: named.population,
        base: found.base ?? baseYear(sentence, mentions, found.phrase),
        change: quantity.change ?? null,
        comparator: quantity.comparator,
        value: verbatimValue(clause.text, offset + found.valueAt, quantity.value),
        unit: quantity.unit,
        hedges: quantity.hedges,
        deadline,
        deadlineUnclear: unclear,
        denominator: named.denominator,
        achieved: isNews
          ? carried.achieved
          : isPast ||
            isOfPast(
              found.phrase.text,
              deadline,
              carried.achieved || SO_FAR.test(sentence.slice(0, found.phrase.start)),
            ),
        quote: clause.text.slice(start, end),
        start: clause.start + start,
        end: clause.start + end,
      };
    });
}

function leadingSpace(sentence: string, phrase: Phrase): number {
  return phrase.start + (sentence.slice(phrase.start).search(/\S/) || 0);
}

/** The value in the source's own characters (1：0.53 keeps its full-width colon). */
function verbatimValue(text: string, at: number, value: string): string {
  const own = text.slice(at, at + value.length);
  return foldWidth(own) === value ? own : value;
}
