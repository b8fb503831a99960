/** SQLite answers at once: what its parts do is done by the time the promise of it is given, and one call is one step. */
import { inFile } from './storage-error.js';

/** A port as its part in SQLite has it: with results in the place of their promises. */
export type AtOnce<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...given: infer Given) => Promise<infer Result>
    ? (...given: Given) => Result
    : never;
};

/** The port over its parts; its promises are rejected with the `storage-*` errors. */
export function promised<Port extends object>(parts: AtOnce<Port>, file: string): Port {
  const methods = Object.entries(parts as Record<string, (...given: unknown[]) => unknown>);
  return Object.fromEntries(
    methods.map(([name, work]) => [name, async (...given: unknown[]) => inFile(file, () => work(...given))]),
  ) as Port;
}
