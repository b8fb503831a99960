import type { DocumentKind, DocumentStatus, Region } from '../clause.js';
import { findIsoDate } from '../language/dates.js';
import { findDocumentNumbers } from '../language/document-number.js';
import { findProvinces, provinceNamed } from '../language/regions.js';
import { foldWidth } from '../language/width.js';
import type { Layout } from './layout.js';
import type { Line } from './lines.js';
import { isOrganisationName } from './organisation.js';

/** What the text says of itself. `null` where it does not. */
export type Metadata = {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly issueDate: string | null;
  readonly status: DocumentStatus;
  readonly basis: readonly string[];
};

const LABELLED_DATE = '\\s*:?\\s*(\\d{4}\\s*[年\\-./]\\s*\\d{1,2}\\s*[月\\-./]\\s*\\d{1,2})';
/** A page's own date (发布日期) counts only where the document's is not given. */
const DATE_LABELS = ['(?:发文|成文|印发|签发)日期', '(?:公布|发布)日期'].map(
  (label) => new RegExp(label + LABELLED_DATE),
);
const DATE_LINE =
  /^[^,。]{0,30}(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:印发)?$/;
/** （2023年5月6日××市人民政府令第12号公布…） under the title of a statute. */
const PROMULGATED = /^\(\d{4}年\d{1,2}月\d{1,2}日.{0,80}?(?:公布|通过|发布|印发)/;
const ISSUER_LABEL =
  /(?:发布机构|发文机关|发文单位|制定机关|印发机关)\s*:?\s*([\u4e00-\u9fa5\s()]{2,800}?)(?=\s*(?:文\s*号|索\s*引|主题|发文|成文|有\s*效|\n|$))/;
const STATUS = '(?:现行有效|有效|已?失效|已?废止)';
/** Several states in a row are the choices of a search form. */
const STATUS_LABEL = new RegExp(
  `(?:有\\s*效\\s*性|文件状态|时\\s*效\\s*性|效力状态)\\s*:?\\s*(${STATUS})(?!\\s*[/、|]?\\s*${STATUS})`,
);
const NUMBER_LABEL = /(?:文\s*号|字\s*号)\s*:?\s*$/;
/** Metadata stand in the first lines; what is longer is text. */
const LONGEST_FRONT = 20_000;

/** Reads the metadata of a document from its front matter, closings and preamble; `signatures` are lines removed as noise. */
export function readMetadata(layout: Layout, signatures: readonly string[]): Metadata {
  const ownLines = [...layout.front, ...layout.closings.flat()];
  const front = ownLines.map((line) => line.folded);
  const frontText = front.join('\n').slice(0, LONGEST_FRONT);
  const title = layout.title.map((line) => line.text.replace(/\s+/g, '')).join('');
  const numbers = front.flatMap(ownNumbers);
  return {
    title: title === '' ? null : title,
    documentNumber: numbers[0] ?? null,
    issuers: findIssuers(frontText, ownLines, signatures),
    issueDate: findIssueDate(frontText, [...front, ...signatures]),
    status: findStatus(frontText),
    basis: basisOf([...layout.front, ...layout.preamble], numbers),
  };
}

/** Numbers the line bears itself, not those it cites behind a title in 《》 or within a sentence. */
function ownNumbers(line: string): string[] {
  const isSentence = /[,。;]/.test(line) && !line.startsWith('(');
  return findDocumentNumbers(line)
    .filter(({ start }) => {
      const before = line.slice(Math.max(0, start - 10), start);
      return !/[》)〉]\s*[(]?$/.test(before) && (!isSentence || NUMBER_LABEL.test(before));
    })
    .map((number) => number.normalised);
}

function findIssueDate(frontText: string, lines: readonly string[]): string | null {
  for (const label of DATE_LABELS) {
    const labelled = findIsoDate(label.exec(frontText)?.[1] ?? '');
    if (labelled !== null) return labelled;
  }
  const compact = lines.map((line) => line.replace(/\s+/g, ''));
  const dated = compact.find((line) => DATE_LINE.test(line)) ?? compact.find((line) => PROMULGATED.test(line));
  return findIsoDate(dated ?? '');
}

function findStatus(frontText: string): DocumentStatus {
  const word = STATUS_LABEL.exec(frontText)?.[1];
  if (word === undefined) return 'unknown';
  return /失效|废止/.test(word) ? 'repealed' : 'in-force';
}

function findIssuers(frontText: string, lines: readonly Line[], signatures: readonly string[]): readonly string[] {
  const labelled = ISSUER_LABEL.exec(frontText)?.[1]?.trim().split(/\s+/) ?? [];
  if (labelled.length > 0 && labelled.every(isOrganisationName)) return labelled;
  const aligned = signatures.flatMap((line) => line.trim().split(/\s+/)).filter(isOrganisationName);
  if (aligned.length > 0) return [...new Set(aligned)];
  const signed = signaturesAboveDates(lines);
  return [...new Set(signed.length > 0 ? signed : issuersInTitles(lines))];
}

function signaturesAboveDates(lines: readonly Line[]): string[] {
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line.folded.replace(/\s+/g, ''))) continue;
    const above: string[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const text = lines[at]?.text ?? '';
      if (!isOrganisationName(text)) break;
      above.unshift(text);
    }
    names.push(...above);
  }
  return names;
}

/** 南丰县人民政府办公室关于印发…的通知 names who issues it. */
function issuersInTitles(lines: readonly Line[]): string[] {
  const names = lines.map((line) => /^([^\s,。《]{3,30}?)关于.{2,80}$/.exec(line.folded)?.[1] ?? '');
  return names.filter(isOrganisationName).slice(0, 1);
}

function basisOf(lines: readonly Line[], own: readonly string[]): string[] {
  const cited = lines.flatMap((line) => findDocumentNumbers(line.folded).map((number) => number.normalised));
  return [...new Set(cited)].filter((number) => !own.includes(number));
}

/** The kind a document is by its title and numbering, where the sidecar does not say. */
export function inferKind(title: string | null, features: { numbered: boolean; regions: number }): DocumentKind {
  const name = title ?? '';
  if (/解读|答记者问|图解/.test(name)) return 'interpretation';
  if (/(?:编制|起草|修订)(?:情况)?(?:的)?说明|范文|模板/.test(name)) return 'drafting-note';
  if (/(?:报道|新闻|综述|纪实)/.test(name)) return 'news';
  if (features.numbered) return 'plan';
  return features.regions > 0 || title === null ? 'news' : 'plan';
}

/** The region a title or an issuer names; null where neither does. */
export function inferRegion(title: string | null, issuers: readonly string[]): Region | null {
  for (const text of [...issuers, title ?? '']) {
    const name = foldWidth(text).replace(/^(?:中共|关于印发|关于)/, '');
    const city = /^([\u4e00-\u9fa5]{2,8}?(?:市|自治州|盟|地区))/.exec(name)?.[1];
    if (city !== undefined && provinceNamed(city) === null) return { name: cityOf(city), level: 'city' };
    const county = /^([\u4e00-\u9fa5]{2,8}?(?:县|区|旗))/.exec(name)?.[1];
    if (county !== undefined && !county.endsWith('自治区')) return { name: county, level: 'county' };
    const [province] = findProvinces(name);
    if (province !== undefined && province.start === 0) {
      return { name: province.province.name, level: province.province.level };
    }
    if (/^(?:国务院|国家|中共中央|中华人民共和国)/.test(name)) return { name: '全国', level: 'nation' };
  }
  return null;
}

/** 山东省聊城市 → 聊城市. */
function cityOf(name: string): string {
  const [first] = findProvinces(name);
  return first !== undefined && first.start === 0 && first.end < name.length - 1 ? name.slice(first.end) : name;
}
