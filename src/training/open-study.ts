/** What packs hold besides an outline: terms, look-alikes, comparisons, lineage, the course of a session, the quiz. */
import { placesWithTargets } from '../briefing/choose-tasks.js';
import type { OpenStudy } from '../briefing/study.js';
import { comparisonTables } from './comparison.js';
import { lineageBlocks } from './lineage.js';
import { lookAlikesTable } from './look-alikes.js';
import { openQuiz, usualMix } from './make-quiz.js';
import { type Edition, quizBlocks } from './quiz-blocks.js';
import { sessionTable } from './session-table.js';
import { termsTable } from './terms.js';

export type StudyOptions = { readonly edition: Edition; readonly seed: number };

export const openStudy =
  ({ edition, seed }: StudyOptions): OpenStudy =>
  async (contents, chosen, clauses, library) => {
    const { terms } = await library.facts();
    const { documents, selected } = chosen;
    const places = placesWithTargets(chosen);
    // Only a quiz looks beyond the plans chosen.
    const makeQuiz = contents.some(({ type }) => type === 'quiz') ? await openQuiz(chosen, library) : null;
    return (content, drafting) => {
      if (content.type === 'session') return [sessionTable(content)];
      if (content.type === 'quiz')
        return makeQuiz === null ? [] : quizBlocks(makeQuiz({ wanted: usualMix(content.items), seed }), edition);
      switch (content.of) {
        case 'terms':
          return [termsTable(selected.tasks, terms, drafting)];
        case 'look-alikes':
          return [lookAlikesTable(places, drafting)];
        case 'comparison':
          return comparisonTables(documents, selected.tasks, drafting);
        case 'lineage':
          return lineageBlocks(documents, clauses, library.documents, drafting);
      }
    };
  };
