import type { Context } from 'hono';
import { limitedDocument, readable } from '../../tools/readable.js';
import { mayRead } from '../../tools/viewer.js';
import { AppError } from '../../vocabulary/errors.js';
import type { DocumentInFull, Header, WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';

/** The document an address names with those it may be read beside; null alike where there is none and where it is not to be read. */
export async function findDocument(
  c: Context<WebEnv>,
  { useCases }: Pick<WebDeps, 'useCases'>,
): Promise<{ readonly whole: DocumentInFull; readonly others: readonly Header[] } | null> {
  const id = c.req.param('id') ?? '';
  const { documents } = c.var.reader;
  if (!mayRead(id, documents)) return null;
  const [whole, listed] = await Promise.all([useCases.document(id).catch(nullIfUnknown), useCases.documentSizes()]);
  if (whole === null) return null;
  const others = readable(listed, documents).map(({ document }) => document);
  return { whole: limitedDocument(whole, documents), others: others.filter((each) => each.id !== id) };
}

export function nullIfUnknown(error: unknown): null {
  if (error instanceof AppError && error.code === 'document-unknown') return null;
  throw error;
}
