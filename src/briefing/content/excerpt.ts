/** Sentences of the plans for a memo: a paragraph, or points; each plan by its name. */
import { demandsWithin, namedDemands } from '../abridge.js';
import type { Block } from '../outline.js';
import { ended, words } from '../parts.js';
import { citedTitle } from '../render/citation-note.js';
import type { SelectedTask } from '../select-tasks.js';
import { type Drafting, headingOf, nameOf } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

/** A memo names few clauses; the others are told to the checking copy. */
const MOST_TASKS = 5;

export function excerptBlocks({ form }: ContentOf<'excerpt'>, { tasks }: DraftInput, drafting: Drafting): Block[] {
  const documents = [...new Set(tasks.map(({ document }) => document))];
  const share = drafting.detail.excerptChars / documents.length;
  return documents.flatMap((document) => {
    const own = tasks.filter((task) => task.document === document);
    const shown = own.slice(0, MOST_TASKS);
    for (const task of own.slice(shown.length)) drafting.cut('excerpt', [headingOf(task, drafting)]);
    return form === 'paragraph'
      ? [paragraph(citedTitle(document), shown, share, drafting)]
      : points(citedTitle(document), shown, share, drafting);
  });
}

function paragraph(title: string, tasks: readonly SelectedTask[], chars: number, drafting: Drafting): Block {
  const said = tasks.flatMap((task) => {
    const demands = demandsWithin(task, chars / tasks.length, drafting);
    return demands.length > 0 ? demands : ended(nameOf(task, drafting));
  });
  return { kind: 'line', parts: [words(`${title}提出：`), ...said] };
}

function points(title: string, tasks: readonly SelectedTask[], chars: number, drafting: Drafting): Block[] {
  return [
    { kind: 'line', parts: [words(`${title}有关要点：`)] },
    ...tasks.map(
      (task, index): Block => ({
        kind: 'line',
        parts: [words(`${index + 1}.`), ...namedDemands(task, chars / tasks.length, drafting)],
      }),
    ),
  ];
}
