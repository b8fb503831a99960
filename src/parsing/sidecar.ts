import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, REGION_LEVELS } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 2024-09-02');

const schema = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS).optional(),
  region: z
    .strictObject({
      name: z.string().min(1),
      level: z.enum(REGION_LEVELS),
      /** The larger regions it lies in, the largest first; its own name may be left out. */
      within: z.array(z.string().min(1)).optional(),
    })
    .optional(),
  source: z.string().min(1).optional(),
  /** The text bears a mark like 不公开, and whoever runs this has made sure that it is public all the same. */
  public: z.literal(true).optional(),
  title: z.string().min(1).optional(),
  documentNumber: z.string().min(1).optional(),
  issuers: z.array(z.string().min(1)).optional(),
  issueDate: day.optional(),
  effectiveDate: day.optional(),
  validUntil: day.optional(),
  status: z.enum(DOCUMENT_STATUSES).optional(),
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
