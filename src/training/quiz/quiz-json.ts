/** Quizzes as JSON, with their keys: what answers are graded against. */
import { z } from 'zod';
import type { ClauseId } from '../../vocabulary/clause.js';
import type { DocumentKind } from '../../vocabulary/document.js';
import { AppError } from '../../vocabulary/errors.js';
import { type PlainItem, plainItem } from './plain-item.js';
import { DIFFICULTIES, type QuizItem } from './quiz.js';

const citation = z.object({
  clauseId: z.custom<ClauseId>((id) => typeof id === 'string'),
  documentId: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  kind: z.custom<DocumentKind>((kind) => typeof kind === 'string'),
  region: z.string().nullable(),
  label: z.string(),
  heading: z.string(),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
});
const plain = {
  id: z.string().min(1),
  question: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  explanation: z.string(),
  sources: z.array(z.string()),
  citations: z.array(citation),
};
const options = z.array(z.string()).min(2);
const point = z.object({ text: z.string(), score: z.number().int().nonnegative() });
const index = z.number().int().nonnegative();
const itemSchema = z
  .discriminatedUnion('type', [
    z.object({ ...plain, type: z.literal('single'), options, key: index }),
    z.object({ ...plain, type: z.literal('multiple'), options, key: z.array(index).min(1) }),
    z.object({ ...plain, type: z.literal('judge'), key: z.boolean() }),
    z.object({ ...plain, type: z.literal('blank'), key: z.array(z.string()).min(1) }),
    z.object({ ...plain, type: z.enum(['short', 'case']), key: z.array(point) }),
  ])
  .refine((item) => !('options' in item) || [item.key].flat().every((key) => key < item.options.length));
const quizSchema = z
  .object({ items: z.array(itemSchema).min(1) })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length);

export function quizJson(items: readonly QuizItem[]): string {
  return `${JSON.stringify({ items: items.map(plainItem) }, null, 2)}\n`;
}

/** @throws AppError `input-invalid` where the text is no quiz: not JSON, a key outside its options, an id twice */
export function readQuizJson(text: string): readonly PlainItem[] {
  try {
    return quizSchema.parse(JSON.parse(text)).items;
  } catch (cause) {
    throw new AppError('input-invalid', 'the file is no quiz with keys', { cause, details: { reason: 'not-a-quiz' } });
  }
}
