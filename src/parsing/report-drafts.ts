import { toHanNumeral } from '../language/numerals.js';
import type { Draft, Place } from './draft.js';
import { readHeading } from './heading.js';
import type { Line } from './lines.js';
import { findPointsOfReport } from './points.js';
import type { RegionBlock } from './region-blocks.js';

/** The clauses of a report divided by region: its paragraphs, cut where 一是-items open. */
export function draftsOfBlocks(blocks: readonly RegionBlock[]): Draft[] {
  return blocks.flatMap(({ province, lines }) => {
    const { name, short } = province;
    const place = { path: short, label: `${short}·`, headingPath: [name], region: name };
    return lines.flatMap((line, index) => paragraphDrafts(line, index + 1, place));
  });
}

function paragraphDrafts(line: Line, ordinal: number, place: Place): Draft[] {
  const path = `${place.path}.p${ordinal}`;
  const label = `${place.label}第${ordinal}段`;
  const points = findPointsOfReport(line.text);
  const base = { role: 'clause', headingPath: place.headingPath, region: place.region } as const;
  const drafts: Draft[] = [];
  const lead = line.text.slice(0, points[0]?.start).trimEnd();
  if (lead.length > 0) {
    const end = line.start + lead.length;
    drafts.push({ ...base, unit: 'paragraph', path, label, heading: '', start: line.start, end });
  }
  for (const [index, point] of points.entries()) {
    const text = line.text.slice(point.start, points[index + 1]?.start).trimEnd();
    const heading = readHeading(line.text.slice(point.contentStart, point.start + text.length));
    drafts.push({
      ...base,
      unit: 'point',
      path: `${path}.${point.number}`,
      label: `${label}·${toHanNumeral(point.number)}是`,
      heading: heading.alone ? '' : heading.text,
      start: line.start + point.start,
      end: line.start + point.start + text.length,
    });
  }
  return drafts;
}
