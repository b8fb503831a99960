import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp, type Overrides } from '../../app/app.js';
import { loadEnvironment, readConfig } from '../../config/config.js';

/** Settings under which an eval asks: no model, whatever the environment names, and files of any usual size. */
const ALONE = { CHAT_MODEL: '', EMBEDDING_MODEL: '', TIAOWEN_MAX_FILE_MB: '100' };

/** Works with an app over the documents of a folder; its data go when the work is done. */
export async function withAppOver<Result>(
  corpus: string,
  work: (app: App) => Promise<Result>,
  overrides: Overrides = {},
): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiaowen-eval-'));
  const environment = { ...loadEnvironment(), TIAOWEN_CORPUS_DIR: corpus, TIAOWEN_DATA_DIR: dataDir };
  const app = createApp(readConfig({ ...environment, ...ALONE }), overrides);
  try {
    return await work(app);
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
