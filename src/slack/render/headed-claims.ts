/** Claims that say first what they are about: `聊城市：……`, `市卫生健康委牵头：……`, `Liaocheng: …`. */
import type { Intent } from '../../vocabulary/answer.js';
import type { NumberedClaim } from '../../vocabulary/citation-numbers.js';
import { answerTable, type TableRow } from './answer-table.js';
import type { KnownBlock } from './block-kit.js';
import type { AnswerCopy } from './copy-type.js';
import { visibleText } from './escape.js';
import { type Line, markRuns, richTextBlocks } from './rich-text.js';

export type HeadedInput = {
  readonly claims: readonly NumberedClaim[];
  readonly intent: Intent;
  readonly regions: readonly string[];
};

const COLUMN_OF: Readonly<Partial<Record<Intent, 'region' | 'unit'>>> = {
  compare: 'region',
  'unit-duties': 'unit',
  'deadline-tasks': 'unit',
  who: 'unit',
};
const HEADED = /^([^：。；！？\n]{1,40}?)(?:：|: )(.+)$/s;

/**
 * A comparison or a list of duties: as a table where each claim is about something else, and else under one heading for
 * all that is said of the same, so that no line repeats it. Null where the claims are not of that form.
 */
export function headedBlocks({ claims, intent, regions }: HeadedInput, copy: AnswerCopy): KnownBlock[] | null {
  const column = COLUMN_OF[intent] ?? (regions.length > 1 ? 'region' : undefined);
  // A model's wording stands with its quote beneath, which neither a cell nor a line below a heading has room for.
  if (column === undefined || claims.length < 2 || claims.some(({ grade }) => grade !== 'verified')) return null;
  const headed = claims.map(headedClaim);
  if (headed.some(({ head, said }) => head === '' || said === '')) return null;
  const heads = [...new Set(headed.map(({ head }) => head))];
  if (column === 'region' && heads.length === 1) return null;
  const table = heads.length === headed.length ? answerTable(headed, column, copy) : null;
  return table === null ? heads.flatMap((head) => groupBlocks(head, headed)) : [table];
}

function headedClaim({ text, numbers }: NumberedClaim): TableRow {
  const [, head = '', said = ''] = HEADED.exec(visibleText(text).trim()) ?? [];
  return { head: head.trim(), said: said.trim(), numbers };
}

function groupBlocks(head: string, headed: readonly TableRow[]): KnownBlock[] {
  const own = headed.filter((each) => each.head === head).map(saidLine);
  return [
    ...richTextBlocks([[{ text: head, bold: true }]]),
    ...richTextBlocks(own, own.length === 1 ? 'plain' : 'bullet'),
  ];
}

function saidLine({ said, numbers }: TableRow): Line {
  return [{ text: said }, ...markRuns(numbers)];
}
