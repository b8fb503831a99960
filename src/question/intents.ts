import type { Intent } from '../vocabulary/answer.js';
import type { Cue } from './cues/read-cues.js';

/** What a part of a question asks for. Several can hold at once; `main` decides how the answer is put together. */
export type Wants = {
  readonly main: Intent;
  readonly amount: boolean;
  readonly money: boolean;
  readonly who: boolean;
  readonly when: boolean;
  readonly list: boolean;
  readonly define: boolean;
  readonly compare: boolean;
  readonly lead: boolean;
  readonly only: boolean;
  /** What was reached, as opposed to what is aimed at. */
  readonly actual: boolean;
  /** Every region that …: 哪些省, 哪些地方. */
  readonly eachRegion: boolean;
};

type Named = { readonly hasUnit: boolean; readonly hasYear: boolean; readonly hasLabel: boolean };
type Cues = ReadonlySet<Cue>;

/** Each speaks of a document by itself; the other cues of identity may speak of a certificate or a contract. */
const OF_DOCUMENT: readonly Cue[] = [
  ...(['asks-number', 'asks-issue-date', 'issued-by-whom', 'document-in-force'] as const),
  ...(['asks-basis', 'asks-addressee'] as const),
];

/** What a (part of a) question asks for, from what its wording tells and from whether it names a department, a year or a clause. */
export function readWants(cues: Cues, named: Named): Wants {
  const flags = {
    amount: cues.has('amount') || cues.has('money'),
    money: cues.has('money'),
    who: cues.has('who') && !cues.has('with-whom'),
    when: cues.has('when') || cues.has('duration'),
    list: cues.has('list'),
    define: cues.has('define'),
    compare: cues.has('compare'),
    lead: cues.has('lead'),
    only: cues.has('only'),
    actual: cues.has('actual'),
    eachRegion: cues.has('each-region'),
  };
  return { main: mainIntent(cues, flags, named), ...flags };
}

function mainIntent(cues: Cues, flags: Omit<Wants, 'main'>, named: Named): Intent {
  if (named.hasLabel) return 'lookup';
  if (OF_DOCUMENT.some((cue) => cues.has(cue))) return 'metadata';
  if (named.hasUnit && asksForTasks(cues, flags)) return 'unit-duties';
  if (named.hasYear && cues.has('tasks-due') && (flags.list || cues.has('open-question'))) return 'deadline-tasks';
  if (flags.eachRegion) return 'list';
  if (flags.compare) return 'compare';
  if (flags.define && !flags.amount) return 'define';
  if (flags.who) return 'who';
  if (flags.amount) return 'amount';
  if (flags.when) return 'when';
  if (flags.list) return 'list';
  if (cues.has('how')) return 'how';
  return cues.has('whether') ? 'yes-no' : 'general';
}

/** How much money is no count of tasks: 没经规划部门同意就开工, 罚多少. */
function asksForTasks(cues: Cues, { list, amount, money }: Omit<Wants, 'main'>): boolean {
  const open = list || amount || cues.has('open-question');
  return cues.has('every-task') || (cues.has('unit-tasks') && open && !money);
}
