/**
 * `npm run -s evals:written -- CORPUS CASES.jsonl… [--json]`: holds sentences as a model may write them against the clauses
 * they cite, and says how many honest ones are shown, in whose words, and how many lies are; then the same of mutants made
 * from the honest quotes. `--json`: one line a sentence.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bareSentence } from '../../answering/verify/bare-sentence.js';
import { gradeWritten } from '../../answering/verify/verify-written.js';
import { writtenContext } from '../../answering/verify/written-context.js';
import type { Sources } from '../../evidence/sources.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { withAppOver } from '../judged/app-over.js';
import { mutantsOf } from './mutants.js';
import { readWrittenCases, type WrittenCase } from './written-case.js';

const OUTCOMES = ['verified', 'worded', 'substituted', 'withheld'] as const;
type Outcome = (typeof OUTCOMES)[number];
type Held = { readonly each: WrittenCase; readonly outcome: Outcome; readonly why: string };

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [corpus, ...files] = positionals;
  if (corpus === undefined || files.length === 0) {
    process.stderr.write('usage: npm run -s evals:written -- CORPUS CASES.jsonl… [--json]\n');
    return 2;
  }
  const cases: WrittenCase[] = [];
  for (const file of files) cases.push(...readWrittenCases(await readFile(file, 'utf8'), file));
  const held = await withAppOver(corpus, async (app) => {
    const library = await app.library();
    const results: Held[] = [];
    for (const each of [...cases, ...mutants(cases)]) results.push(await hold(each, library));
    return results;
  });
  process.stdout.write(
    values.json === true
      ? held.map(({ each, outcome, why }) => `${JSON.stringify({ ...each, outcome, why })}\n`).join('')
      : `${table(held)}\n`,
  );
  return 0;
}

/** Every single change of each honest quote, said as a sentence of its own. */
function mutants(cases: readonly WrittenCase[]): WrittenCase[] {
  const quotes = new Map(
    cases
      .filter(({ honest }) => honest)
      .flatMap(({ citations }) => citations.map((each) => [each.quote, each] as const)),
  );
  return [...quotes.values()].flatMap((citation, index) =>
    mutantsOf(citation.quote).map(({ kind, text }) => ({
      id: `m${index}`,
      text,
      citations: [citation],
      honest: false,
      kind: `mutant ${kind}`,
    })),
  );
}

async function hold(each: WrittenCase, library: Sources): Promise<Held> {
  const ids = each.citations.map(({ clauseId }) => clauseId as ClauseId);
  const clauses = new Map((await library.clausesById(ids)).map((clause) => [clause.id, clause]));
  const context = await writtenContext(clauses, [], library);
  const citations = each.citations.flatMap(({ clauseId, quote }) => {
    const clause = clauses.get(clauseId as ClauseId);
    return clause === undefined ? [] : [{ clause, document: library.document(clause.documentId), quote }];
  });
  const bare = bareSentence(
    each.text,
    citations.map(({ clause }) => clause.text),
  );
  const graded = gradeWritten({ text: bare.text, citations }, context);
  if (!('claims' in graded)) return { each, outcome: 'withheld', why: graded.reason };
  return { each, outcome: graded.claims[0]?.grade ?? 'withheld', why: graded.reason ?? '' };
}

function table(held: readonly Held[]): string {
  const row = (name: string, of: readonly Held[]) =>
    [name, of.length, ...OUTCOMES.map((outcome) => of.filter((each) => each.outcome === outcome).length)].join('\t');
  const kinds = (of: readonly Held[]) => [...new Set(of.map(({ each }) => each.kind))].toSorted();
  const rows = (name: string, of: readonly Held[]) => [
    row(name, of),
    ...kinds(of).map((kind) =>
      row(
        `  ${kind}`,
        of.filter(({ each }) => each.kind === kind),
      ),
    ),
  ];
  const isMutant = ({ each }: Held) => each.kind.startsWith('mutant ');
  return [
    `\tsentences\t${OUTCOMES.join('\t')}`,
    ...rows(
      'honest',
      held.filter(({ each }) => each.honest),
    ),
    ...rows(
      'dishonest',
      held.filter((one) => !one.each.honest && !isMutant(one)),
    ),
    ...rows('mutants', held.filter(isMutant)),
  ].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
