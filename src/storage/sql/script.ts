/**
 * What is kept of conversations is asked for in SQL that the embedded and the shared database both read alike, so each step
 * is written once. A script tells its steps one by one and is told what came of each; whether that takes a call or a round
 * trip is the business of who runs it. Names are given as `@name`; flags are 0 and 1; `user` and `right` are words of the
 * server's own and stand in quotes, and so do names with capitals.
 */
export type Values = Readonly<Record<string, string | number | Uint8Array | null>>;

export type Statement = { readonly sql: string; readonly values: Values };

/** From here on all or nothing, and alone among those that name the same thing. Only as the first step of a script. */
export type Alone = { readonly alone: string };

export type Outcome = { readonly rows: readonly unknown[]; readonly changes: number };

export type Script<Result> = Generator<Statement | Alone, Result, Outcome>;

/** A port as scripts. */
export type Scripts<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...given: infer Given) => Promise<infer Result>
    ? (...given: Given) => Script<Result>
    : never;
};

export function* rows<Row>(sql: string, values: Values): Script<readonly Row[]> {
  return (yield { sql, values }).rows as readonly Row[];
}

export function* firstRow<Row>(sql: string, values: Values): Script<Row | undefined> {
  return (yield* rows<Row>(sql, values))[0];
}

/** How many rows were changed. */
export function* changes(sql: string, values: Values): Script<number> {
  return (yield { sql, values }).changes;
}

export function* alone(...name: readonly string[]): Script<void> {
  yield { alone: JSON.stringify(name) };
}

/** A port over its scripts: each method is called with what its script is, and given to what runs scripts. */
export function methodsOf<Port extends object>(scripts: Scripts<Port>, run: Run): Port {
  const all = Object.entries(scripts as Record<string, (...given: unknown[]) => Script<unknown>>);
  return Object.fromEntries(
    all.map(([name, script]) => [name, (...given: unknown[]) => run(() => script(...given))]),
  ) as Port;
}

/** It may start a script anew where nothing of it was done. */
export type Run = <Result>(start: () => Script<Result>) => Promise<Result>;
