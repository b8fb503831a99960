import { z } from 'zod';
import type { DutyRole } from '../../vocabulary/provision.js';

const ROLES = ['lead', 'in-charge', 'supporting', 'guiding'] as const satisfies readonly DutyRole[];
/** `range`, `up-by` and `down-by` are what a person reads; the system says them by value and by change. */
const COMPARATORS = [
  ...(['at-least', 'at-most', 'about', 'below', 'above', 'all', 'reach'] as const),
  ...(['range', 'up-by', 'down-by', 'other'] as const),
] as const;

const place = {
  file: z.string(),
  /** Of the real documents: for making rules from, or for checking changes of them. Neither is unseen. */
  part: z.enum(['work', 'measured']).optional(),
  /** Of the clause it stands in, as officials cite it. */
  label: z.string(),
  /** Two readers may differ on it: neither missed where it is not read nor wrong where it is. */
  doubt: z.literal(true).optional(),
};
const figure = {
  name: z.string(),
  /** Other names that are as right. */
  nameAlso: z.array(z.string()).optional(),
  comparator: z.enum(COMPARATORS),
  /** As printed; `unit` completes it where it is printed apart, as in the head of a column. */
  value: z.string(),
  unit: z.string().nullable(),
};

/** One provision, judged by reading its document: who answers for it, a value to be reached, or one that holds. */
const goldProvision = z.discriminatedUnion('kind', [
  z.strictObject({
    ...place,
    kind: z.literal('duty'),
    units: z.array(z.strictObject({ name: z.string(), role: z.enum(ROLES) })).min(1),
  }),
  z.strictObject({
    ...place,
    kind: z.literal('target'),
    ...figure,
    year: z.number().nullable(),
    /** The year it is measured against: never its deadline. */
    baseYear: z.number().nullable(),
  }),
  z.strictObject({ ...place, kind: z.literal('amount'), ...figure }),
]);

export type GoldProvision = z.infer<typeof goldProvision>;
export type GoldDuty = Extract<GoldProvision, { kind: 'duty' }>;
export type GoldFigure = Exclude<GoldProvision, GoldDuty>;

/** One JSON value a line. @throws where a line is none or of another shape */
export function readGold(jsonLines: string): GoldProvision[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldProvision.parse(JSON.parse(line)));
}
