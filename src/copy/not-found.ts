import type { Answer, Missing } from '../vocabulary/answer.js';
import type { Locale } from './locale.js';
import { missingPhrases, type Titled, thisMatter } from './missing-phrase.js';

type TurnedAway = Extract<Answer, { readonly status: 'nearest' | 'unanswerable' }>;

/**
 * Which part of a question that is answered otherwise no provision was found on. Empty where none is missing: that a clause's own
 * words stand for a model's is told by their marks.
 */
export function partNotFound(missing: readonly Missing[], locale: Locale, titled: Titled): string {
  const sought = missing.filter(({ kind }) => kind !== 'own-words');
  if (sought.length === 0) return '';
  const phrases = joined(sought, locale, titled);
  return locale === 'zh' ? `未找到直接规定：${phrases}。` : `No direct provision found: ${phrases}.`;
}

/** What was searched, and for what: says nothing of what the documents hold, which a search cannot know. */
export function nothingFound(answer: TurnedAway, locale: Locale, titled: Titled): string {
  const sought = answer.missing.length === 0 ? thisMatter(locale) : joined(answer.missing, locale, titled);
  const where = answer.missing.some(namesPlace) ? all(locale) : searched(answer, locale, titled);
  return locale === 'zh'
    ? `未找到直接规定：已在${where}中查找${sought}。`
    : `No direct provision found: searched ${where} for ${sought}.`;
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
