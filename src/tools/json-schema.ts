import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A shape, and the named shapes it is made of; references between them begin with `#/$defs/`. */
export type NamedSchemas = { readonly schema: JsonSchema; readonly named: Readonly<Record<string, JsonSchema>> };

/** The dialect is not told: what is used here means the same in all that are in use. */
export function namedSchemas(shape: z.ZodType, io: 'input' | 'output'): NamedSchemas {
  const { $schema: _, $defs: named = {}, ...schema } = z.toJSONSchema(shape, { io });
  return { schema, named: named as NamedSchemas['named'] };
}

/** In one piece whose root says what it is, as tools are described to models. */
export function wholeSchema(shape: z.ZodType, io: 'input' | 'output'): JsonSchema & { readonly type: 'object' } {
  const { schema, named } = namedSchemas(shape, io);
  const root = typeof schema.$ref === 'string' ? schema.$ref.slice('#/$defs/'.length) : null;
  const { [root ?? '']: own = schema, ...others } = named;
  const rest = Object.keys(others).length === 0 ? {} : { $defs: others };
  return { ...own, ...rest, type: 'object' };
}
