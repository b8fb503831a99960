import type { Clause, Deadline, Document, Indicator } from '../../clause.js';
import { type DateMention, findDateMentions, withoutDates } from '../../language/date-mentions.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import { deadlineCarrier } from './carried-deadlines.js';
import { asDeadline, type Governing, governingDeadline, yearsBefore, yearsInRow } from './deadlines.js';
import { kindOfFigure } from './figure-kind.js';
import {
  isListOfNames,
  isPopulation,
  isRate,
  isStandard,
  JOINT,
  type Named,
  NUMBERING,
  nameBeforeBase,
  nameQuantity,
  nameRow,
  nameShared,
  ownOrHeading,
  shareLevelNoun,
} from './figure-names.js';
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

const REPORTS: ReadonlySet<Document['kind']> = new Set(['news', 'interpretation', 'drafting-note']);

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
  let lastNames: readonly Named[] = [];
  return phrasesWithBrackets(sentence)
    .filter((phrase) => phrase.end - phrase.start <= LONGEST_PHRASE)
    .flatMap((phrase) => {
      const found = readPhrase(sentence, phrase, { mentions, kind: document.kind, lastNames });
      const names = found.map(({ named }) => named).filter(({ name }) => name !== '');
      if (names.length > 0) lastNames = names;
      return found;
    })
    .map((found) => ({ ...found, named: { ...found.named, name: ownOrHeading(found.named.name, clause) } }))
    .filter(({ named }) => named.name.length > 1)
    .map(({ named, quantity, ...found }) => {
      const at = found.valueAt === -1 ? found.phrase.end : found.valueAt;
      const { deadline, unclear } =
        found.date === undefined
          ? whenFor(sentence, mentions, { at, carried, first: isNews ? null : firstYearOf(document) })
          : { deadline: found.date, unclear: false };
      const start = offset + leadingSpace(sentence, found.phrase);
      const end = offset + found.phrase.end;
      const isPast = !isNews && deadline?.scope === 'stated' && isBefore(deadline, firstYearOf(document));
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
  const events = REPORTS.has(kind) ? datedEvents(text, phrase) : [];
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
      isPart: quantity.unit === '%' && /^\s*其中/.test(text),
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
    (isPart && isRate(before.name));
  return isSameMeasure ? { ...before, population: own.name } : own;
}

/** 由20%提高到35%: the first of the two is where it comes from. */
function isBaseValue(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  if (next === undefined) return false;
  const before = withoutDates(text.slice(Math.max(0, quantity.from - 24), quantity.from));
  if (!/(?:由|从)(?:目前|现在|现行|现有|原来|当前|上年|去年|原)?的?$/.test(before)) return false;
  return /^\s*(?:左右|以上)?[^,;]{0,6}?(?:提高|增加|增长|提升|上升|下降|降低|减少|扩大|缩小|缩短|压缩|压减|延长|调整|降|增|升|到|至)/.test(
    text.slice(quantity.to, next.from),
  );
}

/** 分别不低于22%和30%, 达到45%、55%以上: what bounds the first or the last of a row of like units bounds them all. */
function sharedComparator(quantities: readonly Quantity[], index: number, row: boolean): Quantity {
  const own = quantities[index] as Quantity;
  const first = quantities[0] as Quantity;
  const last = quantities.at(-1) as Quantity;
  // 5.6个、2.12个百分点: the last of the row has the unit whole.
  if (row && own.unit !== null && own.unit !== last.unit && last.unit?.startsWith(own.unit) === true)
    return { ...own, unit: last.unit, measure: last.measure, change: own.change ?? last.change };
  if (!row || own.comparator !== 'exactly' || own.unit !== last.unit) return own;
  const isBefore = first.from < first.start && first.unit === own.unit;
  if (isBefore) return { ...own, comparator: first.comparator };
  return own.unit === '%' && last.comparator === 'about'
    ? { ...own, comparator: last.comparator, hedges: last.hedges }
    : own;
}

function inRow(text: string, quantities: readonly Quantity[]): boolean {
  if (quantities.length < 2) return false;
  return quantities.slice(1).every((quantity, index) => {
    const between = text.slice(quantities[index]?.to ?? 0, quantity.from);
    return /^\s*(?:、|和|及|与|以及|\/)\s*(?:达到|提高到)?\s*$/.test(between);
  });
}

/** The part of a phrase that speaks of one of its quantities: bounded by 、和及与 between neighbours. */
function chunkOf(text: string, quantities: readonly Quantity[], index: number): [number, number] {
  const previous = quantities[index - 1];
  const own = quantities[index] as Quantity;
  const next = quantities[index + 1];
  const from = previous === undefined ? 0 : previous.to + lastBreak(text.slice(previous.to, own.from));
  const to =
    next === undefined ? text.length : own.to + firstBreak(text.slice(own.to, next.from), text.length - own.to);
  return [from, to];
}

function lastBreak(between: string): number {
  return breakIn(between) + 1;
}

function firstBreak(between: string, otherwise: number): number {
  const at = breakIn(between);
  return at === -1 ? otherwise : at;
}

const BREAK = new RegExp(`、|${JOINT}`, 'g');

/** Position of the last 、和及与 outside brackets, or -1. */
function breakIn(between: string): number {
  const visible = between.replace(/\([^()]*\)/g, (bracket) => '·'.repeat(bracket.length));
  return [...visible.matchAll(BREAK)].at(-1)?.index ?? -1;
}

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

function whenFor(
  sentence: string,
  mentions: readonly DateMention[],
  { at, carried, first }: { readonly at: number; readonly carried: Period; readonly first: number | null },
): { deadline: Deadline | null; unclear: boolean } {
  const stated = inOwnYear(governingDeadline(sentence, mentions, at), first);
  return stated.deadline === null && !stated.unclear ? { deadline: carried.deadline, unclear: false } : stated;
}

/** 比2022年下降16个百分点: the year a value of the phrase is measured against. */
function baseYear(sentence: string, mentions: readonly DateMention[], { start, end }: Phrase): Indicator['base'] {
  const base = mentions.find(
    (mention) =>
      mention.role === 'base' &&
      mention.end <= end &&
      // 在2024年基础上，新增…: it stands in front of the phrase.
      (mention.start >= start ||
        /^的?(?:基础上|水平上|相比|相较|为基[数期准])?,\s?$/.test(sentence.slice(mention.end, start))),
  );
  if (base === undefined) return null;
  const [value] = findQuantities(sentence.slice(base.end, base.end + 16));
  const states = value !== undefined && value.from <= 2;
  return { text: base.text, year: base.year, value: states ? value.value : null };
}

/** 截至目前，…: it holds for the phrases behind it. */
const SO_FAR = /截[至止](?:目前|今|当前|现在)/;

/** 截至8月底开工38个, 累计完成投资1126亿元: what is so already, where no date to come stands with it. */
function isOfPast(phrase: string, deadline: Deadline | null, underPast: boolean): boolean {
  if (/截[至止](?!申请|报名)/.test(phrase)) return true;
  if (deadline !== null && /过去|去年|上年/.test(deadline.text)) return true;
  if (deadline !== null && deadline.scope === 'stated') return false;
  if (underPast) return true;
  // 每年累计不得超过15天 sets a bound.
  if (/不(?:得|能|应|可|超|低|少|高)/.test(phrase)) return false;
  return /(?:已(?!批)|累计|现有|共有|先后)/.test(phrase);
}

/** 年底前, 6月底前, 今年: without a year of its own the document's is meant. */
function inOwnYear(governing: Governing, first: number | null): Governing {
  const { deadline } = governing;
  if (deadline === null || deadline.year !== null || !/年底|年内|今年|明年|全年|月/.test(deadline.text))
    return governing;
  return {
    ...governing,
    deadline: { ...deadline, year: first !== null && deadline.text.startsWith('明年') ? first + 1 : first },
  };
}

/** A value of a year before the document's own is a fact it starts from. */
function isBefore({ year }: Deadline, first: number | null): boolean {
  return year !== null && first !== null && year < first;
}

function leadingSpace(sentence: string, phrase: Phrase): number {
  return phrase.start + (sentence.slice(phrase.start).search(/\S/) || 0);
}

/** The value in the source's own characters (1：0.53 keeps its full-width colon). */
function verbatimValue(text: string, at: number, value: string): string {
  const own = text.slice(at, at + value.length);
  return foldWidth(own) === value ? own : value;
}
