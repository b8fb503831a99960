/** Provisions: what a stretch of a clause lays down. */
import type { ClauseId } from './clause.js';

/** A span of the cleaned text with the words it covers. */
export type Span = { readonly quote: string; readonly start: number; readonly end: number };

/** A date or year a target is tied to, as printed; `month` and `day` where the text gives them. */
export type Deadline = {
  readonly text: string;
  readonly year: number | null;
  /** `stated`: governs by its place in the sentence; `inherited`: carried down from an earlier sentence of a report. */
  readonly scope: 'stated' | 'inherited';
};

/**
 * `lead`: 牵头, 主管; `in-charge`: 负责, 责任单位, 按职责分工负责; `supporting`: 配合, 参与, 会同's partner; `guiding`: 指导, 监督.
 */
export type DutyRole = 'lead' | 'in-charge' | 'supporting' | 'guiding';

export type DutyUnit = { readonly name: string; readonly role: DutyRole };

/** Units an earlier clause charges in all that follows (以下责任单位均包括…，不再列出); the span is that clause's. */
export type StandingDuty = Span & { readonly clauseId: ClauseId; readonly units: readonly string[] };

/** Who answers for what a stretch of a clause lays down. */
export type Duty = Span & {
  readonly kind: 'duty';
  readonly clauseId: ClauseId;
  /** As printed, in order. */
  readonly units: readonly DutyUnit[];
  /** The words that tell how they share it where none leads: `按职责分工负责`, `负责`; null where roles are named. */
  readonly manner: string | null;
  /** The list ends in 等: others may be meant. */
  readonly open: boolean;
  /** Charged here as well, though not in its words. */
  readonly standing: readonly StandingDuty[];
};

export function chargedUnits({ units }: Duty): string[] {
  return units.map(({ name }) => name);
}

/** Charged by what an earlier clause says of all that follows; those named here too are left out. */
export function standingUnitsOf({ units, standing }: Duty): string[] {
  const named = new Set(units.map(({ name }) => name));
  return [...new Set(standing.flatMap((each) => each.units))].filter((name) => !named.has(name));
}

export function leadUnitsOf({ units }: Duty): string[] {
  return units.filter(({ role }) => role === 'lead').map(({ name }) => name);
}

/** Those named beside a lead, or in a role of their own. */
export function responsibleUnitsOf(duty: Duty): string[] {
  if (isShared(duty)) return [];
  return duty.units.filter(({ role }) => role !== 'lead').map(({ name }) => name);
}

/** Those who share it without a lead being named (按职责分工负责). */
export function listedUnitsOf(duty: Duty): string[] {
  return isShared(duty) ? chargedUnits(duty) : [];
}

function isShared({ units, manner }: Duty): boolean {
  return manner !== null && units.every(({ role }) => role === 'in-charge');
}

export type Comparator = 'at-least' | 'at-most' | 'about' | 'exactly' | 'below' | 'above' | 'all' | 'reach';

export type Indicator = Span & {
  /** `indicator`: a value to be reached; `amount`: one that holds, a standard, a limit, a fee, a share, a time limit. */
  readonly kind: 'indicator' | 'amount';
  readonly clauseId: ClauseId;
  readonly name: string;
  readonly comparator: Comparator;
  /** As printed: `90%`, `1：0.53`, `2—3个`, `全覆盖`. */
  readonly value: string;
  readonly unit: string | null;
  /** Words that soften or limit the value, as printed, in order: 力争, 左右, 总体, 普遍. */
  readonly hedges: readonly string[];
  readonly deadline: Deadline | null;
  /** True where a deadline stands earlier in the sentence, before a semicolon, and is not repeated: it may or may not apply. */
  readonly deadlineUnclear: boolean;
  /** What the share is a share of, or the unit each is counted by. */
  readonly denominator: string | null;
  /** Whom or what it holds for where several values differ by it: 职工, 三级待遇. As printed. */
  readonly population: string | null;
  /** What it is measured against: a year (比2022年), a value (由20%提高到35%), or both. */
  readonly base: { readonly text: string; readonly year: number | null; readonly value: string | null } | null;
  /** By how much something is to rise or fall; null for a level to be reached. */
  readonly change: 'up' | 'down' | null;
  /** A finished result (报道的成绩) rather than a target. */
  readonly achieved: boolean;
};

export function isFigure(fact: Fact): fact is Indicator {
  return fact.kind === 'indicator' || fact.kind === 'amount';
}

/** A value to be reached, not one that holds nor one that has been reached. */
export function isTarget(fact: Fact): fact is Indicator {
  return fact.kind === 'indicator' && !fact.achieved;
}

export type Term = Span & {
  readonly kind: 'term';
  readonly clauseId: ClauseId;
  readonly name: string;
  readonly definition: string;
  /** `definition`: says what it is; `abbreviation`: 以下简称. */
  readonly form: 'definition' | 'abbreviation';
};

/** `obligation` 应当, 必须; `prohibition` 不得, 严禁; `permission` 可以; `encouragement` 鼓励; `exploration` 探索; `entitlement` 享受, 给予补贴. */
export type RuleKind = 'obligation' | 'prohibition' | 'permission' | 'encouragement' | 'exploration' | 'entitlement';

/** What a phrase obliges, forbids, allows, encourages or grants, in the source's own words. */
export type Rule = Span & {
  readonly kind: RuleKind;
  readonly clauseId: ClauseId;
  /** The word that says so; null where it is granted without one (给予…补贴). */
  readonly cue: string | null;
  /** Who is meant; null where the sentence names nobody. */
  readonly subject: string | null;
  readonly action: string;
  /** 符合…的, 经…批准后, 有条件的: phrases before it in the sentence. */
  readonly conditions: readonly string[];
  /** 除…外. */
  readonly exceptions: readonly string[];
};

/** Every kind of fact, in the order they are listed in. */
export const FACT_KINDS = [
  'duty',
  'indicator',
  'amount',
  'term',
  'obligation',
  'prohibition',
  'permission',
  'encouragement',
  'exploration',
  'entitlement',
] as const satisfies readonly Fact['kind'][];

export type Fact = Duty | Indicator | Term | Rule;
