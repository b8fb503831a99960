import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';

/** The fields of a form; none where what was sent is no form. */
export async function fieldsOf(c: Context<WebEnv>): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
}
