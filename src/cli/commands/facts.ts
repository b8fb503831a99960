import type { Fact } from '../../clause.js';
import { createPaint } from '../colour.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { renderFact } from '../render-fact.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type FactsOptions = { readonly json?: boolean; readonly document?: string; readonly kind?: Fact['kind'] };

/** Prints the duties, indicators and terms read from the clauses. */
export async function facts(options: FactsOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const { document, kind } = options;
  const frame = { locale, columns: output.columns, paint: createPaint(output.colour) };
  return withApp(surroundings, async (app) => {
    const found = await app.facts({
      ...(document === undefined ? {} : { documentId: document }),
      ...(kind === undefined ? {} : { kind }),
    });
    for (const fact of found) output.result(options.json === true ? jsonLine(fact) : renderFact(fact, frame));
    return EXIT.done;
  });
}
