import type { Locale } from '../copy/locale.js';
import type { Noise, NoiseReason } from '../vocabulary/document.js';

/** Longest piece shown for each reason. */
const SAMPLE = 24;

export type NoiseSummary = {
  readonly reason: NoiseReason;
  readonly pieces: number;
  /** UTF-16 code units of all pieces. */
  readonly characters: number;
  /** The beginning of the first piece that shows at all. */
  readonly sample: string;
};

/** What was removed, by reason, in the order of first occurrence. */
export function summarizeNoise(noise: readonly Noise[]): NoiseSummary[] {
  const reasons = [...new Set(noise.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const pieces = noise.filter((each) => each.reason === reason);
    const telling = pieces.find(({ text }) => /[^\s\p{C}]/u.test(text))?.text ?? '';
    const sample = [...telling.replaceAll(/\s+/g, ' ').trim()];
    return {
      reason,
      pieces: pieces.length,
      characters: pieces.reduce((sum, { text }) => sum + text.length, 0),
      sample: sample.length > SAMPLE ? `${sample.slice(0, SAMPLE).join('')}…` : sample.join(''),
    };
  });
}

/** `页码 × 3  “— 1 —”`. */
export function noiseCopy({ reason, pieces, sample }: NoiseSummary, locale: Locale): string {
  return `${REASONS[locale][reason]} × ${pieces}${sample === '' ? '' : `  “${sample}”`}`;
}

const REASONS: Readonly<Record<Locale, Readonly<Record<NoiseReason, string>>>> = {
  zh: {
    'byte-order-mark': '字节顺序标记',
    markup: '标记符号',
    navigation: '网页导航',
    'injected-spam': '植入的垃圾词',
    signature: '落款署名',
    'page-footer': '页脚',
    'pinyin-note': '注音',
    'running-head': '页眉',
    'page-number': '页码',
    'line-break': '行末断行',
    'letter-space': '字间空格',
    'control-character': '控制字符',
    contents: '目录',
    hidden: '隐藏内容',
  },
  en: {
    'byte-order-mark': 'byte order mark',
    markup: 'markup',
    navigation: 'navigation',
    'injected-spam': 'injected spam',
    signature: 'signatures',
    'page-footer': 'page footer',
    'pinyin-note': 'pinyin note',
    'running-head': 'running heads',
    'page-number': 'page numbers',
    'line-break': 'line breaks within sentences',
    'letter-space': 'spaces between characters',
    'control-character': 'control characters',
    contents: 'contents page',
    hidden: 'hidden text',
  },
};
