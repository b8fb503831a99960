/** For tests: what is read from sentences of a plan, or of a whole text. */

import type { ParsedDocument } from '../../vocabulary/document.js';
import { type Duty, type Indicator, isFigure } from '../../vocabulary/provision.js';
import { parseTextFile } from '../parse-text.fixture.js';

export function parseText(text: string): ParsedDocument {
  return parseTextFile({ file: 'plan.txt', bytes: new TextEncoder().encode(text), sidecar: null });
}

/** An item of a plan without a period of its own. */
export function planOf(sentences: string): ParsedDocument {
  return parseText(`云屏市试行方案\n一、任务\n（一）花市工作。${sentences}`);
}

export function figuresIn({ facts }: ParsedDocument): Indicator[] {
  return facts.filter(isFigure);
}

export function dutiesIn({ facts }: ParsedDocument): Duty[] {
  return facts.filter((fact) => fact.kind === 'duty');
}

export type FigureRow = readonly [name: string, comparator: string, value: string, year: number | null];

/** Figures in short, in order. */
export function rowsOf(parsed: ParsedDocument): FigureRow[] {
  return figuresIn(parsed).map(({ name, comparator, value, deadline }) => [
    name,
    comparator,
    value,
    deadline?.year ?? null,
  ]);
}

/** Units with their roles, `市文旅局:lead`; one list for each duty. */
export function unitsOf(parsed: ParsedDocument): string[][] {
  return dutiesIn(parsed).map(({ units }) => units.map(({ name, role }) => `${name}:${role}`));
}
