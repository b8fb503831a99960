import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.js';

const schema = z.strictObject({
  kind: z.enum(['plan', 'interpretation', 'news', 'drafting-note']).optional(),
  region: z
    .strictObject({ name: z.string().min(1), level: z.enum(['nation', 'province', 'city', 'county']) })
    .optional(),
  source: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
});

/** What the text itself does not say. Every field is optional; without a sidecar all are inferred or left open. */
export type Sidecar = z.infer<typeof schema>;

/**
 * Reads the `.yaml` beside a document.
 * @throws AppError `sidecar-invalid` naming the file and each problem.
 */
export function readSidecar(yaml: string | null, file: string): Sidecar {
  if (yaml === null || yaml.trim() === '') return {};
  let value: unknown;
  try {
    value = parseYaml(yaml, { maxAliasCount: 10 });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new AppError('sidecar-invalid', `${file}: ${reason}`, { cause, details: { file, reason } });
  }
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const reason = result.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; ');
  throw new AppError('sidecar-invalid', `${file}: ${reason}`, { details: { file, reason } });
}
