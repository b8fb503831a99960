import { describe, expect, it } from 'vitest';
import { failuresOf, scoreCase } from './all.js';
import { CASE, citationOf, claimOf, HONEST, outputOf } from './scorer.fixture.js';
import type { CaseOutput, JudgedCase, StoredClaim } from './scorer.js';

const SUMMARY_CASE: JudgedCase = {
  ...CASE,
  category: 'unit-summaries',
  gold: [['plan#1.1'], ['plan#1.2']],
  say: ['县域内就诊率', '家庭医生签约率'],
  notSay: [],
};
const SECOND = claimOf('plan#1.2', '到2026年，家庭医生签约率达到60%左右。');
const THIRD = claimOf('plan#1.3', '探索建立巡诊制度，每月不少于2次。');
const BRACKET = '（牵头单位：市卫生健康委；责任单位：市财政局）';

describe('the scorers, given an honest answer', () => {
  it.each([
    ['with one claim', CASE, outputOf({ claims: [HONEST] })],
    ['that lists every item', SUMMARY_CASE, outputOf({ claims: [HONEST, SECOND] })],
    [
      'that reports who leads',
      { ...CASE, say: [], notSay: [] },
      outputOf({ claims: [unitsClaim('牵头单位：市卫生健康委；责任单位：市财政局')] }),
    ],
    [
      'that keeps a softer word',
      { ...CASE, gold: [['plan#1.3']], say: [], notSay: [] } as JudgedCase,
      outputOf({ claims: [THIRD] }),
    ],
  ])('find nothing to fault in one %s', (_name, asked, output) => {
    const scores = scoreCase(asked, output);
    expect(failuresOf(scores)).toEqual([]);
    const imperfect = scores.filter(({ name, score }) => score !== null && score < 1 && !name.startsWith('recall@1'));
    expect(imperfect).toEqual([]);
  });
});

describe('the scorers, given a broken answer', () => {
  it.each<[string, string, JudgedCase, CaseOutput]>([
    ['a citation to a neighbouring clause', 'citation-recall', CASE, cited('plan#1.2', '到2026年')],
    [
      'a citation to a neighbouring clause, beside the right one',
      'citation-precision',
      CASE,
      outputOf({ claims: [HONEST, SECOND] }),
    ],
    [
      'a citation to a clause that is not there',
      'citation-ids',
      CASE,
      outputOf({ claims: [withCitation({ clauseId: 'plan#9.9' })] }),
    ],
    ['a clause that was not retrieved', 'citation-context', CASE, outputOf({ claims: [HONEST], retrieved: [] })],
    ['a label of another clause', 'citation-ids', CASE, outputOf({ claims: [withCitation({ label: '一、（一）2' })] })],
    [
      'a document number of its own',
      'citation-ids',
      CASE,
      outputOf({ claims: [withCitation({ documentNumber: '望政办字〔2024〕8号' })] }),
    ],
    [
      'a quote altered by one character',
      'quote-exactness',
      CASE,
      outputOf({ claims: [withCitation({ quote: HONEST.text.replace('力争', '力求') })] }),
    ],
    [
      'a quote with offsets one off',
      'quote-exactness',
      CASE,
      outputOf({ claims: [withCitation({ start: 1, end: HONEST.text.length + 1 })] }),
    ],
    ['an empty quote', 'quote-exactness', CASE, outputOf({ claims: [withCitation({ quote: '', end: 0 })] })],
    [
      'a claim without citation',
      'sentence-coverage',
      CASE,
      outputOf({ claims: [HONEST, { ...SECOND, citations: [] }] }),
    ],
    ['an answer without a claim', 'sentence-coverage', CASE, outputOf({ claims: [] })],
    ['an invented sentence', 'sentence-support', CASE, said('患者可以免费乘坐公交车前往省城就医。')],
    [
      'an invented sentence in words of the field',
      'sentence-support',
      CASE,
      said('各县医院全部升为三级医院并免收挂号费。'),
    ],
    ['a changed digit', 'number-fidelity', CASE, replaced('85%', '86%')],
    ['a changed digit that stands in the clause elsewhere', 'number-fidelity', CASE, replaced('85%', '3%')],
    ['a lost percent sign', 'number-fidelity', CASE, replaced('85%', '85')],
    ['a changed unit', 'number-fidelity', CASE, replaced('3个', '3家')],
    ['a figure in words', 'number-fidelity', CASE, replaced('3个', '五个')],
    ['a figure of a neighbouring clause', 'number-fidelity', CASE, replaced('85%', '60%')],
    ['a changed year', 'date-fidelity', CASE, replaced('2026年', '2027年')],
    ['a deadline made sharper', 'date-fidelity', CASE, replaced('到2026年', '2026年底前')],
    ['an agency the clause does not name', 'agency-fidelity', CASE, said(`${HONEST.text}由市医保局负责。`)],
    ['a responsible unit made lead', 'agency-fidelity', CASE, outputOf({ claims: [unitsClaim('牵头单位：市财政局')] })],
    ['a dropped 力争', 'hedge-fidelity', CASE, replaced('力争', '')],
    ['a dropped 以上', 'hedge-fidelity', CASE, replaced('以上', '')],
    [
      'a dropped 左右',
      'hedge-fidelity',
      CASE,
      outputOf({ claims: [claimOf('plan#1.2', '家庭医生签约率达到60%左右', '家庭医生签约率达到60%')] }),
    ],
    [
      'a dropped 探索',
      'hedge-fidelity',
      CASE,
      outputOf({ claims: [claimOf('plan#1.3', '探索建立巡诊制度', '建立巡诊制度')] }),
    ],
    ['a missing item', 'enumeration-recall', SUMMARY_CASE, outputOf({ claims: [HONEST] })],
    [
      'an item that does not belong',
      'enumeration-precision',
      SUMMARY_CASE,
      outputOf({ claims: [HONEST, SECOND, THIRD] }),
    ],
    ['words that have to be there left out', 'say', CASE, replaced('85%以上', '较高水平')],
    ['words that must not be there', 'not-say', CASE, outputOf({ claims: [HONEST, SECOND] })],
    ['a refusal where the plan answers', 'refusal-precision', CASE, outputOf({ status: 'unanswerable' })],
    [
      'an answer where the plan is silent',
      'refusal-recall',
      { ...CASE, expect: { status: 'unanswerable' }, gold: [] },
      outputOf({ claims: [HONEST] }),
    ],
    ['nearest sentences where the plan answers', 'refusal-precision', CASE, outputOf({ status: 'nearest' })],
    ['another status than the one wanted', 'status-accuracy', CASE, outputOf({ status: 'partial', claims: [HONEST] })],
    [
      'a false premise confirmed',
      'false-premise-correction',
      { ...CASE, category: 'false-premises' },
      replaced('力争达到85%以上', '达到95%'),
    ],
  ])('catch %s', (_name, scorer, asked, output) => {
    const found = scoreCase(asked, output).find(({ name }) => name === scorer);
    expect(found?.score).not.toBeNull();
    expect(found?.score).toBeLessThan(1);
    expect(found?.why).not.toBe('');
  });
});

describe('the scorers, given a question to turn away', () => {
  it.each([
    ['nearest', 'unanswerable'],
    ['unanswerable', 'nearest'],
  ] as const)('take %s for %s', (given, wanted) => {
    const asked: JudgedCase = { ...CASE, expect: { status: wanted }, gold: [], say: [], notSay: [] };
    const scores = scoreCase(asked, outputOf({ status: given }));
    const of = (metric: string) => scores.find(({ name }) => name === metric)?.score;
    expect([of('status-accuracy'), of('refusal-precision'), of('refusal-recall')]).toEqual([1, 1, 1]);
  });

  it('do not take a refusal for it', () => {
    const asked: JudgedCase = { ...CASE, expect: { status: 'unanswerable' }, gold: [], say: [], notSay: [] };
    const scores = scoreCase(asked, outputOf({ status: 'refused' }));
    expect(scores.find(({ name }) => name === 'status-accuracy')?.score).toBe(0);
  });
});

describe('the scorers, given nothing to measure', () => {
  it('say why a score is undefined and never give 0', () => {
    const silent: JudgedCase = { ...CASE, expect: { status: 'unanswerable' }, gold: [], say: [], notSay: [] };
    const scores = scoreCase(silent, outputOf({ status: 'unanswerable' }));
    const undefinedOnes = scores.filter(({ score }) => score === null);
    expect(undefinedOnes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'citation-recall',
        'citation-precision',
        'quote-exactness',
        'recall@5',
        'hedge-fidelity',
      ]),
    );
    expect(undefinedOnes.filter(({ why }) => why === '')).toEqual([]);
  });
});

function said(text: string): CaseOutput {
  return outputOf({ claims: [{ ...HONEST, text }] });
}

function replaced(from: string, to: string): CaseOutput {
  return said(HONEST.text.replace(from, to));
}

function cited(id: 'plan#1.2', quote: string): CaseOutput {
  return outputOf({ claims: [{ ...HONEST, citations: [citationOf(id, quote)] }] });
}

function withCitation(change: Partial<StoredClaim['citations'][number]>): StoredClaim {
  return { ...HONEST, citations: HONEST.citations.map((citation) => ({ ...citation, ...change })) };
}

function unitsClaim(units: string): StoredClaim {
  return claimOf('plan#1.1', BRACKET, `完善服务体系——${units}。`);
}
