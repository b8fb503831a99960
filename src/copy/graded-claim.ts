import { wordBorders } from '../language/word-borders.js';
import type { Verdict } from '../vocabulary/answer.js';
import type { NumberedClaim } from '../vocabulary/citation-numbers.js';
import type { Locale } from './locale.js';

type Graded = Pick<NumberedClaim, 'text' | 'grade' | 'differs' | 'quotes'>;

const MARKS: Readonly<Record<Locale, Readonly<Record<Graded['grade'], string>>>> = {
  zh: { verified: '', worded: '⟡ ', substituted: '〔原文〕' },
  en: { verified: '', worded: '⟡ ', substituted: '[source] ' },
};
const LEGENDS: Readonly<Record<Locale, Readonly<Record<Graded['grade'], string>>>> = {
  zh: {
    verified: '',
    worded: '⟡ 为模型表述，以所附原文为准；⟨ ⟩ 内的词原文没有。',
    substituted: '〔原文〕：模型的说法与条款有出入，改列条款原句。',
  },
  en: {
    verified: '',
    worded: '⟡ is the model’s wording: the quote given with it decides; words in ⟨ ⟩ are not in the source.',
    substituted: '[source]: the model’s sentence did not match the clause, so the clause’s own sentence stands here.',
  },
};

const VERDICTS: Readonly<Record<Locale, Readonly<Record<Verdict, string>>>> = {
  zh: { yes: '⟡ 结论：是。', no: '⟡ 结论：否。', depends: '⟡ 结论：视情况而定。' },
  en: { yes: '⟡ In short: yes.', no: '⟡ In short: no.', depends: '⟡ In short: it depends.' },
};

/** What a model concludes, marked as its own words: the claims behind it decide. */
export function verdictLine(verdict: Verdict, locale: Locale): string {
  return VERDICTS[locale][verdict];
}

/** A claim as it is shown and copied: with the mark of its grade, and its own words of a model marked. */
export function gradedText({ text, grade, differs }: Graded, locale: Locale): string {
  const plain = text.trim();
  return `${MARKS[locale][grade]}${grade === 'worded' ? withMarks(plain, differs) : plain}`;
}

/** Around whole words: ⟨内部⟩ rather than 内⟨部⟩, where the source has 内 alone. */
function withMarks(text: string, differs: readonly string[]): string {
  const borders = [...wordBorders(text)].sort((a, b) => a - b);
  let shown = '';
  let done = 0;
  for (const words of differs.map((each) => each.trim()).filter((each) => each !== '')) {
    const at = text.indexOf(words, done);
    if (at === -1) continue;
    const start = Math.max(done, borders.findLast((border) => border <= at) ?? at);
    const end = borders.find((border) => border >= at + words.length) ?? at + words.length;
    shown += `${text.slice(done, start)}⟨${text.slice(start, end)}⟩`;
    done = end;
  }
  return shown + text.slice(done);
}

/** The words a claim rests on, to stand directly beneath it; none where they are the claim. */
export function quotesBeneath({ grade, quotes }: Graded): readonly string[] {
  return grade === 'worded' ? [...new Set(quotes)] : [];
}

const DRAFT_HEADS: Readonly<Record<Locale, string>> = {
  zh: '草稿，每句后注出处，用前请对照原文：',
  en: 'A draft, each sentence with its source; check it against them before use:',
};

/** What stands above a text that was drafted. */
export function draftHead(locale: Locale): string {
  return DRAFT_HEADS[locale];
}

/** What the marks mean, once for each that stands among the claims. */
export function gradeLegend(claims: readonly Graded[], locale: Locale): string[] {
  const grades = [...new Set(claims.map(({ grade }) => grade))].filter((grade) => grade !== 'verified');
  return grades.map((grade) => LEGENDS[locale][grade]);
}
