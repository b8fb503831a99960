/** What packs hold besides an outline: terms, look-alikes, comparisons, lineage, the course of a session, the quiz. */
import type { ChosenTasks } from '../briefing/choose-tasks.js';
import { placesWithTargets } from '../briefing/choose-tasks.js';
import type { OpenStudy } from '../briefing/study.js';
import { comparisonTables } from './comparison.js';
import { lineageBlocks } from './lineage.js';
import { lookAlikesTable } from './look-alikes.js';
import { sessionTable } from './session-table.js';
import { termsTable } from './terms.js';

export const openStudy: OpenStudy = async (chosen: ChosenTasks, clauses, library) => {
  const { terms } = await library.facts();
  const { documents, selected } = chosen;
  const places = placesWithTargets(chosen);
  return (content, drafting) => {
    if (content.type === 'session') return [sessionTable(content)];
    if (content.type === 'quiz') return [];
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
