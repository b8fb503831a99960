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

const DATE_LABEL = /(?:发文日期|成文日期|印发日期|公布日期|发布日期)\s*[::]?\s*(\d{4}\s*[年\-./]\s*\d{1,2}\s*[月\-./]\s*\d{1,2})/;
const ISSUER_LABEL = /(?:发布机构|发文机关|发文单位|制定机关|印发机关)\s*:?\s*([\u4e00-\u9fa5\s()]+?)(?=\s*(?:文\s*号|索\s*引|主题|发文|成文|有\s*效|$))/;
const STATUS_LABEL = /(?:有\s*效\s*性|文件状态|时\s*效\s*性|效力状态)\s*:?\s*(现行有效|有效|已?失效|已?废止)/;

/** Reads the metadata of a document from its front matter, tail and preamble; `signatures` are lines removed as noise. */
export function readMetadata(layout: Layout, signatures: readonly string[]): Metadata {
  const own = [...layout.front, ...layout.tail].map((line) => line.folded);
  const frontText = own.join('\n');
  const numbers = own.flatMap((line) => ownNumbers(line));
  const documentNumber = numbers[0] ?? null;
  const title = layout.title.length === 0 ? null : layout.title.map((line) => line.text).join('').replace(/\s+/g, '');
  return {
    title,
    documentNumber,
    issuers: findIssuers(frontText, layout, signatures),
    issueDate: findIssueDate(frontText, own),
    status: findStatus(frontText),
    basis: basisOf([...layout.front, ...layout.preamble], documentNumber),
  };
}

/** Numbers the line bears itself, not those it cites behind a title in 《》. */
function ownNumbers(line: string): string[] {
  return findDocumentNumbers(line)
    .filter((number) => !/[》)〉]\s*[(]?$/.test(line.slice(0, number.start)))
    .map((number) => number.normalised);
}

function findIssueDate(frontText: string, lines: readonly string[]): string | null {
  const labelled = DATE_LABEL.exec(frontText);
  if (labelled !== null) return findIsoDate(`${labelled[1]}日`.replace(/日日$/, '日'));
  const alone = lines.filter((line) => /^[^,。]{0,30}\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/.test(line) || /^[二〇○一三四五六七八九十年月日]{8,12}$/.test(line));
  return findIsoDate(alone[0] ?? '');
}

function findStatus(frontText: string): DocumentStatus {
  const word = STATUS_LABEL.exec(frontText)?.[1];
  if (word === undefined) return 'unknown';
  return /失效|废止/.test(word) ? 'repealed' : 'in-force';
}

function findIssuers(frontText: string, layout: Layout, signatures: readonly string[]): readonly string[] {
  const labelled = ISSUER_LABEL.exec(frontText)?.[1]?.trim().split(/\s+/) ?? [];
  if (labelled.length > 0 && labelled.every(isOrganisationName)) return labelled;
  const aligned = signatures.flatMap((line) => line.trim().split(/\s+/)).filter(isOrganisationName);
  if (aligned.length > 0) return [...new Set(aligned)];
  return [...new Set(signatureAboveDate(layout))];
}

function signatureAboveDate({ front, tail }: Layout): string[] {
  const lines: readonly Line[] = [...front, ...tail];
  const names: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (!/^\d{4}年\d{1,2}月\d{1,2}日$/.test(line.folded)) continue;
    for (let above = index - 1; above >= 0; above -= 1) {
      const text = lines[above]?.text ?? '';
      if (!isOrganisationName(text)) break;
      names.unshift(text);
    }
  }
  return names;
}

function basisOf(lines: readonly Line[], own: string | null): string[] {
  const cited = lines.flatMap((line) => findDocumentNumbers(line.folded).map((number) => number.normalised));
  return [...new Set(cited)].filter((number) => number !== own);
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
