import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_CHOICE } from '../briefing/request.js';
import { writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { programFile } from '../testing/program-files.js';
import { createApp } from './app.js';

const LIMIT_MS = 60_000;

const { root, config } = writeSmallCorpus({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const app = createApp(config, { draftsAside: true, threadFile: programFile('app/workshop-worker') });
const here = createApp(config);
const PLAN = {
  ...NO_CHOICE,
  template: 'progress',
  documents: ['wangchuan-plan'],
  region: null,
  part: null,
  from: null,
  to: null,
};
const TEXTS = ['望川为独居老年人安装一键呼叫设备。', '全市机场旅客吞吐量突破一千万人次。'] as const;

afterAll(async () => {
  await app.close();
  await here.close();
  rmSync(root, { recursive: true });
});

describe('long work on a thread of its own', () => {
  it(
    'checks texts with the verdicts of the library at hand',
    async () => {
      const { checks } = await app.checkText(TEXTS.join(''));
      expect(checks.map(({ verdict }) => verdict)).toEqual(['supported', 'not-found']);
    },
    LIMIT_MS,
  );

  it(
    'leaves a check that nobody waits for, and goes on with the next',
    async () => {
      const { checks, leftOut } = await app.checkText(TEXTS.join(''), { signal: AbortSignal.abort() });
      expect([checks, leftOut.map(({ why }) => why)]).toEqual([[], ['out-of-time', 'out-of-time']]);
      expect((await app.checkText(TEXTS[0])).checks).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'does several at once, each with its own outcome',
    async () => {
      const found = await Promise.all(TEXTS.map((text) => app.checkText(text)));
      expect(found.map(({ checks }) => checks[0]?.verdict)).toEqual(['supported', 'not-found']);
    },
    LIMIT_MS,
  );

  it(
    'drafts as it is drafted here, to a file of its own',
    async () => {
      const [aside, drafted, preview] = await Promise.all([
        app.briefWord(PLAN),
        here.brief(PLAN),
        app.briefPreview(PLAN),
      ]);
      if (aside.status !== 'drafted' || drafted.status !== 'drafted') throw new RangeError('both are drafted');
      expect([aside.files[0]?.name, aside.counts]).toEqual([drafted.outline.title, drafted.counts]);
      expect(aside).toMatchObject(preview);
      expect(aside.files.map(({ bytes }) => Buffer.from(bytes).subarray(0, 2).toString())).toEqual(['PK', 'PK']);
    },
    LIMIT_MS,
  );

  it(
    'drafts with the data of a file, and says what of it was not used',
    async () => {
      const rows = '指标,当前值,来源\n社区食堂覆盖率,81%,市民政局统计\n不存在的指标,3,无\n';
      const drafted = await app.briefWord(PLAN, { name: '数据.csv', bytes: Buffer.from(rows) });
      if (drafted.status !== 'drafted') throw new RangeError('it is drafted');
      expect(drafted.counts.supplied).toBe(1);
      expect(drafted.supplied).toMatchObject({ rows: 2, problems: [{ kind: 'unknown-indicator' }] });
      const bad = app.briefWord(PLAN, { name: '数据.xlsx', bytes: Buffer.from('no workbook') });
      await expect(bad).rejects.toMatchObject({ code: 'input-invalid', details: { reason: 'damaged' } });
    },
    LIMIT_MS,
  );

  it(
    'says why there is no draft, and makes the quiz that is made here',
    async () => {
      expect(await app.briefWord({ ...PLAN, template: 'nothing' })).toMatchObject({ status: 'unknown-template' });
      const asked = { wanted: { single: 1 }, seed: 3 };
      expect(await app.makeQuiz(PLAN, asked)).toEqual(await here.makeQuiz(PLAN, asked));
    },
    LIMIT_MS,
  );

  it(
    'passes on a fault with its code and details, and goes on with the next',
    async () => {
      const lost = createApp(
        { ...config, corpusDir: `${root}/none`, dataDir: `${root}/no-data` },
        { draftsAside: true, threadFile: programFile('app/workshop-worker') },
      );
      try {
        await expect(lost.briefWord(PLAN)).rejects.toMatchObject({
          code: 'corpus-missing',
          details: { folder: `${root}/none` },
        });
        await expect(lost.checkText(TEXTS[0])).rejects.toMatchObject({ code: 'corpus-missing' });
      } finally {
        await lost.close();
      }
    },
    LIMIT_MS,
  );

  it(
    'begins again with the library of the moment after it was renewed, also while it was at work',
    async () => {
      const atWork = app.checkText(TEXTS[0]);
      await app.index();
      expect((await atWork).checks[0]?.verdict).toBe('supported');
      expect((await app.checkText(TEXTS[0])).checks[0]?.verdict).toBe('supported');
    },
    LIMIT_MS,
  );
});
