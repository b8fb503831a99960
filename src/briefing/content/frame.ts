/** What frames the work of a plan, in its own words: aims by the statements that date or measure them, safeguards by name. */
import { demandsWithin, namedDemands } from '../abridge.js';
import { fillWords } from '../fill-words.js';
import type { Block } from '../outline.js';
import { frameOf, type Task } from '../task.js';
import type { Drafting } from '../task-parts.js';
import type { ContentOf } from '../template.js';
import type { DraftInput } from './draft-input.js';

/** Of all there is to say, in Han characters; a step of less detail says less. */
const AIM_CHARS = 260;
const SAFEGUARD_CHARS = 90;
const LEAST_CHARS = 40;

export function frameBlocks(
  { of, blank }: ContentOf<'frame'>,
  { frame, values }: DraftInput,
  drafting: Drafting,
): Block[] {
  const kind = of === 'aims' ? 'aim' : 'safeguard';
  const places = frame.filter((task) => frameOf(task) === kind);
  const told = of === 'aims' ? aims(places, drafting) : safeguards(places, drafting);
  return told.length > 0 ? told : [{ kind: 'line', parts: fillWords(blank, values) }];
}

function aims(places: readonly Task[], drafting: Drafting): Block[] {
  const measured = places.filter(({ due, indicators }) => due.length > 0 || indicators.length > 0);
  const shown = measured.length > 0 ? measured : places.slice(0, 1);
  const chars = Math.max(LEAST_CHARS, Math.min(AIM_CHARS, drafting.detail.demandChars) / Math.max(1, shown.length));
  return shown.flatMap((task): Block[] => {
    const said = demandsWithin(task, chars, drafting);
    return said.length === 0 ? [] : [{ kind: 'line', parts: said }];
  });
}

function safeguards(places: readonly Task[], drafting: Drafting): Block[] {
  const chars = Math.max(LEAST_CHARS, Math.min(SAFEGUARD_CHARS, drafting.detail.demandChars));
  return places.map((task) => ({ kind: 'line', parts: namedDemands(task, chars, drafting) }));
}
