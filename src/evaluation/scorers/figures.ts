/** Figures with their units, read independently of the answering side. */
import { comparable } from './text.js';

/** `value` in one spelling; `unit` empty where none is printed. */
export type Figure = { readonly text: string; readonly value: string; readonly unit: string };

const SCALE = '(?:万亿|百万|千万|万|亿|千|百)?';
const UNITS =
  '%|‰|个百分点|平方米|平方公里|公里|小时|分钟|周年|周岁|人次|人份|年度|季度|个月|工作日|' +
  '个|家|所|名|人|元|张|年|月|日|级|项|次|天|岁|倍|类|批|支|辆|台|位|户|例|县|市|省|区|村|镇|条|号|段|周|期';
const ARABIC = new RegExp(`(\\d+(?:\\.\\d+)*(?::\\d+(?:\\.\\d+)?)*)(${SCALE}(?:${UNITS})?)`, 'g');
const HAN = '[〇零一二两三四五六七八九十百千万亿]';
const HAN_COUNTED = new RegExp(`((?:百|千|万|${HAN}+)分之${HAN}+(?:点${HAN}+)?)()|(?<![\\d.])(${HAN}+)(${UNITS})`, 'g');

export function figuresOf(text: string): Figure[] {
  const plain = comparable(text).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const arabic = [...plain.matchAll(ARABIC)].map(([whole, value = '', unit = '']) => ({
    text: whole,
    value: value.replace(/^0+(?=\d)/, ''),
    unit,
  }));
  const han = [...plain.matchAll(HAN_COUNTED)].map(([whole, share, , count = '', unit = '']) => ({
    text: whole,
    value: share ?? count,
    unit,
  }));
  return [...arabic, ...han];
}
