import type { DateMention } from '../../language/date-mentions.js';
import { findQuantities } from '../../language/quantities.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';
import { type Governing, governingDeadline } from './deadlines.js';
import type { Phrase } from './phrases.js';
import type { Period } from './reporting-period.js';

export function whenFor(
  sentence: string,
  mentions: readonly DateMention[],
  { at, carried, first }: { readonly at: number; readonly carried: Period; readonly first: number | null },
): { deadline: Deadline | null; unclear: boolean } {
  const governing = mentions.filter((mention) => !isInset(sentence, mentions, { mention, at }));
  const stated = inOwnYear(governingDeadline(sentence, governing, at), first);
  return stated.deadline === null && !stated.unclear ? { deadline: carried.deadline, unclear: false } : stated;
}

/** 三年完成3200户，其中2032年完成1100户；合格率达到100%: a date of a part of what stands before it says nothing of what comes after. */
function isInset(
  sentence: string,
  mentions: readonly DateMention[],
  { mention, at }: { readonly mention: DateMention; readonly at: number },
): boolean {
  const part = sentence.lastIndexOf('其中', mention.start);
  if (part <= sentence.lastIndexOf(';', mention.start)) return false;
  if (!mentions.some(({ role, end }) => role === 'by' && end <= part)) return false;
  return sentence.slice(mention.end, at).includes(';');
}

/** 比2022年下降16个百分点: the year a value of the phrase is measured against. */
export function baseYear(
  sentence: string,
  mentions: readonly DateMention[],
  { start, end }: Phrase,
): Indicator['base'] {
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
  // 比2032年下降16%: what follows it is by how much.
  const states = value !== undefined && value.from <= 2 && value.change === null;
  return { text: base.text, year: base.year, value: states ? value.value : null };
}

/** 截至目前，…: it holds for the phrases behind it. */
export const SO_FAR = /截[至止](?:目前|今|当前|现在)/;

/** 截至8月底开工38个, 累计完成投资1126亿元: what is so already, where no date to come stands with it. */
export function isOfPast(phrase: string, deadline: Deadline | null, underPast: boolean): boolean {
  if (/截[至止](?!申请|报名)/.test(phrase)) return true;
  if (deadline !== null && /过去|去年|上年/.test(deadline.text)) return true;
  if (deadline !== null && deadline.scope === 'stated') return false;
  if (underPast) return true;
  // 每年累计不得超过15天 sets a bound.
  if (/不(?:得|能|应|可|超|低|少|高)/.test(phrase)) return false;
  return /(?:已(?!批|[建改投办认登开][^成立好完达通]?[^,;]{0,20}?(?:率|比例|占比|比重|度))|累计|现有(?![^,;]{0,12}基础)|共有|先后)/.test(
    phrase,
  );
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
export function isBefore({ year }: Deadline, first: number | null): boolean {
  return year !== null && first !== null && year < first;
}
