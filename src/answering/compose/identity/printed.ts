import { findIsoDate } from '../../../language/dates.js';
import { findDocumentNumbers } from '../../../language/document-number.js';
import { plainText } from '../../../language/plain-text.js';
import { foldWidth } from '../../../language/width.js';
import type { DocumentHeader } from '../../../storage/store.js';
import type { Clause } from '../../../vocabulary/clause.js';
import type { Place } from '../../cite.js';

/** Where a clause prints something of its document; `value` is the part of it that answers. */
export type Printed = Place & { readonly value: string };

/** Finds in one clause what it prints; null where it does not. */
export type Finder = (clause: Clause, document: DocumentHeader) => Printed | null;

const DATE =
  '(?:(?:19|20)\\d{2}\\s*[年\\-./]\\s*\\d{1,2}\\s*[月\\-./]\\s*\\d{1,2}(?:\\s*日)?|[二一][〇○零oO一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';

export const printedNumber: Finder = (clause, { documentNumber }) => {
  const found = findDocumentNumbers(foldWidth(clause.text)).find(({ normalised }) => normalised === documentNumber);
  return found === undefined ? null : { start: found.start, end: found.end, value: found.normalised };
};

/** The date of issue with its label, where one is printed. */
export const printedDate: Finder = (clause, { issueDate }) => {
  if (issueDate === null) return null;
  const pattern = new RegExp(
    `(?:(?:发文|成文|印发|公布|发布|发表)(?:日期|时间)\\s*:?\\s*)?(${DATE}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?)`,
    'g',
  );
  const [match] = [...foldWidth(clause.text).matchAll(pattern)]
    .filter((each) => findIsoDate(each[1] ?? '') === issueDate)
    .sort((a, b) => b[0].length - a[0].length);
  return match === undefined ? null : ofMatch(clause, match, match[1]);
};

/** What a printed date is called: 发文, 发布; an enacted text is 公布 where nothing is printed, another 成文. */
export function dateName(text: string, { kind }: DocumentHeader): string {
  const label = /(发文|成文|印发|公布|发布|发表)(?:日期|时间)/.exec(foldWidth(text))?.[1];
  return label ?? (kind === 'statute' ? '公布' : '成文');
}

/** The day the office sent it to print, which stands behind the date signed: …办公室 2031年4月16日印发. */
export const printedPrinting: Finder = (clause, { issueDate }) => {
  const match = new RegExp(`(${DATE})\\s*印发`).exec(foldWidth(clause.text));
  return match === null || findIsoDate(match[1] ?? '') === issueDate ? null : ofMatch(clause, match, match[1]);
};

/** The time a government page prints over its text: 2031-08-26 09:55. */
export const printedPosting: Finder = (clause) =>
  matched(clause, /(?:19|20)\d{2}[-/年]\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?/);

export const printedIssuers: Finder = (clause, { issuers }) => {
  const [first] = issuers;
  const last = issuers.at(-1);
  if (first === undefined || last === undefined) return null;
  const together = clause.text.indexOf(issuers.join(' '));
  const start = together === -1 ? clause.text.indexOf(first) : together;
  const end = clause.text.indexOf(last, start) + last.length;
  return start === -1 || end <= start ? null : { start, end, value: issuers.join('、') };
};

export const printedEffect: Finder = (clause) =>
  matched(clause, new RegExp(`(?:施行|实施|生效)(?:日期|时间)\\s*:?\\s*(${DATE})`)) ??
  matched(clause, /自[^。;；,，\n]{2,24}?起(?:正式)?(?:施行|实施|执行|生效)/);

export const printedStatus: Finder = (clause) => {
  const match = /有\s*效\s*性\s*:?\s*(现行有效|有效|已?失效|已?废止)/.exec(foldWidth(clause.text));
  return match === null ? null : ofMatch(clause, match, match[1]);
};

/** The day it ends, with its label. */
export const printedEnd: Finder = (clause) =>
  matched(clause, new RegExp(`(?:失效|终止|废止)(?:日期|时间)\\s*:?\\s*${DATE}`));

const FROM_DAY = `自\\s*${DATE}\\s*起(?:正式)?(?:施行|实施|执行|生效)[，,]`;

/** How long it holds, with the day it begins: 有效期5年, 有效期至2033年7月1日, 暂定三年, 仅适用于2031年招生工作. */
export const printedPeriod: Finder = (clause) =>
  matched(clause, new RegExp(`(?:${FROM_DAY})?有效期(?:限)?(?:为|至|到|自|是)?\\s*:?\\s*[^。;；,，\\n)）]{2,30}`)) ??
  matched(
    clause,
    /(?:自|从)[^。;；\n]{2,30}?(?:施行|实施|执行|生效)[，,](?:暂定|试行(?:期)?|暂行)[^。;；,，\n]{1,8}年/,
  ) ??
  matched(clause, /(?:仅|只)适用于(?:19|20)\d{2}(?:[—-](?:19|20)?\d{2,4})?年(?:度)?[^。;；,，\n]{0,14}/);

const NAMED = '《[^》\\n]+》(?:\\s*[(（][^()（）]*[〔\\[][^()（）]*[)）])?';

/** What it says it was made under: 根据《…》（…〔2023〕2号）要求. */
export const printedBasis: Finder = (clause) =>
  matched(
    clause,
    new RegExp(
      `(?:根据|依据|依照|按照|贯彻落实|贯彻|落实)(?:[^《。;；\\n]{0,20})${NAMED}(?:[、和及]*${NAMED})*(?:等[^，,。;；\\n]{0,12})?(?:要求|精神|规定)?`,
    ),
  );

/** The line over the text that ends in a colon: 各区人民政府，市有关部门：. */
export const printedAddressee: Finder = (clause) => {
  const match =
    /(?:^|\n)[ \t\u3000]*((?:[^\n。;；:《》]{0,60}[,，、])*[^\n。;；:《》]{0,30}(?:政府|委员会|委|办|局|厅|部门?|单位|机构|公司|院|校|中心|会))[ \t]*:[ \t]*(?=\n|$)/.exec(
      foldWidth(clause.text),
    );
  return match === null ? null : ofMatch(clause, match, match[1]);
};

/** The line that prints the title whole. */
export const printedTitle: Finder = ({ text }, { title }) => {
  const wanted = plainText(title);
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (plainText(line[0]).includes(wanted))
      return { start: line.index, end: line.index + line[0].length, value: title };
  }
  return null;
};

function matched(clause: Clause, pattern: RegExp): Printed | null {
  const match = pattern.exec(foldWidth(clause.text));
  return match === null ? null : ofMatch(clause, match);
}

function ofMatch({ text }: Clause, match: RegExpExecArray | RegExpMatchArray, part?: string): Printed {
  const start = match.index ?? 0;
  const end = start + match[0].trimEnd().length;
  const from = part === undefined ? start : start + match[0].indexOf(part);
  return { start, end, value: text.slice(from, part === undefined ? end : from + part.length).trim() };
}

export type FoundPlace = Printed & { readonly clause: Clause };

/** The first of some clauses that prints it. */
export function firstPrinted(clauses: readonly Clause[], document: DocumentHeader, find: Finder): FoundPlace | null {
  for (const clause of clauses) {
    const found = find(clause, document);
    if (found !== null) return { ...found, clause };
  }
  return null;
}
