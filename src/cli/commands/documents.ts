import { jsonLine } from '../../copy/json-line.js';
import { documentJson } from '../../tools/document-json.js';
import { reportCard } from '../../tools/report-card.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { renderDocuments } from '../render-documents.js';
import { renderReportCard } from '../render-report-card.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type DocumentsOptions = { readonly json?: boolean; readonly explain?: string };

/** Prints every document with its counts and what was removed from it, or the report card of one. */
export async function documents({ json, explain }: DocumentsOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    if (explain !== undefined) {
      const card = reportCard(await app.document(explain));
      output.result(json === true ? jsonLine(card) : renderReportCard(card, locale, output.columns));
      return EXIT.done;
    }
    const entries = await app.documents();
    if (json === true) for (const entry of entries) output.result(jsonLine(documentJson(entry)));
    else output.result(renderDocuments(entries, locale));
    return EXIT.done;
  });
}
