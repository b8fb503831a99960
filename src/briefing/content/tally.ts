/** The sum of it all: tasks and targets the plan sets, and how many of these the supplied data says are reached. */
import { chaptersOf } from '../chapters.js';
import type { Block, Part } from '../outline.js';
import { blank, joinedBy, words } from '../parts.js';
import type { SupplyState } from '../supplied.js';
import { type PlacedTarget, quantified, suppliedPhrase } from '../target-phrases.js';
import type { Drafting } from '../task-parts.js';
import { STATES } from '../wording.js';
import type { DraftInput } from './draft-input.js';

export function tallyBlocks(input: DraftInput, drafting: Drafting): Block[] {
  const targets = quantified(input.withTargets);
  const counts = [words(countOf(input))];
  const ofTargets = targets.length === 0 ? [words('。')] : [words(`，量化目标${targets.length}项。`)];
  return [
    { kind: 'line', parts: [...counts, ...ofTargets, ...progressSentence(targets, input)] },
    ...behindLine(targets, input, drafting),
  ];
}

/** A selection is no whole plan, and is not told as one. */
function countOf({ tasks, units, values }: DraftInput): string {
  const named = [...new Set(units.map(({ full }) => full)), ...(values.topic === null ? [] : [values.topic])];
  if (named.length > 0) return `${values.title}涉及${named.join('、')}的任务${tasks.length}项`;
  const chapters = chaptersOf(tasks);
  const isParted = values.part === null && chapters.length > 1 && chapters.length < tasks.length;
  return `${values.title}部署${isParted ? `${chapters.length}个方面` : ''}${tasks.length}项任务`;
}

function progressSentence(targets: readonly PlacedTarget[], { supplied, isAttached }: DraftInput): Part[] {
  if (targets.length === 0) return [];
  const detail = isAttached ? '（详见附表）。' : '。';
  if (targets.every(({ indicator }) => supplied.of(indicator) === null))
    return [
      words('截至'),
      blank('【待填：数据截止日】'),
      words('，'),
      blank('【待填：已达到、正在推进、滞后各多少项】'),
      words(detail),
    ];
  const counted = (state: SupplyState) =>
    targets.filter(({ indicator }) => supplied.stateOf(indicator) === state).length;
  const told = (['reached', 'under-way', 'behind', 'not-comparable', 'unreported'] as const)
    .map((state) => ({ state, count: counted(state) }))
    .filter(({ state, count }) => count > 0 || state === 'reached');
  const sum = told.map(({ state, count }) => `${STATES[state]}${count}项`).join('，');
  return [...asOfParts(targets, supplied), words(`${sum}${detail}`)];
}

/** 截至2025年9月底，; where there are several dates, that each stands in the table. */
function asOfParts(targets: readonly PlacedTarget[], supplied: DraftInput['supplied']): Part[] {
  const given = targets.flatMap(({ indicator }) => supplied.of(indicator) ?? []);
  const dates = [...new Set(given.flatMap(({ asOf }) => asOf ?? []))];
  const [first, ...others] = dates;
  const origin = given.find(({ asOf }) => asOf === first)?.value.origin;
  if (first === undefined || origin === undefined) return [words('截至'), blank('【待填：数据截止日】'), words('，')];
  if (others.length === 0) return [words('截至'), { kind: 'given', text: first, origin }, words('，')];
  return [words('按各项数据的截止日（见附表），')];
}

function behindLine(targets: readonly PlacedTarget[], { supplied }: DraftInput, drafting: Drafting): Block[] {
  const behind = targets.filter(({ indicator }) => supplied.stateOf(indicator) === 'behind');
  if (behind.length === 0) return [];
  const shown = behind.slice(0, Math.max(2, drafting.detail.targets));
  const phrases = joinedBy(
    '；',
    shown.map((target) => suppliedPhrase(target, supplied, drafting)),
  );
  const rest = shown.length < behind.length ? '等' : '';
  return [{ kind: 'line', parts: [words('滞后的主要是：'), ...phrases, words(`${rest}。`)] }];
}
