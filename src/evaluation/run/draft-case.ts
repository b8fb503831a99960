/** A stored answer with what its reader said of it, as a case for a person to complete. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EvalCase } from '../cases.js';

const citation = z.object({
  n: z.int().min(1),
  documentId: z.string().min(1),
  label: z.string().min(1),
  quote: z.string().min(1),
});

/** Of the answer only what a draft takes, as `ask --json` prints it; what it has beside is let pass. */
const schema = z.object({
  question: z.string().trim().min(1),
  history: z.array(z.string()).default([]),
  status: z.enum(['answered', 'partial', 'nearest', 'clarify', 'unanswerable', 'refused']),
  citations: z.array(citation),
  // Strict: a misspelt `wrongCitations` would make gold of what the reader rejected.
  feedback: z.strictObject({
    useful: z.boolean().optional(),
    reasons: z.array(z.string()).default([]),
    wrongCitations: z.array(z.strictObject({ n: z.int().min(1), why: z.string() })).default([]),
    note: z.string().optional(),
  }),
});

type JudgedAnswer = z.infer<typeof schema>;

export type DraftResult = { readonly draft: EvalCase } | { readonly problem: string };

/** One value of the file as a draft, or what is wrong with it. The id depends on question and history alone. */
export function toDraft(value: unknown): DraftResult {
  const result = schema.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`);
    return { problem: problems.join('; ') };
  }
  const { question, history, status, citations, feedback } = result.data;
  const given = new Set(citations.map(({ n }) => n));
  const absent = feedback.wrongCitations.filter(({ n }) => !given.has(n)).map(({ n }) => n);
  if (absent.length > 0) return { problem: `feedback.wrongCitations: the answer has no citation ${absent.join(', ')}` };
  return {
    draft: {
      id: `draft-${digest([question, ...history])}`,
      category: 'feedback',
      question,
      history,
      expect: { status },
      gold: goldOf(result.data),
      say: [],
      notSay: [],
      note: noteOf(result.data),
      draft: true,
    },
  };
}

function digest(turns: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(turns)).digest('hex').slice(0, 8);
}

/** Each citation the reader did not reject is a group of its own: a person joins those that say the same. */
function goldOf({ citations, feedback }: JudgedAnswer): EvalCase['gold'] {
  const wrong = new Set(feedback.wrongCitations.map(({ n }) => n));
  const places = new Map<string, EvalCase['gold'][number]>();
  for (const { n, documentId, label, quote } of citations) {
    if (!wrong.has(n)) places.set(JSON.stringify([documentId, label, quote]), [{ documentId, label, quote }]);
  }
  return [...places.values()];
}

function noteOf({ citations, feedback: { useful, reasons, wrongCitations, note = '' } }: JudgedAnswer): string {
  const labels = new Map(citations.map(({ n, documentId, label }) => [n, `${documentId} ${label}`]));
  return [
    ...(useful === undefined ? [] : [useful ? 'found useful' : 'found not useful']),
    ...(reasons.length === 0 ? [] : [`because: ${reasons.join(', ')}`]),
    ...wrongCitations.map(({ n, why }) => `wrong citation ${n} (${labels.get(n)}): ${why}`),
    ...(note === '' ? [] : [note]),
  ].join('; ');
}
