/** Puts every report of a run into its folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderHtml } from './html.js';
import { renderJunit } from './junit.js';
import type { RunView } from './run-view.js';
import { summaryJson } from './summary-json.js';

export async function writeReports(folder: string, view: RunView): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(summaryJson(view), null, 2)}\n`);
  await writeFile(join(folder, 'junit.xml'), renderJunit(view));
  await writeFile(join(folder, 'report.html'), renderHtml(view));
}
