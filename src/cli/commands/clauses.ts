import { jsonLine } from '../../copy/json-line.js';
import { clauseJson } from '../../tools/clause-json.js';
import { createPaint } from '../colour.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { renderClause } from '../render-clause.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type ClausesOptions = { readonly json?: boolean; readonly document?: string };

/** Prints every clause, or those of one document, in the order of the text. */
export async function clauses(options: ClausesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output } = surroundings;
  const frame = { columns: output.columns, paint: createPaint(output.colour) };
  return withApp(surroundings, async (app) => {
    for await (const clause of app.clauses(options.document)) {
      output.result(options.json === true ? jsonLine(clauseJson(clause)) : `${renderClause(clause, frame)}\n`);
    }
    return EXIT.done;
  });
}
