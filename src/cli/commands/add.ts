import { jsonLine } from '../../copy/json-line.js';
import type { Added } from '../../library/add-document.js';
import { shownName } from '../../library/file-name.js';
import type { DocumentHeader } from '../../storage/store.js';
import { type ReportCard, reportCard } from '../../tools/report-card.js';
import { AppError } from '../../vocabulary/errors.js';
import { addedCopy, notAddedCopy, type Tally, takenCopy, tallyCopy } from '../add-copy.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-codes.js';
import { type Fault, type FaultCopy, faultOf } from '../fault.js';
import { faultCopy } from '../fault-copy.js';
import { interruptible } from '../interruption.js';
import { plainTerminal } from '../plain-terminal.js';
import { createProgress } from '../progress.js';
import { renderReportCard } from '../render-report-card.js';
import type { CliApp, Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type AddCommandOptions = { readonly check?: boolean; readonly force?: boolean; readonly json?: boolean };

type Outcome = { readonly kind: 'read'; readonly added: Added } | { readonly kind: 'failed'; readonly fault: Fault };

/** Adds each file to the corpus folder, or only tells what it is; one that fails leaves the others alone. */
export async function add(
  paths: readonly string[],
  options: AddCommandOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const check = options.check === true;
  return withApp(surroundings, async (app) => {
    const atHand: DocumentHeader[] = [];
    const outcomes: Outcome[] = [];
    for (const [index, path] of paths.entries()) {
      const outcome = await addOne(path, { app, options, atHand, surroundings, done: index, total: paths.length });
      outcomes.push(outcome);
      if (outcome.kind === 'read' && outcome.added.status !== 'taken') atHand.push(outcome.added.parsed.document);
      print(path, outcome, options, surroundings);
    }
    if (paths.length > 1) output.message(tallyCopy(tallyOf(outcomes), check, locale));
    return exitCodeFor(outcomes);
  });
}

type Step = {
  readonly app: CliApp;
  readonly options: AddCommandOptions;
  readonly atHand: readonly DocumentHeader[];
  readonly surroundings: Surroundings;
  readonly done: number;
  readonly total: number;
};

async function addOne(path: string, { app, options, atHand, surroundings, done, total }: Step): Promise<Outcome> {
  const { output, locale } = surroundings;
  const progress = createProgress({ stream: output.progress, locale });
  const { check = false, force = false } = options;
  progress.update({ done, total, file: path });
  try {
    const onProgress = (part: { done: number; total: number }) => progress.update({ done, total, file: path, part });
    const added = await interruptible((signal) => app.addDocument(path, { check, force, atHand, onProgress, signal }));
    return { kind: 'read', added };
  } catch (error) {
    if (error instanceof AppError && error.code === 'interrupted') throw error;
    return { kind: 'failed', fault: faultOf(error) };
  } finally {
    progress.stop();
  }
}

function print(path: string, outcome: Outcome, { json }: AddCommandOptions, { output, locale }: Surroundings): void {
  const copy = faultOfOutcome(outcome, locale);
  if (json === true) output.result(jsonLine(outcomeJson(path, outcome, copy)));
  else if (outcome.kind === 'read') {
    const { added } = outcome;
    const head = plainTerminal(addedCopy(added, locale));
    output.result(`${head}\n${renderReportCard(cardOf(added), locale, output.columns)}\n`);
  }
  if (copy !== null) output.message(notAddedCopy(copy, locale));
}

function cardOf({ parsed, relations, readAs }: Added): ReportCard {
  return reportCard({ ...parsed, relations }, readAs);
}

function faultOfOutcome(outcome: Outcome, locale: Surroundings['locale']): FaultCopy | null {
  if (outcome.kind === 'failed') return faultCopy(outcome.fault, locale);
  return outcome.added.status === 'taken' ? takenCopy(outcome.added, locale) : null;
}

/**
 * One file as scripts read it; the shape is a contract. `storedAs` names the file of the corpus folder it is, or would be;
 * `other` the one that has its id, or its bytes; `card` is what `documents --explain ID --json` prints; `fault` says why
 * it was not added.
 */
function outcomeJson(path: string, outcome: Outcome, copy: FaultCopy | null) {
  if (outcome.kind === 'failed') {
    const none = { id: null, idFrom: null, storedAs: null, other: null, card: null };
    return { file: shownName(path), status: 'failed', ...none, fault: { code: outcome.fault.code, ...copy } };
  }
  const { status, file, idFrom, other, parsed } = outcome.added;
  const { id, file: storedAs } = parsed.document;
  const card = cardOf(outcome.added);
  return {
    file,
    status,
    id,
    idFrom,
    storedAs,
    other,
    card,
    fault: copy === null ? null : { code: 'id-taken', ...copy },
  };
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const statuses = outcomes.map((outcome) => (outcome.kind === 'failed' ? 'taken' : outcome.added.status));
  const failed = statuses.filter((status) => status === 'taken').length;
  const present = statuses.filter((status) => status === 'present').length;
  return { added: statuses.length - failed - present, present, failed };
}

/** A fault of the machine outweighs files that cannot be taken. */
function exitCodeFor(outcomes: readonly Outcome[]): ExitCode {
  const codes = outcomes.flatMap((outcome): ExitCode[] => {
    if (outcome.kind === 'failed') return [exitCodeOf(outcome.fault.code)];
    return outcome.added.status === 'taken' ? [EXIT.badInput] : [];
  });
  return codes.includes(EXIT.fault) ? EXIT.fault : (codes[0] ?? EXIT.done);
}
