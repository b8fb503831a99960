import { describe, expect, it } from 'vitest';
import { tokenize } from '../../indexing/tokenizer.js';
import { fitHashedNgrams } from '../../models/hashed-ngrams.js';
import { useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { baselineRankers, ownRankers } from './rankers.js';

const open = useSmallCorpora();
const TEXT = [
  '岚川市卫生健康服务提升实施方案',
  '一、重点任务',
  '（一）完善服务体系',
  '1.提高就诊率。到2027年，县域内就诊率达到87%以上，推动优质资源下沉，群众在家门口看好病。',
  '2.发展远程诊疗。到2027年，远程诊疗覆盖全部乡镇卫生院，建立远程影像与远程心电中心。',
  '3.加强人才培养。每年为乡镇卫生院招录医学生，建立上级医师下乡坐诊的制度并给予补助。',
].join('\n');
const ASKED = { question: '远程诊疗覆盖哪些卫生院？', history: [] };

describe('the rankers of a run', () => {
  it('are our index alone, where no model makes vectors, and the baselines; each finds an obvious clause', async () => {
    const { app } = open({ 'lanchuan-plan': { region: '岚川市', text: TEXT } });
    const rankers = [
      ...(await ownRankers(app)),
      ...(await baselineRankers({ app, embedderOf: fitHashedNgrams, tokenize })),
    ];
    expect(rankers.map(({ name }) => name)).toEqual([
      'lexical',
      'LangChain',
      'LangChain by chunk',
      'MiniSearch',
      'MiniSearch our tokenizer',
      'Orama Mandarin',
    ]);
    for (const { name, rank } of rankers) {
      // MiniSearch by itself takes a whole run of Han characters for one word.
      if (name === 'MiniSearch') continue;
      expect([name, (await rank(ASKED)).slice(0, 3).flat()]).toEqual([
        name,
        expect.arrayContaining(['lanchuan-plan#1.1.2']),
      ]);
    }
  });
});
