/** What packs hold besides an outline: terms, look-alikes, comparisons, lineage, the course of a session, the quiz. */
import { placesWithTargets } from '../briefing/choose-tasks.js';
import type { Block, OutlineTable } from '../briefing/outline.js';
import type { OpenStudy } from '../briefing/study.js';
import { aboveOf } from './comparison/above.js';
import { abovePairs, aboveTables } from './comparison/above-tables.js';
import { briefTables } from './comparison/brief-tables.js';
import { compare } from './comparison/compare.js';
import { comparisonTables } from './comparison/comparison-tables.js';
import { sidesOf } from './comparison/sides.js';
import { lineageBlocks } from './lineage.js';
import { lookAlikesTable } from './look-alikes.js';
import { openQuiz, usualMix } from './make-quiz.js';
import { type Edition, quizBlocks } from './quiz-blocks.js';
import { sessionTable } from './session-table.js';
import { startersOf } from './starters.js';
import { termsTable } from './terms.js';

export type StudyOptions = { readonly edition: Edition; readonly seed: number };

export const openStudy =
  ({ edition, seed }: StudyOptions): OpenStudy =>
  async (contents, chosen, clauses, library) => {
    const { terms } = await library.facts();
    const { documents, selected } = chosen;
    const places = placesWithTargets(chosen);
    const isAsked = (...wanted: readonly string[]) =>
      contents.some((content) => content.type === 'study' && wanted.includes(content.of));
    const { glossary } = library;
    const sides = sidesOf(documents, places);
    const comparison = compare(isAsked('comparison', 'whole-comparison') ? sides : [], glossary);
    const aboves = isAsked('above', 'whole-above')
      ? abovePairs(await aboveOf(documents, library), sides, glossary)
      : [];
    const quizzes = new Map<number, Block[]>();
    const asked = contents.filter((content) => content.type === 'quiz');
    if (asked.length > 0) {
      const makeQuiz = await openQuiz(chosen, library);
      for (const { items } of asked) quizzes.set(items, quizBlocks(makeQuiz({ ...usualMix(items), seed }), edition));
    }
    return (content, drafting) => {
      if (content.type === 'session') return [sessionTable(content)];
      if (content.type === 'quiz') return quizzes.get(content.items) ?? [];
      switch (content.of) {
        case 'terms':
          return [shortened(termsTable(selected.tasks, terms, drafting))];
        case 'starters':
          return startersOf(places, terms, drafting);
        case 'look-alikes':
          return [shortened(lookAlikesTable(places, drafting))];
        case 'comparison':
          return briefTables(comparison, { fold: glossary.fold, drafting });
        case 'whole-comparison':
          return comparisonTables(comparison, { fold: glossary.fold, drafting });
        case 'lineage':
          return lineageBlocks(documents, clauses, library.documents, drafting);
        case 'above':
        case 'whole-above':
          return aboveTables(aboves, { isWhole: content.of === 'whole-above', fold: glossary.fold, drafting });
      }
    };
  };

/** What a lesson has time for; the foremost rows come first. */
const MOST_ROWS = 8;

function shortened(table: OutlineTable): OutlineTable {
  return { ...table, rows: table.rows.slice(0, MOST_ROWS) };
}
