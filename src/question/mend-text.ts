import type { LexicalIndex } from '../indexing/lexical.js';
import { tokenize } from '../indexing/tokenizer.js';
import { plainText } from '../language/plain-text.js';
import type { StoreView } from '../storage/store.js';
import type { TermStatistics } from './concepts.js';
import { contentOf } from './content-words.js';
import { entriesWithin, type Glossary } from './glossary.js';
import { mendSpelling, type Readings } from './spelling.js';
import { topicWords } from './topic-words.js';

export type Menders = {
  /** Traditional characters to simplified ones. */
  readonly simplify: (text: string) => string;
  readonly readings: Readings;
};

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** Longer texts are left as they are: a slip in a long question does little harm, and looking for it costs time. */
const LONGEST_MENDED = 80;
/** Clauses looked through for a spelling that is to be trusted. */
const WITNESSES = 12;

export type MendInput = {
  readonly lexical: LexicalIndex;
  readonly view: Pick<StoreView, 'clausesById'>;
  readonly load: () => Promise<Menders>;
  /** Its words and fillers are right as they are, whether or not the corpus holds them. */
  readonly glossary: Pick<Glossary, 'entries' | 'starting' | 'fillers' | 'common'>;
};

/**
 * Builds the function that mends a question before it is understood: traditional characters become simplified ones, and a
 * character typed for one that sounds or looks alike is put right where the corpus bears it out. The dictionaries are
 * loaded at the first question that holds words the corpus does not know.
 */
export function mendText({ lexical, view, load, glossary }: MendInput): (text: string) => Promise<string> {
  const statistics = {
    clauseCount: lexical.size,
    documentFrequency: (term: string) => lexical.documentFrequency(term),
  };
  let menders: Menders | null = null;
  let alphabet: string[] | null = null;
  const occurs = async (words: string) => {
    const ids = lexical.search({ text: words, limit: WITNESSES }).map((hit) => hit.clauseId);
    return (await view.clausesById(ids)).some((clause) => plainText(clause.text).includes(words));
  };
  return async (text) => {
    if (!hasUnknownWords(text, statistics, glossary)) return text;
    menders ??= await load();
    const simplified = menders.simplify(text);
    if (!hasUnknownWords(simplified, statistics, glossary)) return simplified;
    alphabet ??= alphabetOf(statistics);
    let mended = simplified;
    const runs = withoutWords(contentOf(simplified), glossary).match(/\p{Script=Han}{3,}/gu) ?? [];
    if (runs.join('').length > LONGEST_MENDED) return simplified;
    for (const run of runs) {
      mended = mended.replace(
        run,
        await mendSpelling(run, {
          alphabet,
          readings: menders.readings,
          isWord: (char) => glossary.common.has(char),
          statistics,
          occurs,
        }),
      );
    }
    return mended;
  };
}

/** True where a character, or a topic word as a whole, is foreign to the corpus. */
function hasUnknownWords(
  text: string,
  { documentFrequency }: TermStatistics,
  glossary: MendInput['glossary'],
): boolean {
  const content = withoutWords(contentOf(text), glossary);
  const strange = [...content].some((char) => /\p{Script=Han}/u.test(char) && documentFrequency(char) === 0);
  return (
    strange ||
    topicWords(content, glossary.fillers).some(({ text: word }) => {
      const terms = tokenize(word).filter((term) => [...term].length > 1 && /\p{Script=Han}/u.test(term));
      return terms.length > 0 && terms.every((term) => documentFrequency(term) === 0);
    })
  );
}

/** A text with the glossary's words blanked out. */
function withoutWords(text: string, glossary: MendInput['glossary']): string {
  let rest = text;
  for (const { surface, english } of entriesWithin(text, glossary)) {
    if (!english && rest.includes(surface)) rest = rest.replaceAll(surface, ' '.repeat(surface.length));
  }
  return rest;
}

/** The characters of the corpus. */
function alphabetOf({ documentFrequency }: TermStatistics): string[] {
  const chars: string[] = [];
  for (let code = FIRST_HAN; code <= LAST_HAN; code += 1) {
    const char = String.fromCharCode(code);
    if (documentFrequency(char) > 0) chars.push(char);
  }
  return chars;
}
