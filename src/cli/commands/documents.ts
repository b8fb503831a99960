import { documentJson } from '../document-json.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { renderDocuments } from '../render-documents.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

/** Prints every document with its counts and what was removed from it. */
export async function documents(options: { readonly json?: boolean }, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const entries = await app.documents();
    if (options.json === true) for (const entry of entries) output.result(jsonLine(documentJson(entry)));
    else output.result(renderDocuments(entries, locale));
    return EXIT.done;
  });
}
