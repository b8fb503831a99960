/** A task at a time: what the plan demands of it, what was reached, and a blank for what was done. */
import { toHanNumeral } from '../../language/numerals.js';
import { demandsWithin } from '../abridge.js';
import type { Block, Part } from '../outline.js';
import { blank, textOfParts, words } from '../parts.js';
import type { SelectedTask } from '../select-tasks.js';
import { quantified, suppliedPhrase } from '../target-phrases.js';
import { type Drafting, nameOf, unitsLine } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

type Demands = ContentOf<'demands'>;

export function demandBlocks(content: Demands, input: DraftInput, drafting: Drafting): Block[] {
  return input.tasks.flatMap((task, index): Block[] => {
    const number = `（${toHanNumeral(index + 1)}）`;
    const paragraph = paragraphOf(task, content, input, drafting);
    if (task.clause.heading === '') return [{ kind: 'line', parts: [words(number), ...paragraph] }];
    const name = nameOf(task, drafting);
    if (!drafting.detail.headings) return [{ kind: 'line', parts: [words(number), ...name, words('。'), ...paragraph] }];
    return [
      { kind: 'group', number, heading: textOfParts(name), level: 2 },
      { kind: 'line', parts: paragraph },
    ];
  });
}

function paragraphOf(task: SelectedTask, { say, blank: wanted }: Demands, { supplied }: DraftInput, drafting: Drafting): Part[] {
  const demands = demandsWithin(task, drafting.detail.demandChars, drafting);
  const reported = say.includes('targets')
    ? quantified([task]).flatMap((target) => {
        const phrase = suppliedPhrase(target, supplied, drafting);
        return phrase.length === 0 ? [] : [...phrase, words('。')];
      })
    : [];
  const units = say.includes('units') && task.duty !== null ? [...unitsLine(task, drafting), words('。')] : [];
  return [...demands, ...units, ...reported, ...(wanted === undefined ? [] : [blank(wanted), words('。')])];
}
