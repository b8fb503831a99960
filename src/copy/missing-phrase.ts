import type { MetadataField, Missing } from '../vocabulary/answer.js';
import type { Locale } from './locale.js';

/** Makes a title ready for where it is shown: in 《》, and cleaned where the surface reads codes. */
export type Titled = (title: string) => string;

const FIELDS_ZH: Readonly<Record<MetadataField, string>> = {
  title: '全称',
  number: '发文字号',
  date: '成文日期',
  posted: '网页发布时间',
  issuers: '制发单位',
  effective: '施行日期',
  status: '有效性',
  expiry: '有效期',
  repeals: '废止的文件',
  basis: '依据的文件',
  addressee: '主送单位',
};
const FIELDS_EN: Readonly<Record<MetadataField, string>> = {
  title: 'title',
  number: 'document number',
  date: 'date of issue',
  posted: 'time of posting',
  issuers: 'issuing body',
  effective: 'effective date',
  status: 'validity',
  expiry: 'period of validity',
  repeals: 'repealed documents',
  basis: 'basis',
  addressee: 'addressee',
};

/** More characters than this are no longer the name of something but the question over again. */
const LONGEST: Readonly<Record<Locale, number>> = { zh: 16, en: 40 };

/** Each part of a question that no provision was found on, once. Only titles are cleaned, by `titled`. */
export function missingPhrases(missing: readonly Missing[], locale: Locale, titled: Titled): string[] {
  return [...new Set(missing.map((each) => missingPhrase(each, locale, titled)))];
}

/** What was looked for, where it has no name short enough to say. */
export function thisMatter(locale: Locale): string {
  return locale === 'zh' ? '这项内容' : 'this matter';
}

function missingPhrase(missing: Missing, locale: Locale, titled: Titled): string {
  return locale === 'zh' ? inChinese(missing, titled) : inEnglish(missing, titled);
}

/** Null where the value is too long to be a name. */
function named(value: string, locale: Locale): string | null {
  return [...value].length > LONGEST[locale] ? null : value;
}

function quoted(value: string, locale: Locale): string {
  const name = named(value.replace(/[。.？?！!\s]+$/u, ''), locale);
  return name === null || name === '' ? thisMatter(locale) : `“${name}”`;
}

/** Places by their names, or how many. */
export function placesLeft(value: string, locale: Locale): string {
  if (!/^\d+$/.test(value)) return value;
  return locale === 'zh' ? `另外 ${value} 个地区` : `${value} other places`;
}

function inChinese(missing: Missing, titled: Titled): string {
  switch (missing.kind) {
    case 'region':
      return `${missing.value}的${quoted(missing.about ?? '', 'zh')}`;
    case 'year':
      return `${missing.value}年的这项内容`;
    case 'term':
      return named(missing.value, 'zh') === null ? thisMatter('zh') : `“${missing.value}”的相关内容`;
    case 'actual-value':
      return '实际完成情况（文件写的是目标，不是进度）';
    case 'amount':
      return `${named(missing.value, 'zh') ?? thisMatter('zh')}的具体数值`;
    case 'item':
      return quoted(missing.value, 'zh');
    case 'unstated':
      return `${titled(missing.title)}关于${quoted(missing.value, 'zh')}的规定`;
    case 'rest':
      return missing.value === null ? '问题的其余部分' : `“${missing.value}”`;
    case 'own-words':
      return '模型的部分说法（与条款有出入，改列条款原句）';
    case 'too-many-questions':
      return `后面 ${missing.value} 个问题`;
    case 'too-many-places':
      return placesLeft(missing.value, 'zh');
    case 'not-listed':
      return missing.value === '' ? '其余的' : `其余 ${missing.value} 处`;
    case 'lead-unit':
      return '牵头单位';
    case 'document':
      return `${missing.value}（收录的文件里没有这一份）`;
    case 'metadata':
      return `${titled(missing.value)}的${FIELDS_ZH[missing.field]}`;
    case 'deadline':
      return '完成期限';
    case 'reason':
      return '这样规定的理由';
    case 'definition':
      return `${quoted(missing.value, 'zh')}的含义`;
  }
}

function inEnglish(missing: Missing, titled: Titled): string {
  switch (missing.kind) {
    case 'region':
      return `${quoted(missing.about ?? '', 'en')} in ${missing.value}`;
    case 'year':
      return `this matter in ${missing.value}`;
    case 'term':
      return `anything on ${quoted(missing.value, 'en')}`;
    case 'actual-value':
      return 'the actual figure (the documents state targets, not progress)';
    case 'amount':
      return `a figure for ${named(missing.value, 'en') ?? thisMatter('en')}`;
    case 'item':
      return quoted(missing.value, 'en');
    case 'unstated':
      return `anything in ${titled(missing.title)} on ${quoted(missing.value, 'en')}`;
    case 'rest':
      return missing.value === null ? 'the rest of the question' : `“${missing.value}”`;
    case 'own-words':
      return 'some of what the model wrote (it did not match the clause, whose own sentence stands there)';
    case 'too-many-questions':
      return `the last ${missing.value} questions`;
    case 'too-many-places':
      return placesLeft(missing.value, 'en');
    case 'not-listed':
      return missing.value === '' ? 'the rest' : `${missing.value} more`;
    case 'lead-unit':
      return 'the lead unit';
    case 'document':
      return `${missing.value} (no such document here)`;
    case 'metadata':
      return `the ${FIELDS_EN[missing.field]} of ${titled(missing.value)}`;
    case 'deadline':
      return 'the deadline';
    case 'reason':
      return 'the reason for it';
    case 'definition':
      return `what ${quoted(missing.value, 'en')} means`;
  }
}
