/** A template's words with its variables and blanks told apart. */
import type { Blank, Part, Words } from './outline.js';
import type { Variable } from './template.js';
import { BLANKS } from './wording.js';

/** What stands for a variable; null leaves a blank where a person writes it. */
export type Values = Readonly<Record<Variable, string | null>>;

const PIECE = /\{(?<name>\w+)\}|(?<blank>【待填：[^】]*】)/g;

/** 关于《关于…的意见》 says it twice. */
const ABOUT = /关于$/;
const BEGINS_ABOUT = /^《?关于/;

export function fillWords(text: string, values: Values): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    const isAbout = BEGINS_ABOUT.test(wordsFor(match.groups?.name ?? '', values) ?? '');
    const before = text.slice(at, match.index);
    const kept = isAbout ? before.replace(ABOUT, '') : before;
    if (kept !== '') parts.push({ kind: 'words', text: kept });
    parts.push(
      match.groups?.blank === undefined
        ? variableOf(match.groups?.name ?? '', values)
        : { kind: 'blank', text: match[0] },
    );
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'words', text: text.slice(at) });
  return parts;
}

/** For titles, which are one string: blanks stay as they are written. */
export function fillTitle(text: string, values: Values): string {
  return fillWords(text, values)
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
}

function wordsFor(name: string, values: Values): string | null {
  return (values as Readonly<Record<string, string | null>>)[name] ?? null;
}

function variableOf(name: string, values: Values): Words | Blank {
  const value = wordsFor(name, values);
  if (value !== null) return { kind: 'words', text: value };
  const blanks: Readonly<Record<string, string>> = BLANKS;
  return { kind: 'blank', text: blanks[name] ?? '【待填】' };
}
