import type { Answer, Missing } from '../vocabulary/answer.js';
import type { Locale } from './locale.js';
import { missingPhrases, placesLeft, type Titled, thisMatter } from './missing-phrase.js';

type TurnedAway = Extract<Answer, { readonly status: 'nearest' | 'unanswerable' }>;

/**
 * Which part of a question that is answered otherwise no provision was found on. Empty where none is missing: that a clause's own
 * words stand for a model's is told by their marks.
 */
export function partNotFound(missing: readonly Missing[], locale: Locale, titled: Titled): string {
  const sought = missing.filter((each) => each.kind !== 'own-words' && !isLeft(each));
  if (sought.length === 0) return notAsked(missing, locale);
  const phrases = joined(sought, locale, titled);
  return locale === 'zh'
    ? `未找到直接规定：${phrases}。${notAsked(missing, locale)}`
    : `No direct provision found: ${phrases}. ${notAsked(missing, locale)}`.trim();
}

type Left = Extract<Missing, { readonly kind: 'too-many-questions' | 'too-many-places' | 'not-listed' }>;

/** Nothing was looked for on them, so nothing is said of what was found. */
function isLeft(missing: Missing): missing is Left {
  return missing.kind === 'too-many-questions' || missing.kind === 'too-many-places' || missing.kind === 'not-listed';
}

function notAsked(missing: readonly Missing[], locale: Locale): string {
  const lines = new Set(
    missing.filter(isLeft).map((each) => (locale === 'zh' ? leftInChinese(each) : leftInEnglish(each))),
  );
  return [...lines].join(locale === 'zh' ? '' : ' ');
}

function leftInChinese({ kind, value }: Left): string {
  if (kind === 'too-many-questions') return `一次问得太多，后面 ${value} 个问题没有查。请分开问。`;
  if (kind === 'too-many-places') return `${placesLeft(value, 'zh')}没有逐一查。请点明地区再问。`;
  return `${value === '' ? '可能还有没有列出的' : `还有 ${value} 处没有列出`}。请点明地区、文件或年份再问。`;
}

function leftInEnglish({ kind, value }: Left): string {
  if (kind === 'too-many-questions')
    return `Too much at once: the last ${value} questions were not looked into. Ask them by themselves.`;
  if (kind === 'too-many-places')
    return `Not looked into one by one: ${placesLeft(value, 'en')}. Name the place and ask again.`;
  return `${value === '' ? 'There may be more that is' : `${value} more are`} not listed. Name a place, a document or a year and ask again.`;
}

/** What was searched, and for what: says nothing of what the documents hold, which a search cannot know. */
export function nothingFound(answer: TurnedAway, locale: Locale, titled: Titled): string {
  const missing = answer.missing.filter((each) => !isLeft(each));
  const sought = missing.length === 0 ? thisMatter(locale) : joined(missing, locale, titled);
  const where = answer.missing.some(namesPlace) ? all(locale) : searched(answer, locale, titled);
  return locale === 'zh'
    ? `未找到直接规定：已在${where}中查找${sought}。${notAsked(answer.missing, locale)}`
    : `No direct provision found: searched ${where} for ${sought}. ${notAsked(answer.missing, locale)}`.trim();
}

function joined(missing: readonly Missing[], locale: Locale, titled: Titled): string {
  return missingPhrases(missing, locale, titled).join(locale === 'zh' ? '；' : '; ');
}

/** 青澜省的这项内容 says itself where it was looked for. */
function namesPlace({ kind }: Missing): boolean {
  return kind === 'region' || kind === 'document' || kind === 'metadata';
}

/** More regions than this are counted. */
const MOST_REGIONS = 3;

function searched({ understood, nearest }: TurnedAway, locale: Locale, titled: Titled): string {
  const { documents, regions } = understood;
  if (documents.length > 0) {
    const title = nearest.find(({ documentId }) => documentId === documents[0])?.title;
    if (documents.length === 1 && title !== undefined) return titled(title);
    if (documents.length === 1) return locale === 'zh' ? '所指的文件' : 'the document asked about';
    return locale === 'zh' ? `所指的 ${documents.length} 份文件` : `the ${documents.length} documents asked about`;
  }
  if (regions.length === 0) return all(locale);
  if (regions.length > MOST_REGIONS)
    return locale === 'zh' ? ` ${regions.length} 个地区的文件` : `the documents of ${regions.length} regions`;
  return locale === 'zh' ? `${regions.join('、')}的文件` : `the documents of ${regions.join(', ')}`;
}

function all(locale: Locale): string {
  return locale === 'zh' ? '收录的文件' : 'the documents here';
}
