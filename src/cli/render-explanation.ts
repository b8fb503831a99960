import type { Explanation } from '../answering/answer-question.js';
import { answerCopy } from '../copy/answer-copy.js';
import type { Locale } from '../copy/locale.js';
import type { Hit, Signals } from '../evidence/retrieve.js';
import type { Answer } from '../vocabulary/answer.js';
import { plainTerminalDeep } from './plain-terminal.js';

type Part = Explanation['parts'][number];

/** How many clauses of each part are shown. */
const SHOWN = 10;

/** Why each clause ranked where it did, for a person: what was understood, then each clause with its signals. */
export function renderExplanation(given: Explanation, locale: Locale): string {
  return plainTerminalDeep(given)
    .parts.map((part, index) => [...understood(part, index, locale), ...part.hits.slice(0, SHOWN).map(hitLine(locale))])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The sentences that were held back and why; no lines where none was. */
export function renderWithheld(answer: Answer, locale: Locale): string[] {
  if (answer.withheld.length === 0) return [];
  const { withheldReason } = answerCopy(locale);
  const rows = plainTerminalDeep(answer).withheld.map(({ text, reason }) => `  - ${withheldReason[reason]}: ${text}`);
  return [[WORDS[locale].withheld, ...rows].join('\n')];
}

/** The same for scripts. */
export function withheldJson({ withheld }: Answer) {
  return withheld.map(({ text, reason }) => ({ text, reason }));
}

/** The same for scripts. */
export function explanationJson({ parts }: Explanation) {
  return parts.map(({ part, hits }) => ({
    text: part.text,
    content: part.content,
    intent: part.wants.main,
    regions: part.regions,
    documents: part.documentIds,
    concepts: part.concepts.map(({ surface, weight, known, variants }) => ({
      surface,
      weight,
      known,
      variants: variants.map(({ text }) => text),
    })),
    hits: hits.map(({ clause, score, signals }) => ({ clauseId: clause.id, label: clause.label, score, signals })),
  }));
}

function understood({ part }: Part, index: number, locale: Locale): string[] {
  const words = WORDS[locale];
  const concepts = part.concepts.map(({ surface, weight, variants }) => {
    const others = variants.map(({ text }) => text).filter((text) => text !== surface);
    return `${surface}(${weight.toFixed(1)}${others.length === 0 ? '' : ` = ${others.slice(0, 4).join('/')}`})`;
  });
  return [
    `${words.part} ${index + 1}: ${part.text}`,
    `${words.intent}: ${part.wants.main}  ${words.regions}: ${listed(part.regions)}  ${words.documents}: ${listed(part.documentIds)}`,
    `${words.concepts}: ${listed(concepts)}`,
  ];
}

function hitLine(locale: Locale): (hit: Hit, index: number) => string {
  return ({ clause, score, signals }, index) =>
    `${String(index + 1).padStart(3)}. ${score.toFixed(3)}  ${clause.id}  ${clause.label} ${clause.heading}\n     ${signalsLine(signals, locale)}`;
}

function signalsLine({ exact, ...signals }: Signals, locale: Locale): string {
  const words = WORDS[locale].signals;
  const values = (Object.keys(signals) as (keyof typeof signals)[]).map(
    (name) => `${words[name]} ${signals[name].toFixed(2)}`,
  );
  return [...values, ...(exact ? [words.exact] : [])].join('  ');
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '—' : values.join('、');
}

type Words = Readonly<Record<'part' | 'intent' | 'regions' | 'documents' | 'concepts' | 'withheld', string>> & {
  readonly signals: Readonly<Record<keyof Signals, string>>;
};

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    part: '问题',
    withheld: '没有通过核对、没有显示的句子：',
    intent: '问法',
    regions: '地区',
    documents: '文件',
    concepts: '概念（权重 = 等同说法）',
    signals: {
      lexical: '词语',
      vector: '向量',
      statement: '语句',
      heading: '标题',
      clause: '条款',
      exact: '按条款号直达',
    },
  },
  en: {
    part: 'Part',
    withheld: 'Sentences that did not pass and are not shown:',
    intent: 'asks for',
    regions: 'regions',
    documents: 'documents',
    concepts: 'concepts (weight = same as)',
    signals: {
      lexical: 'words',
      vector: 'vector',
      statement: 'statement',
      heading: 'heading',
      clause: 'clause',
      exact: 'named by its label',
    },
  },
};
