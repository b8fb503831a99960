/** The clauses a model may cite, as it is shown them: each under a token that means nothing outside this request. */

import type { DocumentHeader } from '../../storage/store.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';

export type Passage = { readonly token: string; readonly clause: Clause; readonly document: DocumentHeader };

export type Passages = {
  readonly text: string;
  readonly byToken: ReadonlyMap<string, Passage>;
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
};

/** Letters and digits that are not mistaken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const TOKEN_LENGTH = 5;

/**
 * Gives each clause a random token that stands in none of `foreign` (the clauses, the question, the history): nobody but
 * us can name it. `random` gives numbers in [0, 1).
 */
export function showPassages(
  rows: readonly { readonly clause: Clause; readonly document: DocumentHeader }[],
  foreign: readonly string[],
  random: () => number,
): Passages {
  const known = [...foreign, ...rows.map(({ clause }) => clause.text)].join('\n').toLowerCase();
  const passages: Passage[] = [];
  const taken = new Set<string>();
  for (const { clause, document } of rows) {
    const token = drawFresh(random, (each) => !taken.has(each) && !known.includes(each));
    taken.add(token);
    passages.push({ token, clause, document });
  }
  return {
    text: passages.map((passage, index) => show(passage, passages.slice(0, index))).join('\n'),
    byToken: new Map(passages.map((passage) => [passage.token, passage])),
    clauses: new Map(passages.map(({ clause }) => [clause.id, clause])),
  };
}

/** Of 31^5 tokens few are taken; where a thousand draws find none that is free, the numbers are not random. */
const MOST_DRAWS = 1000;

function drawFresh(random: () => number, isFree: (token: string) => boolean): string {
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const token = draw(random);
    if (isFree(token)) return token;
  }
  throw new RangeError('the source of random numbers repeats itself');
}

function draw(random: () => number): string {
  return Array.from({ length: TOKEN_LENGTH }, () => ALPHABET.charAt(Math.floor(random() * ALPHABET.length))).join('');
}

/** A document is named in full once; after that by its number alone, where it has one. */
function show({ token, clause, document }: Passage, before: readonly Passage[]): string {
  const { documentNumber, title } = document;
  const isNamed = before.some((other) => other.document.id === document.id);
  const inFull = documentNumber === null ? title : `${title}（${documentNumber}）`;
  const attributes = {
    token,
    document: isNamed ? (documentNumber ?? title) : inFull,
    label: clause.label,
    heading: [...clause.headingPath, clause.heading].filter((heading) => heading !== '').join(' / '),
    kind: document.kind,
    region: clause.region ?? document.region?.name ?? '',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${withoutMarkup(value)}"`);
  return `<clause ${written.join(' ')}>${withoutMarkup(clause.text)}</clause>`;
}

/** Text that can neither open nor close a tag nor end an attribute; quotes are matched by width, so they still fit. */
export function withoutMarkup(text: string): string {
  return withoutTags(text).replaceAll('"', '＂');
}

/** The same for what stands in no attribute and is to stay JSON. */
export function withoutTags(text: string): string {
  return text.replaceAll('<', '＜').replaceAll('>', '＞');
}
