/** What a request gives a tool, as one object: its query by the types of the tool's input, or its JSON. */
import type { Context } from 'hono';
import { ToolFault } from '../../tools/fault.js';
import { wholeSchema } from '../../tools/json-schema.js';
import type { Route } from './routes.js';

const WHOLE_NUMBER = /^\d{1,9}$/;

export async function givenTo({ method, tool }: Route, c: Context): Promise<unknown> {
  return method === 'post' ? jsonOf(c) : { ...queryOf(c, typesOf(tool.input)), ...c.req.param() };
}

/** Only what calls itself JSON: a form of another site can send anything else unasked. */
async function jsonOf({ req }: Context): Promise<unknown> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) throw new ToolFault('not-json');
  try {
    return await req.json();
  } catch {
    throw new ToolFault('not-json');
  }
}

/** A name given again makes a list where the tool takes one; else the tool refuses the list. */
function queryOf({ req }: Context, types: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(req.queries()).map(([name, values]) => {
      const [value = ''] = values;
      const type = types.get(name);
      if (type === 'array' || values.length > 1) return [name, values];
      return [name, type === 'integer' && WHOLE_NUMBER.test(value) ? Number(value) : value];
    }),
  );
}

function typesOf(input: Route['tool']['input']): ReadonlyMap<string, unknown> {
  const { properties = {} } = wholeSchema(input, 'input') as { properties?: Record<string, { type?: unknown }> };
  return new Map(Object.entries(properties).map(([name, { type }]) => [name, type]));
}
