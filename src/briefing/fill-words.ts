/** A template's words with its variables and blanks told apart. */
import type { Blank, Part, Words } from './outline.js';
import type { Variable } from './template.js';
import { BLANKS } from './wording.js';

/** What stands for a variable; null leaves a blank where a person writes it. */
export type Values = Readonly<Record<Variable, string | null>>;

const PIECE = /\{(?<name>\w+)\}|(?<blank>【待填：[^】]*】)/g;

export function fillWords(text: string, values: Values): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > at) parts.push({ kind: 'words', text: text.slice(at, match.index) });
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

function variableOf(name: string, values: Values): Words | Blank {
  const value = (values as Readonly<Record<string, string | null>>)[name] ?? null;
  if (value !== null) return { kind: 'words', text: value };
  const blanks: Readonly<Record<string, string>> = BLANKS;
  return { kind: 'blank', text: blanks[name] ?? '【待填】' };
}
