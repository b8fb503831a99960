import { type DateMention, findDateMentions, withoutDates } from '../../language/date-mentions.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Document, isAccount } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';
import { deadlineCarrier } from './carried-deadlines.js';
import { asDeadline, governingDeadline, yearsBefore, yearsInRow } from './deadlines.js';
import { baseYear, isBefore, isOfPast, SO_FAR, whenFor } from './figure-dates.js';
import { kindOfFigure } from './figure-kind.js';
import {
  isListOfNames,
  isMeasured,
  isPopulation,
  isStandard,
  type Named,
  NUMBERING,
  nameBeforeBase,
  nameOfTopic,
  nameQuantity,
  nameRow,
  nameShared,
  ownOrHeading,
  shareLevelNoun,
} from './figure-names.js';
import { chunkOf, inRow, isBaseValue, sharedComparator } from './figure-rows.js';
import { isPartOfName } from './part-of-name.js';
import { type Phrase, phrasesWithBrackets } from './phrases.js';
import { firstYearOf } from './plan-years.js';
import { findQualitative } from './qualitative.js';
import { nextPeriod, type Period } from './reporting-period.js';

/** What is longer is no sentence of a plan but a text without stops; reading it would take quadratic time. */
const LONGEST_SENTENCE = 10_000;
const LONGEST_PHRASE = 600;
const NO_PERIOD: Period = { deadline: null, achieved: false };
const DATED_EVENT =
  /(?:于)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(.{0,30}?(?:审议通过|通过|印发|施行|实施|生效|召开|发布|公布))/g;

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
  return phrasesWithBrackets(sentence)
    .filter((phrase) => phrase.end - phrase.start <= LONGEST_PHRASE)
    .flatMap((phrase) => {
      const found = readPhrase(sentence, phrase, { mentions, kind: document.kind, lastNames });
      const names = found.map(({ named }) => named).filter(({ name }) => name !== '');
      const topic = found.length === 0 ? nameOfTopic(phrase.text) : null;
      if (names.length > 0) lastNames = names;
      else if (topic !== null) lastNames = [topic];
      return found;
    })
    .map((found) => ({ ...found, named: { ...found.named, name: ownOrHeading(found.named.name, clause) } }))
    .filter(({ named }) => named.name.length > 1)
    .map(({ named, quantity, ...found }) => {
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
          phrase: found.phrase.text,
          before: found.phrase.text.slice(0, Math.max(0, found.valueAt - found.phrase.start)),
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

type Found = {
  readonly phrase: Phrase;
  readonly named: Named;
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'comparator' | 'hedges'> & Partial<Quantity>;
  /** Offset of the value in the sentence, or -1 where the value is put together. */
  readonly valueAt: number;
  readonly date?: Deadline;
  readonly base?: Indicator['base'];
};

type Context = {
  readonly mentions: readonly DateMention[];
  readonly kind: Document['kind'];
  /** Of the phrase before: what names nothing itself goes on with them. */
  readonly lastNames: readonly Named[];
};

function readPhrase(sentence: string, phrase: Phrase, { mentions, kind, lastNames }: Context): Found[] {
  const text = phrase.text;
  const events = isAccount(kind) ? datedEvents(text, phrase) : [];
  const isDate = ({ start }: Quantity) =>
    mentions.some((mention) => mention.start <= phrase.start + start && phrase.start + start < mention.end);
  const all = findQuantities(text).filter((quantity) => !isDate(quantity));
  const quantities = all.filter((quantity, index) => !isPartOfName(text, quantity, all[index + 1]));
  if (quantities.length === 0) {
    const dated = kind !== 'news' && governingDeadline(sentence, mentions, phrase.end).deadline !== null;
    // 到2034年，实现以下目标：: what introduces others is none itself.
    const isIntroduction = text.trimEnd().endsWith(':');
    const qualitative =
      events.length > 0 || isIntroduction
        ? null
        : findQualitative(withoutDates(text.replace(NUMBERING, '')).replace(/^[\s,]+/, ''), dated);
    if (qualitative === null) return events;
    const { name, ...quantity } = qualitative;
    return [
      {
        phrase,
        named: { name, denominator: null, population: null },
        quantity: { ...quantity, unit: null },
        valueAt: -1,
      },
    ];
  }
  const isRow = inRow(text, quantities);
  const years = isRow
    ? yearsInRow(sentence, mentions, { before: phrase.start + (quantities[0]?.start ?? 0), count: quantities.length })
    : null;
  const names = years !== null || !isRow ? null : nameRow(text, quantities);
  const shared = isRow && names === null ? nameShared(text, quantities) : null;
  // 甲率、乙率分别达到60%、70%和80%: which is whose cannot be told.
  if (years === null && text.includes('分别') && shared !== null && isListOfNames(shared.name)) return events;
  const targets = quantities.filter((quantity, index) => !isBaseValue(text, quantity, quantities[index + 1]));
  const each =
    quantities.length === 1 && !text.includes('分别')
      ? yearsBefore(sentence, mentions, phrase.start + (quantities[0]?.start ?? 0))
      : [];
  let inPhrase: Named | null = null as Named | null;
  const numeric = targets.flatMap((quantity): Found[] => {
    const index = quantities.indexOf(quantity);
    const [from, to] = chunkOf(text, quantities, index);
    const previous = quantities[index - 1];
    const hasBase = previous !== undefined && isBaseValue(text, previous, quantity);
    const own =
      shared ??
      names?.[index] ??
      (hasBase ? nameBeforeBase(text.slice(chunkOf(text, quantities, index - 1)[0], previous.from)) : null) ??
      nameQuantity(text.slice(from, to), quantity, quantity.start - from);
    const isPaired = isRow && lastNames.length === quantities.length;
    // 在册向导25元、临时向导11元: the one before it in the phrase tells what of, and for whom.
    const neighbour = inPhrase?.population != null ? inPhrase : null;
    const named = inherited(own, neighbour ?? (isPaired ? lastNames[index] : lastNames.at(-1)) ?? null, {
      isPart: /^\s*其中/.test(text) && !MADE_BEFORE.test(text.slice(0, quantity.from)),
    });
    inPhrase = named;
    const found = {
      phrase,
      ...(hasBase ? { base: { text: previous.value, year: null, value: previous.value } } : {}),
      named,
      quantity: sharedComparator(quantities, index, isRow),
      valueAt: phrase.start + quantity.start,
    };
    const date = years?.[index];
    // 到2022年和2030年，…保持在90%以上: one value for each of the years.
    if (each.length > 1) return each.map((mention) => ({ ...found, date: asDeadline(mention) }));
    return [date === undefined ? found : { ...found, date: asDeadline(date) }];
  });
  const levelled = shareLevelNoun(numeric.map(({ named }) => named.name));
  const renamed = numeric.map((found, index) => ({
    ...found,
    named: { ...found.named, name: levelled[index] ?? found.named.name },
  }));
  return [...events, ...renamed.filter(({ named }) => !/^(?:分别)?较/.test(named.name))];
}

/** 学徒每人每天40元 goes on with the name before it, for others: a word that names no measure is whom it holds for. */
function inherited(own: Named, before: Named | null, { isPart }: { readonly isPart: boolean }): Named {
  if (before === null) return own;
  if (own.name.length <= 1) return before;
  if (own.population !== null || !isPopulation(own.name)) return own;
  const isSameMeasure =
    before.population !== null ||
    (own.denominator !== null && own.denominator === before.denominator && isStandard(before.name)) ||
    (isPart && isMeasured(before.name));
  return isSameMeasure ? { ...before, population: own.name } : own;
}

/** 其中新建3所: something is made of its own. */
const MADE_BEFORE = /(?:新建|新增|建成|建设|培育|引进|改造|设立|设置)$/;

function datedEvents(text: string, phrase: Phrase): Found[] {
  return [...text.matchAll(DATED_EVENT)].map((match) => {
    const date = match[1] ?? '';
    return {
      phrase,
      named: { name: (match[2] ?? '').replace(/^[经起]/, ''), denominator: null, population: null },
      quantity: { value: date, unit: null, comparator: 'exactly' as const, hedges: [] },
      valueAt: phrase.start + match.index + match[0].indexOf(date),
      date: { text: date, year: Number(date.slice(0, 4)), scope: 'stated' as const },
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
