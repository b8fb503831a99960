import { type BriefChoice, deskOf, FIELD_CHARS, NO_CHOICE } from './brief-choice.js';
import { markOf, readMarks } from './mark-of.js';

/** What a button of `briefMessage` carries. */
export function briefValue({ documents, also, ...choice }: BriefChoice): string {
  return JSON.stringify({ ...choice, plans: documents.map(markOf).join(''), also: also.join('') });
}

/** Reads `briefValue` over the plans there are; null for anything else. A plan that is gone is left out. */
export function readBriefValue(value: string, plans: readonly { readonly id: string }[]): BriefChoice | null {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== 'object' || read === null) return null;
    const given = read as Readonly<Record<string, unknown>>;
    const text = (name: string) => {
      const field = given[name];
      return typeof field === 'string' && field.length <= FIELD_CHARS ? field : null;
    };
    const marks = new Set(readMarks(given.plans));
    // Buttons of before named the plans themselves.
    const named = Array.isArray(given.documents) ? given.documents : [];
    return {
      desk: deskOf(given.desk),
      template: text('template') ?? NO_CHOICE.template,
      documents: plans.filter(({ id }) => marks.has(markOf(id)) || named.includes(id)).map(({ id }) => id),
      unit: text('unit'),
      topic: text('topic'),
      period: text('period'),
      audience: text('audience'),
      also: readMarks(given.also),
    };
  } catch {
    return null;
  }
}
