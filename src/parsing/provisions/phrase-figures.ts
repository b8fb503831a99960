import { type DateMention, withoutDates } from '../../language/date-mentions.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { type Document, isAccount } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';
import { asDeadline, governingDeadline, yearsBefore, yearsInRow } from './deadlines.js';
import { type Named, NUMBERING, nameBeforeBase, nameQuantity } from './figure-names.js';
import { coveredAt, goesOnWith, isListOfNames, nameRow, nameShared, shareLevelNoun } from './figure-populations.js';
import { chunkOf, inRow, isBaseValue, sharedComparator } from './figure-rows.js';
import { splitNames } from './name-ends.js';
import { isPartOfName } from './part-of-name.js';
import type { Phrase } from './phrases.js';
import { findQualitative } from './qualitative.js';

const DATED_EVENT =
  /(?:于)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(.{0,30}?(?:审议通过|通过|印发|施行|实施|生效|召开|发布|公布))/g;

export type Found = {
  readonly phrase: Phrase;
  readonly named: Named;
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'comparator' | 'hedges'> & Partial<Quantity>;
  /** Offset of the value in the sentence, or -1 where the value is put together. */
  readonly valueAt: number;
  /** Told of a part of what stands before it: 其中乡镇达到40%. */
  readonly isPart: boolean;
  readonly date?: Deadline;
  readonly base?: Indicator['base'];
};

type Context = {
  readonly mentions: readonly DateMention[];
  readonly kind: Document['kind'];
  /** Of the phrase before: what names nothing itself goes on with them. */
  readonly lastNames: readonly Named[];
};

/** The values of a phrase of a sentence and what each is a value of. */
export function readPhrase(sentence: string, phrase: Phrase, context: Context): Found[] {
  const { text, start } = phrase;
  const { mentions, kind } = context;
  const isDate = (quantity: Quantity) =>
    mentions.some((mention) => mention.start <= start + quantity.start && start + quantity.start < mention.end);
  const all = findQuantities(text).filter((quantity) => !isDate(quantity));
  const quantities = all.filter(
    (quantity, index) => isBaseValue(text, quantity, all[index + 1]) || !isPartOfName(text, quantity, all[index + 1]),
  );
  const events = isAccount(kind) ? datedEvents(text, phrase) : [];
  if (quantities.length > 0) return [...events, ...readQuantities(sentence, phrase, { ...context, quantities })];
  return events.length > 0 ? events : readWithoutNumber(sentence, phrase, context);
}

function readWithoutNumber(sentence: string, phrase: Phrase, { mentions, kind, lastNames }: Context): Found[] {
  const { text } = phrase;
  // 到2034年，实现以下目标：: what introduces others is none itself.
  if (text.trimEnd().endsWith(':')) return [];
  const dated = kind !== 'news' && governingDeadline(sentence, mentions, phrase.end).deadline !== null;
  const qualitative = findQualitative(withoutDates(text.replace(NUMBERING, '')).replace(/^[\s,]+/, ''), dated);
  if (qualitative === null) return [];
  const { name, population, ...quantity } = qualitative;
  const named = name === '' ? coveredAt(population ?? '', lastNames.at(-1)) : { name, denominator: null, population };
  if (named === null) return [];
  return [{ phrase, named, quantity: { ...quantity, unit: null }, valueAt: -1, isPart: false }];
}

function readQuantities(
  sentence: string,
  phrase: Phrase,
  { mentions, lastNames, quantities }: Context & { readonly quantities: readonly Quantity[] },
): Found[] {
  const { text, start } = phrase;
  const isRow = inRow(text, quantities);
  const before = start + (quantities[0]?.start ?? 0);
  const row = yearsBefore(sentence, mentions, before);
  const years = isRow ? yearsInRow(sentence, mentions, { before, count: quantities.length }) : null;
  const names = years !== null || !isRow ? null : nameRow(text, quantities);
  const shared = isRow && names === null ? nameShared(text, quantities) : null;
  // 甲率、乙率分别达到60%、70%和80%: which is whose cannot be told.
  if (years === null && text.includes('分别') && shared !== null && isListOfNames(shared.name)) return [];
  if (text.includes('分别') && quantities.length < row.length) return [];
  const each = quantities.length === 1 ? row : [];
  const isInset = /^\s*其中/.test(text) || sentence.charAt(start - 1) === '(';
  let inPhrase: Named | null = null;
  const found: Found[] = [];
  for (const [index, quantity] of quantities.entries()) {
    if (isBaseValue(text, quantity, quantities[index + 1])) continue;
    const [from, to] = chunkOf(text, quantities, index);
    const previous = quantities[index - 1];
    const hasBase = previous !== undefined && isBaseValue(text, previous, quantity);
    const own =
      shared ??
      names?.[index] ??
      (hasBase ? nameBeforeBase(text.slice(chunkOf(text, quantities, index - 1)[0], previous.from)) : null) ??
      nameQuantity(text.slice(from, to), quantity, quantity.start - from);
    const isPaired = isRow && lastNames.length === quantities.length;
    // 在册向导25元、临时向导11元; 突破3亿元、年均增长12%: the one before it in the phrase tells what of, and for whom.
    const neighbour =
      inPhrase !== null && (inPhrase.population !== null || (own.name === '' && !isRow)) ? inPhrase : null;
    const isPart = isInset && !MADE_BEFORE.test(text.slice(0, quantity.from));
    const goneOn = goesOnWith(own, neighbour ?? (isPaired ? lastNames[index] : lastNames.at(-1)) ?? null, {
      isPart,
      isShareOf: quantity.unit === '%' && quantity.change === null,
    });
    const named =
      goneOn.name === ''
        ? { ...goneOn, name: deedIn(text.slice(0, (isRow ? quantities[0] : quantity)?.from)) }
        : goneOn;
    inPhrase = named;
    const one: Found = {
      phrase,
      ...(hasBase ? { base: { text: previous.value, year: null, value: previous.value } } : {}),
      named,
      quantity: sharedComparator(quantities, index, isRow),
      valueAt: start + quantity.start,
      isPart,
    };
    // 到2022年和2030年，…保持在90%以上: one value for each of the years.
    const dates = each.length > 1 ? each : years === null ? [] : years.slice(index, index + 1);
    found.push(...(dates.length === 0 ? [one] : dates.map((mention) => ({ ...one, date: asDeadline(mention) }))));
  }
  return boundAlike(found.flatMap(forEachName).filter(({ named }) => !/^(?:分别)?较/.test(named.name)));
}

/** 甲率、乙率均达到90%: the value holds for each. */
function forEachName(one: Found): Found[] {
  const { named, phrase } = one;
  if (!/均|都|皆/.test(phrase.text) || !isListOfNames(named.name)) return [one];
  return splitNames(named.name).map((name) => ({ ...one, named: { ...named, name } }));
}

/** What all values of a phrase share: 25个市级、100个县级重点专科 their noun, 小学3平方米、初中3.3平方米以上 what bounds the last. */
function boundAlike(found: readonly Found[]): Found[] {
  const names = shareLevelNoun(found.map(({ named }) => named.name));
  const last = found.at(-1)?.quantity;
  const isToldApart = found.every(({ named }) => named.population !== null && named.name === found[0]?.named.name);
  return found.map((one, index) => ({
    ...one,
    named: { ...one.named, name: names[index] ?? one.named.name },
    quantity:
      isToldApart && last !== undefined && one.quantity.comparator === 'exactly' && one.quantity.unit === last.unit
        ? { ...one.quantity, comparator: last.comparator }
        : one.quantity,
  }));
}

/** 2033年完成改造40处: where nothing else is named, what is done is counted. */
function deedIn(before: string): string {
  return /(?:完成|实施|开展|组织)([\u4e00-\u9fa5]{2})$/.exec(before)?.[1] ?? '';
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
      isPart: false,
      date: { text: date, year: Number(date.slice(0, 4)), scope: 'stated' as const },
    };
  });
}
