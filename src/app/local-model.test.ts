/** An installation whose vectors are worked out on the machine, from a folder. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { canRunModels, writeTinyModel } from '../models/local/tiny-model.fixture.js';
import { writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { createApp } from './app.js';

const LIMIT_MS = 30_000;

it.skipIf(!canRunModels())(
  'finds a clause by words it lacks, without key, address or network',
  async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'tiaowen-local-')), 'tiny');
    writeTinyModel(folder, { alike: ['膳食', '馆堂'] });
    const { config } = writeSmallCorpus({ wangchuan: WANGCHUAN, hepu: HEPU });
    const named = readConfig({
      TIAOWEN_CORPUS_DIR: config.corpusDir,
      TIAOWEN_DATA_DIR: config.dataDir,
      EMBEDDING_MODEL: `file:${folder}`,
    });
    const app = createApp(named);
    try {
      await app.index();
      const { nearest } = await app.library();
      const [first] = (await nearest?.('社区膳馆', 3)) ?? [];
      expect(first?.similarity).toBeGreaterThan(0.5);
      const { answer } = await app.ask({ text: '望川市社区食堂覆盖率的目标是多少？' });
      expect(answer.status).toBe('answered');
    } finally {
      await app.close();
    }
  },
  LIMIT_MS,
);
