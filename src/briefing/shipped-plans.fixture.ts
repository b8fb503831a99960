/** For tests: outlines over the documents the project comes with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app/app.js';
import { readConfig } from '../config/config.js';
import type { Sources } from '../evidence/sources.js';
import type { TableFile } from '../office/table-file.js';
import { type Drafted, type DraftedOutline, draftBriefing } from './draft-briefing.js';
import { loadTemplates } from './load-templates.js';
import { type BriefingRequest, NO_CHOICE } from './request.js';
import type { OpenStudy } from './study.js';
import type { Template } from './template.js';

export type ShippedPlans = {
  readonly library: Sources;
  readonly templates: readonly Template[];
  readonly draft: (request: Partial<BriefingRequest>, data?: TableFile) => Promise<Drafted>;
  /** @throws RangeError where nothing was drafted */
  readonly outlineOf: (request: Partial<BriefingRequest>) => Promise<DraftedOutline>;
  readonly close: () => Promise<void>;
};

const NOW = new Date('2026-11-22T08:00:00Z');

export async function openShippedPlans(
  folder: string | readonly string[] = 'prompts/briefings',
  openStudy?: OpenStudy,
  corpusDir = 'corpus',
): Promise<ShippedPlans> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plans-'));
  const app = createApp(readConfig({ TIAOWEN_DATA_DIR: dataDir, TIAOWEN_CORPUS_DIR: corpusDir }));
  const library = await app.library();
  const loaded = await Promise.all([folder].flat().map((each) => loadTemplates(each)));
  const templates = loaded.flatMap((each) => each.templates);
  const draft: ShippedPlans['draft'] = (request, data) =>
    draftBriefing(
      { ...NO_CHOICE, template: 'progress', ...request },
      { library, templates, now: NOW, ...(openStudy === undefined ? {} : { openStudy }) },
      data ?? null,
    );
  return {
    library,
    templates,
    draft,
    outlineOf: async (request) => {
      const drafted = await draft(request);
      if (drafted.status !== 'drafted') throw new RangeError(`nothing was drafted: ${drafted.status}`);
      return drafted;
    },
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
