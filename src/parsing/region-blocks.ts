import { findProvinces, type Province } from '../language/regions.js';
import { sentenceSpans } from '../language/sentences.js';
import type { Line } from './lines.js';

export type RegionBlock = { readonly province: Province; readonly lines: readonly Line[] };

/** A text is taken for a report divided by region from this many regions on. */
const FEWEST_BLOCKS = 3;
/** The subject of a sentence stands within so many characters. */
const LONGEST_LEAD = 500;

/**
 * Divides the paragraphs of a report into blocks by region. A block opens where a paragraph's first sentence has a
 * province for its subject that has had no block yet; paragraphs without one belong to the block above.
 * Null where the text is no such report. `lead` holds the paragraphs before the first block.
 */
export function divideByRegion(
  lines: readonly Line[],
): { lead: readonly Line[]; blocks: readonly RegionBlock[] } | null {
  const blocks: { province: Province; lines: Line[] }[] = [];
  const lead: Line[] = [];
  for (const line of lines) {
    const province = subjectOf(line.text);
    const isNew = province !== null && !blocks.some((block) => block.province.name === province.name);
    if (isNew) blocks.push({ province, lines: [line] });
    else (blocks.at(-1)?.lines ?? lead).push(line);
  }
  return blocks.length < FEWEST_BLOCKS ? null : { lead, blocks };
}

/** The province the first sentence speaks of: named at its start or right after a comma or a year. */
function subjectOf(paragraph: string): Province | null {
  const head = paragraph.slice(0, LONGEST_LEAD);
  const [first] = sentenceSpans(head);
  if (first === undefined) return null;
  const sentence = head.slice(first.start, first.end);
  const [mention] = findProvinces(sentence);
  if (mention === undefined) return null;
  const before = sentence.slice(0, mention.start);
  const isSubject = /(?:^|[,，、:：年]|以来|同时|另外|其中)$/.test(before) && !/《[^》]*$/.test(before);
  return isSubject ? mention.province : null;
}
