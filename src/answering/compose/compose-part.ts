import { hitsOfYears, whatIsMissing, yearMissing } from '../answerable.js';
import { type Composition, nothing } from './composition.js';
import type { PartInput } from './part-input.js';
import { STRATEGIES } from './strategies.js';

/** Answers one part of a question in the documents' own words, by what it asks for. No claims: nothing was found that answers. */
export async function composePart(input: PartInput): Promise<Composition> {
  const { part, result, library } = input;
  const gone = await firstProposal(input, true);
  if (gone !== null) return gone;
  const missing = await whatIsMissing(part, result, library);
  if (missing !== null) return nothing(missing);
  const hits = await hitsOfYears(part, result.hits, library);
  const found = (await firstProposal({ ...input, result: { ...result, hits } }, false)) ?? nothing();
  const otherYear = await yearMissing(part, result.hits, library);
  return otherYear === null || found.claims.length === 0 ? found : { ...found, missing: [...found.missing, otherYear] };
}

async function firstProposal(input: PartInput, exhaustive: boolean): Promise<Composition | null> {
  for (const strategy of STRATEGIES) {
    if (strategy.exhaustive !== exhaustive || !strategy.fits(input.part)) continue;
    const proposal = await strategy.propose(input);
    if (proposal !== null) return { ...proposal, enumerates: strategy.enumerates ?? false };
  }
  return null;
}
