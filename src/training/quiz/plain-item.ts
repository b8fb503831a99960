/** An item as files hold it: words and key, without the claims. */
import { citationPlace } from '../../briefing/render/citation-note.js';
import type { QuizItem } from './quiz.js';

type Plain = {
  readonly id: string;
  readonly question: string;
  readonly explanation: string;
  /** Clauses to reread: `《title》（文号）label`, each once. */
  readonly sources: readonly string[];
};

export type PlainItem =
  | (Plain & { readonly type: 'single'; readonly options: readonly string[]; readonly key: number })
  | (Plain & { readonly type: 'multiple'; readonly options: readonly string[]; readonly key: readonly number[] })
  | (Plain & { readonly type: 'judge'; readonly key: boolean })
  | (Plain & { readonly type: 'blank'; readonly key: readonly string[] })
  /** `key`: the model answer, a sentence each. */
  | (Plain & { readonly type: 'short' | 'case'; readonly key: readonly string[] });

export function plainItem(item: QuizItem): PlainItem {
  const { id, question, explanation, claims } = item;
  const sources = [...new Set(claims.flatMap(({ citations }) => citations.map(citationPlace)))];
  const plain = { id, question, explanation, sources };
  switch (item.type) {
    case 'single':
      return { ...plain, type: item.type, options: item.options, key: item.key };
    case 'multiple':
      return { ...plain, type: item.type, options: item.options, key: item.key };
    case 'judge':
      return { ...plain, type: item.type, key: item.key };
    case 'blank':
      return { ...plain, type: item.type, key: item.key };
    default:
      return { ...plain, type: item.type, key: item.key.map(({ text }) => text) };
  }
}
