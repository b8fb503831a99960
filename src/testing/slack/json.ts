/** Reads untyped JSON: what an app sends is not trusted to have the shape it should have. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty object for anything else. */
export function objectOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** The objects of a list; empty for anything else. */
export function objectsOf(value: unknown): readonly Json[] {
  return listOf(value).filter(isJson);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An empty string for anything that is neither a string nor a number. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
