import type { ClauseUnit } from '../vocabulary/clause.js';
import type { Line } from './lines.js';

/** A clause before it has text, digest and anchors; or a heading that is nobody's text. */
export type Draft = {
  readonly role: 'clause' | 'heading';
  readonly unit: ClauseUnit;
  readonly path: string;
  readonly label: string;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly region: string | null;
  readonly start: number;
  readonly end: number;
};

/** Where a clause stands: what its path, label and heading path begin with. */
export type Place = Pick<Draft, 'path' | 'label' | 'headingPath' | 'region'>;

type Zone = Pick<Draft, 'unit' | 'path' | 'label' | 'region'>;

/** One clause over several lines: front matter, preamble, closing. None where there are no lines. */
export function draftOfZone(lines: readonly Line[], zone: Zone): Draft[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ role: 'clause', heading: '', headingPath: [], start: first.start, end: last.end, ...zone }];
}

export function joinPath(path: string, component: string): string {
  return path === '' ? component : `${path}.${component}`;
}

export function withHeading(path: readonly string[], heading: string): readonly string[] {
  return heading === '' ? path : [...path, heading];
}
