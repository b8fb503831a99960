/** A task at a time: what the plan demands of it, what was reached, and a blank for what was done. */
import { toHanNumeral } from '../../language/numerals.js';
import { demandsWithin, namedDemands } from '../abridge.js';
import type { Block, Part } from '../outline.js';
import { blank, ended, joinedBy, textOfParts, words } from '../parts.js';
import type { SelectedTask } from '../select-tasks.js';
import { quantified, suppliedPhrase } from '../target-phrases.js';
import { type Drafting, headingOf, nameOf, unitsLine } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

type Demands = ContentOf<'demands'>;

export function demandBlocks(content: Demands, input: DraftInput, drafting: Drafting): Block[] {
  const told = input.tasks.slice(0, drafting.detail.tasks);
  const blocks = told.flatMap((task, index): Block[] => {
    const number = `（${toHanNumeral(index + 1)}）`;
    const { demandChars, headings } = drafting.detail;
    const beside = besideDemands(task, content, input, drafting);
    const own = headings && task.clause.heading !== '' ? demandsWithin(task, demandChars, drafting) : [];
    if (own.length > 0)
      return [
        { kind: 'group', number, heading: textOfParts(nameOf(task, drafting)), level: 2 },
        { kind: 'line', parts: [...ended(own), ...beside] },
      ];
    return [{ kind: 'line', parts: [words(number), ...ended(namedDemands(task, demandChars, drafting)), ...beside] }];
  });
  return [...blocks, ...othersLine(input.tasks.slice(told.length), drafting)];
}

/** Those there is no room for, by name as far as there is. */
function othersLine(tasks: readonly SelectedTask[], drafting: Drafting): Block[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, drafting.detail.names * 2).map((task) => nameOf(task, drafting));
  for (const task of tasks) drafting.cut('names', [headingOf(task, drafting)]);
  const rest = shown.length < tasks.length ? `等${tasks.length}项。` : '。';
  return [{ kind: 'line', parts: [words('此外还有：'), ...joinedBy('；', shown), words(rest)] }];
}

/** What stands behind the demands of a task. */
function besideDemands(
  task: SelectedTask,
  { say, blank: wanted }: Demands,
  { supplied }: DraftInput,
  drafting: Drafting,
): Part[] {
  const reported = say.includes('targets')
    ? quantified([task]).flatMap((target) => {
        const phrase = suppliedPhrase(target, supplied, drafting);
        return phrase.length === 0 ? [] : [...phrase, words('。')];
      })
    : [];
  const units = say.includes('units') && task.duty !== null ? [...unitsLine(task, drafting), words('。')] : [];
  return [...units, ...reported, ...(wanted === undefined ? [] : [blank(wanted), words('。')])];
}
