import { jsonLine } from '../../copy/json-line.js';
import type { Notice } from '../../library/notice.js';
import type { EmbedProgress } from '../../models/embed-all.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import { isFirstBuild } from '../notice-copy.js';
import { createNoticePrinter } from '../notices.js';
import { createProgress } from '../progress.js';
import { renderSyncReport, syncProblems } from '../render-sync-report.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

/** Brings the store and the indexes up to the corpus folder and prints what changed. */
export async function indexCorpus(options: { readonly json?: boolean }, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const print = createNoticePrinter({ locale, message: output.message });
  /** What the report will say; without a report it is said here. */
  const reported: Notice[] = [];
  const onNotice = (notice: Notice) => {
    if (isInReport(notice)) reported.push(notice);
    else print(notice);
  };
  const work = withApp(
    surroundings,
    async (app) => {
      const progress = createProgress({ stream: output.progress, locale });
      const onEmbedding = ({ done, total, ratePerSecond, secondsLeft }: EmbedProgress) =>
        progress.update({ done, total, file: '', embedding: { ratePerSecond, secondsLeft } });
      const report = await interruptible((signal) =>
        app.index({ signal, removes: 'all', onProgress: progress.update, onEmbedding }),
      ).finally(progress.stop);
      output.result(options.json === true ? jsonLine(report) : renderSyncReport(report, locale));
      for (const line of syncProblems(report, locale)) output.message(line);
      return report.failed.length === 0 ? EXIT.done : EXIT.fault;
    },
    onNotice,
  );
  return work.catch((error: unknown) => {
    for (const notice of reported) print(notice);
    throw error;
  });
}

/** That an index is built is what was asked for, and failed documents stand in the report. */
function isInReport(notice: Notice): boolean {
  return notice.kind === 'document-failed' || (notice.kind === 'index' && isFirstBuild(notice.notice));
}
