/** Targets in running text: what is to be reached, or what was supplied for it and what it comes to. */
import type { Indicator } from '../vocabulary/provision.js';
import { indicatorNameClaim, targetClaim, targetDateClaim, wordsClaim } from './claims-of.js';
import type { Part } from './outline.js';
import { joinedBy, words } from './parts.js';
import { readTarget } from './progress/target.js';
import type { SuppliedData } from './supplied.js';
import type { Task } from './task.js';
import { type Drafting, stated } from './task-parts.js';
import { STATES } from './wording.js';

/** A target with its place in the plan. */
export type PlacedTarget = { readonly task: Task; readonly indicator: Indicator };

/** Longer words of the plan are told as name and target. */
const SHORT_QUOTE = 44;

/** Those that can be counted or measured: a number, a ratio, or all of something. */
export function quantified(tasks: readonly Task[]): PlacedTarget[] {
  return tasks.flatMap((task) =>
    task.indicators
      .filter((indicator) => readTarget(indicator).kind !== 'text')
      .map((indicator) => ({ task, indicator })),
  );
}

/** Several read from the same words are told once. */
export function distinctWords(targets: readonly PlacedTarget[]): PlacedTarget[] {
  return targets.filter(
    ({ indicator: { clauseId, start, end } }, index) =>
      !targets
        .slice(0, index)
        .some(({ indicator: other }) => other.clauseId === clauseId && other.start < end && start < other.end),
  );
}

/** Those of the least weight, as many as there is room for; in the order they came in. */
export function foremost(
  targets: readonly PlacedTarget[],
  most: number,
  weightOf: (target: PlacedTarget) => number,
): PlacedTarget[] {
  const kept = new Set([...targets].sort((a, b) => weightOf(a) - weightOf(b)).slice(0, most));
  return targets.filter((target) => kept.has(target));
}

/** 到2025年，县域内患者就诊率力争达到90%以上；…; the date stands where it changes. */
export function targetPhrases(targets: readonly PlacedTarget[], drafting: Drafting): Part[] {
  let date: string | null = null;
  const phrases = distinctWords(targets).map((target) => {
    const { task, indicator } = target;
    const [due] = indicator.deadlineUnclear ? [] : stated(targetDateClaim(task, indicator), drafting);
    const isNew = due !== undefined && due.claim.text !== date && !indicator.quote.includes(due.claim.text);
    if (due !== undefined) date = due.claim.text;
    return [...(isNew && due !== undefined ? [due, words('，')] : []), ...targetPhrase(target, drafting)];
  });
  return joinedBy('；', phrases);
}

function targetPhrase({ task, indicator }: PlacedTarget, drafting: Drafting): Part[] {
  const { clause } = task;
  if (indicator.quote.length <= SHORT_QUOTE)
    return stated(
      wordsClaim(task, { start: indicator.start - clause.start, end: indicator.end - clause.start }),
      drafting,
    );
  return [...stated(indicatorNameClaim(task, indicator), drafting), ...stated(targetClaim(task, indicator), drafting)];
}

/** 县域内患者就诊率92.1%（目标力争达到90%以上，已达到）; nothing where nothing was supplied. */
export function suppliedPhrase({ task, indicator }: PlacedTarget, data: SuppliedData, drafting: Drafting): Part[] {
  const supplied = data.of(indicator);
  if (supplied === null) return [];
  return [
    ...stated(indicatorNameClaim(task, indicator), drafting),
    supplied.value,
    words('（目标'),
    ...stated(targetClaim(task, indicator), drafting),
    words(`，${STATES[data.stateOf(indicator)]}）`),
  ];
}
