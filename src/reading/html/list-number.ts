import { formatNumber } from '../docx/number-format.js';
import type { HtmlElement } from './element.js';

/** How a number is printed: Word's name of the numerals, and what stands around them. */
type ListStyle = { readonly numerals: string; readonly before?: string; readonly behind: string };

const BY_TYPE: Readonly<Record<string, ListStyle>> = {
  '1': { numerals: 'decimal', behind: '. ' },
  a: { numerals: 'lowerLetter', behind: '. ' },
  A: { numerals: 'upperLetter', behind: '. ' },
  i: { numerals: 'lowerRoman', behind: '. ' },
  I: { numerals: 'upperRoman', behind: '. ' },
};
const HAN: ListStyle = { numerals: 'chineseCounting', behind: '、' };
const BY_STYLE: Readonly<Record<string, ListStyle>> = {
  decimal: { numerals: 'decimal', behind: '. ' },
  'decimal-leading-zero': { numerals: 'decimalZero', behind: '. ' },
  'lower-alpha': { numerals: 'lowerLetter', behind: '. ' },
  'lower-latin': { numerals: 'lowerLetter', behind: '. ' },
  'lower-roman': { numerals: 'lowerRoman', behind: '. ' },
  'upper-alpha': { numerals: 'upperLetter', behind: '. ' },
  'upper-latin': { numerals: 'upperLetter', behind: '. ' },
  'upper-roman': { numerals: 'upperRoman', behind: '. ' },
  'cjk-decimal': { numerals: 'ideographDigital', behind: '、' },
  'cjk-earthly-branch': { numerals: 'ideographZodiac', behind: '、' },
  'cjk-heavenly-stem': { numerals: 'ideographTraditional', behind: '、' },
  'cjk-ideographic': HAN,
  'simp-chinese-informal': HAN,
  'simp-chinese-formal': { numerals: 'chineseLegalSimplified', behind: '、' },
  'trad-chinese-informal': HAN,
};
/** Lists of UEditor, which most government sites write with: it prints the numbers as pictures its style sheet names. */
const BY_CLASS: Readonly<Record<string, ListStyle>> = {
  custom_cn: HAN,
  custom_cn1: { numerals: 'chineseCounting', before: '（', behind: '）' },
  custom_cn2: { numerals: 'chineseCounting', behind: '）' },
  custom_num: { numerals: 'decimal', behind: '. ' },
  custom_num1: { numerals: 'decimal', behind: '）' },
  custom_num2: { numerals: 'decimal', before: '（', behind: '）' },
};

/** The number a browser prints before each item of an ordered list; null for items of none, or of a list without numbers. */
export function itemNumbers(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const numbers = new Map<HtmlElement, string>();
  const style = list.name === 'ol' ? styleOf(list) : null;
  if (style === null) return numbers;
  const items = list.children.filter((child) => typeof child !== 'string' && child.name === 'li') as HtmlElement[];
  const isReversed = list.attributes.reversed !== undefined;
  let value = wholeNumber(list.attributes.start) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    value = wholeNumber(item.attributes.value) ?? value;
    const own = styleOf(item, style) ?? style;
    numbers.set(item, `${own.before ?? ''}${formatNumber(value, own.numerals)}${own.behind}`);
    value += isReversed ? -1 : 1;
  }
  return numbers;
}

function styleOf({ attributes }: HtmlElement, usual = BY_STYLE.decimal): ListStyle | null {
  const named = /list-style(?:-type)?\s*:\s*([a-z- ]+)/i
    .exec(attributes.style ?? '')?.[1]
    ?.toLowerCase()
    .split(/\s+/);
  if (named?.includes('none')) return null;
  const keyword = named?.find((name) => BY_STYLE[name] !== undefined);
  const editor = (attributes.class ?? '').split(/\s+/).find((name) => BY_CLASS[name] !== undefined);
  return BY_CLASS[editor ?? ''] ?? BY_STYLE[keyword ?? ''] ?? BY_TYPE[attributes.type ?? ''] ?? usual ?? null;
}

function wholeNumber(text: string | undefined): number | null {
  const value = /^\s*(-?\d{1,7})/.exec(text ?? '')?.[1];
  return value === undefined ? null : Number(value);
}
