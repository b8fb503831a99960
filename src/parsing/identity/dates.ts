import { findIsoDate } from '../../language/dates.js';
import { isOrganisationName } from '../../language/organisation.js';
import type { IdentitySource } from '../../vocabulary/document.js';
import { givenAt, isDateLine, signedLine } from '../front-lines.js';
import { isAdoption } from '../layout.js';
import type { Line } from '../lines.js';

export type Dates = {
  readonly issued: string | null;
  readonly from: IdentitySource;
  readonly effective: string | null;
  readonly amended: readonly string[];
  /** The last day of a period of validity the text states. */
  readonly validUntil: string | null;
};

const LABELLED = '\\s*[:|]?\\s*(\\d{4}\\s*[年\\-./]\\s*\\d{1,2}\\s*[月\\-./]\\s*\\d{1,2})';
const WRITTEN = new RegExp(`成文日期${LABELLED}`);
const ISSUED = new RegExp(`(?:发文|印发|签发)日期${LABELLED}`);
/** A page's own date counts only where the document's is not given. */
const PUBLISHED = new RegExp(`(?:(?:公布|发布|生成|更新)日期|(?:发布|更新|答复|回复)时间|时间|日期)${LABELLED}`);
const EFFECTIVE_LABEL = new RegExp(`(?:施行|实施|生效)日期${LABELLED}`);
const EFFECTIVE =
  /(?:自\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*起?|(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*起)\s*(?:正式)?(?:施行|实施|执行|生效|按)/g;
const FROM_ISSUE = /自(?:印发|发布|公布|发文)之日起(?:正式)?(?:施行|实施|执行|生效)/;
const VALID_YEARS = /有效期\s*(?:为|至)?\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*年/;
const VALID_UNTIL =
  /有效期?(?:至|到|截至)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)|(?:失效|废止)日期\s*[:|]?\s*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2})/;
const AMENDED = /(?:修正|修订|修改)/;
const HAN_YEARS = '零一二三四五六七八九十';

export type DateInput = {
  /** Front matter and closings, in order. */
  readonly own: readonly Line[];
  readonly signatures: readonly string[];
  /** The whole text in half-width forms. */
  readonly text: string;
  readonly published: string | null;
};

/** When a text was issued, takes effect, was amended and runs out. */
export function readDates({ own, signatures, text, published }: DateInput): Dates {
  const front = own
    .map(({ folded }) => folded)
    .join('\n')
    .slice(0, 20_000);
  const adoption = own.map(({ folded }) => folded).filter(isAdoption);
  const passed = adoption.filter((line) => !/^\(?\d{4}年\d{1,2}月\d{1,2}日\s*(?:起)?施行/.test(line));
  const signed = [...own.map(({ folded }) => folded), ...signatures].map((line) => line.replace(/\s+/g, ''));
  const candidates: readonly { readonly date: string | null; readonly from: IdentitySource }[] = [
    { date: findIsoDate(WRITTEN.exec(front)?.[1] ?? ''), from: 'label' },
    { date: signedDate(signed), from: 'signature' },
    { date: findIsoDate(ISSUED.exec(front)?.[1] ?? ''), from: 'label' },
    { date: findIsoDate(signed.find((line) => /日印发$/.test(line)) ?? ''), from: 'signature' },
    { date: lastDateOf(passed), from: 'adoption-line' },
    { date: findIsoDate(own.map(({ folded }) => givenAt(folded)?.date).find((date) => date) ?? ''), from: 'head' },
    { date: findIsoDate(PUBLISHED.exec(front)?.[1] ?? ''), from: 'label' },
    {
      date: findIsoDate(
        own.map(({ folded }) => folded).find((line) => /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/.test(line)) ?? '',
      ),
      from: 'head',
    },
    { date: findIsoDate(published ?? ''), from: 'properties' },
  ];
  const issued = candidates.find(({ date }) => date !== null) ?? { date: null, from: 'head' as const };
  const effective = effectiveDate(front, `${front}\n${text}`, adoption) ?? (FROM_ISSUE.test(text) ? issued.date : null);
  return {
    issued: issued.date,
    from: issued.from,
    effective,
    amended: adoption.flatMap((line) => (AMENDED.test(line) ? datesIn(amendedPart(line)) : [])),
    validUntil: validUntil(`${front}\n${text}`, effective ?? issued.date),
  };
}

/** The first date that stands alone, or behind the name that signs; those of a page's head do not count. */
function signedDate(lines: readonly string[]): string | null {
  const dated = lines.filter((line, index) => {
    if (signedLine(line) !== null) return true;
    if (!isDateLine(line) || /\d:\d|来源/.test(line)) return false;
    return !/^\(?\d{4}[-/.]/.test(line) || isOrganisationName(lines[index - 1] ?? '') || /^\(/.test(line);
  });
  const own = dated.filter((line) => !/印发$/.test(line) && !/^\(?\d{4}年.*(?:通过|公布|施行|修订|修正)/.test(line));
  return findIsoDate(own.at(0) ?? dated.at(0) ?? '');
}

function datesIn(text: string): string[] {
  return [...text.matchAll(/\d{4}年\d{1,2}月\d{1,2}日/g)]
    .map(([date]) => findIsoDate(date))
    .filter((date) => date !== null);
}

/** In a 题注 of several sentences, those that speak of amending. */
function amendedPart(line: string): string {
  return line
    .split(/(?=(?:根据)?\d{4}年\d{1,2}月\d{1,2}日)/)
    .filter((part) => AMENDED.test(part))
    .join('');
}

/** The latest date a 题注 names, that of 施行 apart. */
function lastDateOf(lines: readonly string[]): string | null {
  const dates = lines.flatMap((line) =>
    [...line.matchAll(/(?<!自)\d{4}年\d{1,2}月\d{1,2}日(?!\s*起)/g)].flatMap(([date]) => findIsoDate(date) ?? []),
  );
  return dates.sort().at(-1) ?? null;
}

function effectiveDate(front: string, text: string, adoption: readonly string[]): string | null {
  const labelled = findIsoDate(EFFECTIVE_LABEL.exec(front)?.[1] ?? '');
  if (labelled !== null) return labelled;
  const noted = adoption.find((line) => /日\s*(?:起)?施行/.test(line));
  if (noted !== undefined) return findIsoDate(/(\d{4}年\d{1,2}月\d{1,2}日)\s*(?:起)?施行/.exec(noted)?.[1] ?? '');
  const last = [...text.matchAll(EFFECTIVE)].at(-1);
  return findIsoDate(last?.[1] ?? last?.[2] ?? '');
}

function validUntil(text: string, from: string | null): string | null {
  const stated = VALID_UNTIL.exec(text);
  if (stated !== null) return findIsoDate(stated[1] ?? stated[2] ?? '');
  const printed = VALID_YEARS.exec(text)?.[1];
  if (printed === undefined || from === null) return null;
  const years = /^\d/.test(printed)
    ? Number(printed)
    : HAN_YEARS.indexOf(printed.at(-1) ?? '') + (printed.length > 1 ? 10 : 0);
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}
