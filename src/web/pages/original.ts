/** `/d/:id/original`: the file as it was handed in. It is saved, never shown: whatever it holds runs nowhere. */
import type { Context } from 'hono';
import { mayRead } from '../../tools/viewer.js';
import type { WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { attachment } from './attachment.js';
import { fault } from './faults.js';
import { nullIfUnknown } from './find-document.js';

export async function originalFile(c: Context<WebEnv>, { useCases }: WebDeps): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const file = mayRead(id, c.var.reader.documents) ? await useCases.documentFile(id).catch(nullIfUnknown) : null;
  return file === null ? fault(c, 'not-found') : attachment(c, { ...file, type: 'application/octet-stream' });
}
