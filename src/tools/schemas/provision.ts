/** The shapes of provisions: what a stretch of a clause lays down. */
import { z } from 'zod';
import type { RuleKind } from '../../vocabulary/provision.js';
import { ROLE_CHOICES } from '../fact-choices.js';
import { count, strings } from './fields.js';

const span = { quote: z.string().describe('Verbatim.'), start: count(), end: count() };
const place = {
  clauseId: z.string(),
  documentId: z.string(),
  title: z.string(),
  label: z.string(),
  heading: z.string(),
};

const DUTY = z.object({
  kind: z.literal('duty'),
  ...place,
  ...span,
  units: z.array(z.object({ name: z.string(), role: z.enum(ROLE_CHOICES) })),
  manner: z.string().nullable(),
  open: z.boolean().describe('The list ends in 等: others may be meant.'),
  standing: z
    .array(z.object({ clauseId: z.string(), units: strings(), ...span }))
    .describe('Charged here by what an earlier clause says.'),
});

const FIGURE = z.object({
  kind: z.enum(['indicator', 'amount']),
  ...place,
  ...span,
  name: z.string(),
  comparator: z.enum(['at-least', 'at-most', 'about', 'exactly', 'below', 'above', 'all', 'reach']),
  value: z.string().describe('As printed.'),
  unit: z.string().nullable(),
  hedges: strings().describe('Words that soften or limit the value; a value is never told without them.'),
  deadline: z.object({ text: z.string(), year: z.int().nullable(), scope: z.enum(['stated', 'inherited']) }).nullable(),
  deadlineUnclear: z.boolean(),
  denominator: z.string().nullable(),
  population: z.string().nullable(),
  base: z.object({ text: z.string(), year: z.int().nullable(), value: z.string().nullable() }).nullable(),
  change: z.enum(['up', 'down']).nullable(),
  achieved: z.boolean().describe('A result that was reported, not a target.'),
});

const TERM = z.object({
  kind: z.literal('term'),
  ...place,
  ...span,
  name: z.string(),
  definition: z.string(),
  form: z.enum(['definition', 'abbreviation']),
});

const RULE_KINDS = [
  'obligation',
  'prohibition',
  'permission',
  'encouragement',
  'exploration',
  'entitlement',
] as const satisfies readonly RuleKind[];

const RULE = z.object({
  kind: z.enum(RULE_KINDS),
  ...place,
  ...span,
  cue: z.string().nullable(),
  subject: z.string().nullable(),
  action: z.string(),
  conditions: strings(),
  exceptions: strings(),
});

export const PROVISION = z.union([DUTY, FIGURE, TERM, RULE]).meta({ id: 'Provision' });
