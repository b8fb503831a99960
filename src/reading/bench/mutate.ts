/** Broken copies of a file: of its bytes, of its words, or of the parts it is packed of. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../evaluation/bench/random.js';

const MOST_CHANGES = 5;
const LONGEST_STRETCH = 3000;
const LONGEST_TEXT = 400_000;
const ZIP = 'PK\x03\x04';
const DEPTHS = [50, 2000, 60_000];
const NUMBERS = ['-1', '0', '65536', '99999999999', '1e308', 'NaN', '', '０', '4294967296'];
const MARKS = [
  '\0',
  '\x1b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\ufffd',
  '\f',
  '\t',
  '\r',
  '<',
  '&#x110000;',
  '|',
  '"',
  '```',
];
const OPENINGS = [
  '第一条　',
  '一、',
  '（一）',
  '1.',
  '附件1',
  '注：',
  '①',
  '- 1 -',
  '| a | b |\n| --- | --- |\n',
  '[^1]: ',
];

export function mutate(source: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(source);
  if (strFromU8(bytes.slice(0, 4), true) === ZIP)
    return random.next() < 0.2 ? brokenBytes(bytes, random) : repacked(bytes, random);
  const isPdf = strFromU8(bytes.slice(0, 5), true) === '%PDF-';
  if (isPdf) return random.next() < 0.5 ? brokenBytes(bytes, random) : brokenLatin(bytes, random);
  return random.next() < 0.3 ? brokenBytes(bytes, random) : strToU8(changed(strFromU8(bytes), random));
}

function brokenBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let broken = Uint8Array.from(bytes);
  for (let left = random.whole(1, MOST_CHANGES); left > 0; left -= 1) {
    const start = random.whole(0, broken.length);
    const end = Math.min(broken.length, start + random.whole(1, LONGEST_STRETCH));
    const kind = random.pick(['flip', 'cut', 'twice', 'end'] as const);
    if (kind === 'flip') {
      broken = broken.slice();
      for (let at = start; at < Math.min(end, start + 4); at += 1) broken[at] = random.whole(0, 255);
    } else if (kind === 'end') broken = random.next() < 0.3 ? broken.slice(0, start) : broken;
    else broken = joined([broken.slice(0, kind === 'cut' ? start : end), broken.slice(kind === 'cut' ? end : start)]);
  }
  return broken;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Numbers and names of a PDF changed in place, its own table of offsets now wrong or not. */
function brokenLatin(bytes: Uint8Array, random: Random): Uint8Array {
  return strToU8(changed(strFromU8(bytes, true), random), true);
}

/** The parts of a zip changed, swapped or left out; their sizes and sums are right again. */
function repacked(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let left = random.whole(1, 2); left > 0; left -= 1) {
    // The part with the document's words is the largest, and the one worth breaking.
    const largest = names.reduce((most, name) =>
      (parts[name]?.length ?? 0) > (parts[most]?.length ?? 0) ? name : most,
    );
    const name = random.next() < 0.5 ? largest : random.pick(names);
    const part = parts[name] ?? new Uint8Array();
    const kind = random.next();
    if (kind < 0.06) delete parts[name];
    else if (kind < 0.12) parts[name] = parts[random.pick(names)] ?? part;
    else if (kind < 0.2) parts[name] = brokenBytes(part, random);
    else parts[name] = strToU8(changed(strFromU8(part), random));
  }
  return zipSync(parts, { level: 1 });
}

function changed(text: string, random: Random): string {
  const result = changeText(text, random);
  const again = random.next() < 0.4 ? changeText(result, random) : result;
  return again.slice(0, LONGEST_TEXT);
}

function changeText(text: string, random: Random): string {
  const start = random.whole(0, text.length);
  const end = Math.min(text.length, start + random.whole(1, LONGEST_STRETCH));
  const stretch = text.slice(start, end);
  const isMarkup = /<\w/.test(text);
  switch (random.whole(0, isMarkup ? 11 : 7)) {
    case 0:
      return text.slice(0, start) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(start);
    case 2:
      return text.slice(0, start) + random.pick(MARKS).repeat(random.pick([1, 3, 5000])) + text.slice(start);
    case 3:
      return text.slice(0, start) + random.pick(OPENINGS).repeat(random.pick([1, 4, 3000])) + text.slice(start);
    case 4:
      return text.replace(/[\r\n]+/g, '').repeat(random.pick([1, 1, 20]));
    case 5:
      return text.slice(0, start) + stretch.repeat(random.pick([3, 40])) + text.slice(end);
    case 6:
      return text.slice(0, start) + [...stretch].reverse().join('') + text.slice(end);
    case 7:
      return numberChanged(text, start, random);
    case 8:
      return elementLeftOut(text, start);
    case 9:
      return nested(text, start, random);
    case 10:
      return elementMoved(text, start, random);
    default:
      return attributeChanged(text, start, random);
  }
}

function numberChanged(text: string, from: number, random: Random): string {
  return replaceFrom(text, from, /\d+/g, () => random.pick(NUMBERS));
}

function attributeChanged(text: string, from: number, random: Random): string {
  return replaceFrom(text, from, /="-?[\d.]+"/g, () => `="${random.pick(NUMBERS)}"`);
}

/** The first match behind `from`. */
function replaceFrom(text: string, from: number, pattern: RegExp, by: () => string): string {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return text;
  return text.slice(0, match.index) + by() + text.slice(match.index + match[0].length);
}

type Element = { readonly start: number; readonly end: number; readonly name: string };

/** The element that opens first behind `from`, up to the next tag that closes its name. */
function elementAt(text: string, from: number): Element | null {
  const open = /<([\w:]+)[^<>]*>/g;
  open.lastIndex = from;
  const match = open.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const close = text.indexOf(`</${name}>`, match.index);
  const end = match[0].endsWith('/>') || close === -1 ? match.index + match[0].length : close + name.length + 3;
  return { start: match.index, end, name };
}

function elementLeftOut(text: string, from: number): string {
  const element = elementAt(text, from);
  return element === null ? text : text.slice(0, element.start) + text.slice(element.end);
}

function elementMoved(text: string, from: number, random: Random): string {
  const element = elementAt(text, from);
  if (element === null) return text;
  const rest = text.slice(0, element.start) + text.slice(element.end);
  const target = elementAt(rest, random.whole(0, rest.length))?.start ?? 0;
  return rest.slice(0, target) + text.slice(element.start, element.end) + rest.slice(target);
}

function nested(text: string, from: number, random: Random): string {
  const element = elementAt(text, from);
  if (element === null) return text;
  const depth = random.pick(DEPTHS);
  const own = text.slice(element.start, element.end);
  const around = `<${element.name}>`.repeat(depth) + own + `</${element.name}>`.repeat(depth);
  return text.slice(0, element.start) + around + text.slice(element.end);
}
