import { createHash } from 'node:crypto';
import { type BriefChoice, deskOf, FIELD_CHARS, NO_CHOICE } from './brief-view.js';

/** Hexadecimal digits that stand for a plan: a button carries 2,000 characters, which ids of 45 plans would not fit. */
const MARK_CHARS = 8;

/** What a button of `briefMessage` carries. */
export function briefValue({ documents, ...choice }: BriefChoice): string {
  return JSON.stringify({ ...choice, plans: documents.map(markOf).join('') });
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
    const marks = new Set(typeof given.plans === 'string' ? given.plans.match(/[0-9a-f]{8}/g) : []);
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
    };
  } catch {
    return null;
  }
}

function markOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, MARK_CHARS);
}
