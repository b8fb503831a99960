import { jsonLine } from '../../copy/json-line.js';
import type { FACT_KIND_CHOICES } from '../../tools/fact-choices.js';
import { kindFilter } from '../../tools/kind-filter.js';
import type { DutyRole } from '../../vocabulary/provision.js';
import { createPaint } from '../colour.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { FACTS_COPY } from '../facts-copy.js';
import { renderFact } from '../render-fact.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type FactsOptions = {
  readonly json?: boolean;
  readonly document?: string;
  readonly kind?: (typeof FACT_KIND_CHOICES)[number];
  readonly unit?: string;
  readonly role?: DutyRole;
  readonly region?: string;
  readonly year?: number;
  readonly limit?: number;
  readonly offset?: number;
};

/** Prints the provisions read from the clauses: the database picks those asked for. */
export async function facts(options: FactsOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const { json, document, kind, ...asked } = options;
  const frame = { locale, columns: output.columns, paint: createPaint(output.colour) };
  return withApp(surroundings, async (app) => {
    const found = await app.facts({
      ...asked,
      ...(document === undefined ? {} : { documentIds: [document] }),
      ...(kind === undefined ? {} : kindFilter(kind)),
    });
    for (const fact of found.facts) output.result(json === true ? jsonLine(fact) : renderFact(fact, frame));
    if (found.facts.length < found.count) output.message(FACTS_COPY[locale].shown(found.facts.length, found.count));
    return EXIT.done;
  });
}
