import type { Turn } from './questions.js';
import type { Talk } from './talk.js';

/** What is said of work that was not done; null for work that was, or that its asker stopped. */
export function turnWords(turn: Turn, talk: Talk): string | null {
  switch (turn.kind) {
    case 'too-many':
      return talk.tooMany(turn.limit);
    case 'ending':
      return talk.ending;
    case 'failed':
      return talk.failed(turn.reference);
    case 'done':
    case 'stopped':
      return null;
  }
}

/** How work that waited its turn ended, where it did not end by itself. */
export function statusOfTurn({ kind }: Turn): string {
  return kind === 'ending' ? 'stopped' : kind;
}
