/** An item as files hold it: words and key, without the claims. */
import { citationPlace } from '../../briefing/render/citation-note.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { Difficulty, Point, QuizItem } from './quiz.js';

type Plain = {
  readonly id: string;
  readonly question: string;
  readonly difficulty: Difficulty;
  readonly explanation: string;
  /** Clauses to reread: `《title》（文号）label`, each once. */
  readonly sources: readonly string[];
  /** What the key rests on, as an answer cites; only JSON has a place for them. */
  readonly citations: readonly Citation[];
};

export type PlainItem =
  | (Plain & { readonly type: 'single'; readonly options: readonly string[]; readonly key: number })
  | (Plain & { readonly type: 'multiple'; readonly options: readonly string[]; readonly key: readonly number[] })
  | (Plain & { readonly type: 'judge'; readonly key: boolean })
  | (Plain & { readonly type: 'blank'; readonly key: readonly string[] })
  | (Plain & { readonly type: 'short' | 'case'; readonly key: readonly Point[] });

export function plainItem({ claims, facts: _, ...item }: QuizItem): PlainItem {
  const citations = claims.flatMap((claim) => claim.citations);
  return { ...item, sources: [...new Set(citations.map(citationPlace))], citations };
}

/** `优化服务流程（2分）`. */
export function pointText({ text, score }: Point): string {
  return `${text}（${score}分）`;
}

/** A point without marks behind it, written by hand, counts one. */
export function readPoint(words: string): Point {
  const [, text, score] = /^(.*)（(\d{1,3})分）$/s.exec(words) ?? [];
  return text === undefined ? { text: words, score: 1 } : { text, score: Number(score) };
}
