/** Lays a sentence beside the words it cites, in their order, and tells what was added, left out and put in place of another. */

/** A stretch both texts hold. Offsets are in each. */
export type Block = { readonly at: number; readonly given: number; readonly length: number };

/** What lies between two blocks; either side may be empty. */
export type Gap = {
  readonly said: string;
  readonly given: string;
  /** Where `said` starts. */
  readonly at: number;
};

/** Shorter stretches stand in any text by chance. */
const LEAST_BLOCK = 2;

/**
 * The stretches two texts share, in the order of both and none shorter than `least`: the longest first, then what is left on
 * either side of it (Ratcliff and Metzener, Dr. Dobb's Journal, July 1988).
 */
export function blocksOf(said: string, given: string, least = LEAST_BLOCK): Block[] {
  const blocks: Block[] = [];
  const between = (at: number, end: number, from: number, until: number) => {
    const found = longestShared(said.slice(at, end), given.slice(from, until), least);
    if (found === null) return;
    const block = { at: at + found.at, given: from + found.given, length: found.length };
    between(at, block.at, from, block.given);
    const whole = withoutCutFigures(block, said, given);
    if (whole.length >= least) blocks.push(whole);
    between(block.at + block.length, end, block.given + block.length, until);
  };
  between(0, said.length, 0, given.length);
  return blocks;
}

/** What is left between the blocks, in order; gaps empty on both sides are left out. */
export function gapsOf(said: string, given: string, blocks: readonly Block[]): Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  let from = 0;
  for (const block of [...blocks, { at: said.length, given: given.length, length: 0 }]) {
    if (block.at > at || block.given > from)
      gaps.push({ said: said.slice(at, block.at), given: given.slice(from, block.given), at });
    at = block.at + block.length;
    from = block.given + block.length;
  }
  return gaps;
}

/** 20个 shares nothing with 2024年: a block that begins or ends within a figure of either text is trimmed to what lies outside it. */
function withoutCutFigures({ at, given, length }: Block, said: string, other: string): Block {
  const cuts = (left: number) => isDigit(said[left - 1]) || isDigit(other[left - 1 - at + given]);
  let from = at;
  if (isDigit(said[at]) && cuts(at)) while (from < at + length && isDigit(said[from])) from += 1;
  let end = at + length;
  const runsOn = isDigit(said[end]) || isDigit(other[end - at + given]);
  if (isDigit(said[end - 1]) && runsOn) while (end > from && isDigit(said[end - 1])) end -= 1;
  return { at: from, given: given + from - at, length: end - from };
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[\d.]/.test(char);
}

function longestShared(said: string, given: string, least: number): Block | null {
  let best: Block | null = null;
  let previous = new Uint16Array(given.length + 1);
  for (let i = 1; i <= said.length; i += 1) {
    const current = new Uint16Array(given.length + 1);
    for (let j = 1; j <= given.length; j += 1) {
      if (said[i - 1] !== given[j - 1]) continue;
      const length = (previous[j - 1] ?? 0) + 1;
      current[j] = length;
      if (length >= least && length > (best?.length ?? 0)) best = { at: i - length, given: j - length, length };
    }
    previous = current;
  }
  return best;
}
