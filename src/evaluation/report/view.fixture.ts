/** A run of four cases for the tests of reports: one passes, two fail, one of each split, and one holds markup everywhere. */
import type { EvalCase } from '../cases.js';
import type { StoredOutput, StoredRun } from '../run/stored-run.js';
import { viewRun } from '../run/view-run.js';
import { CASE, HONEST, outputOf, SOURCES } from '../scorers/scorer.fixture.js';
import type { StoredAnswer } from '../scorers/scorer.js';
import type { RunView } from './run-view.js';

export const HOSTILE = `<script>alert("1")</script><img src=x onerror=alert(2)>'&`;

const gold = [[{ documentId: 'plan', label: '一、（一）1', quote: '县域内就诊率力争达到85%以上' }]];

export const CASES: readonly EvalCase[] = [
  { ...CASE, id: 'numbers-001', gold },
  { ...CASE, id: 'numbers-002', gold },
  { ...CASE, id: 'numbers-003', gold },
  {
    ...CASE,
    id: 'steering-001',
    category: 'steering & co',
    question: `${HOSTILE}怎么办？`,
    history: [HOSTILE],
    gold: [],
    say: [],
    notSay: [HOSTILE],
    expect: { status: 'refused' },
    note: HOSTILE,
  },
];

export function storedRun(): StoredRun {
  const { answer } = outputOf({ claims: [HONEST] });
  const wrong: StoredAnswer = { ...answer, claims: [{ ...HONEST, text: HONEST.text.replace('85%', '58%') }] };
  const hostile: StoredAnswer = {
    ...answer,
    claims: [{ ...HONEST, text: HOSTILE }],
    missing: [{ kind: 'term', value: HOSTILE }],
  };
  const output = (caseId: string, given: StoredAnswer): StoredOutput => ({
    caseId,
    answer: given,
    rankings: { whole: [['plan#1.1']], 'other engine': [['plan#1.2'], ['plan#1.1']] },
    totalMs: 2,
  });
  return {
    record: {
      date: '2026-01-02T03:04:05.678Z',
      engine: 'extractive',
      commit: 'abc1234',
      node: 'v20.0.0',
      corpusDigest: 'f'.repeat(64),
      config: { locale: 'zh' },
      settings: {},
      prompts: [],
      model: null,
      documents: 1,
      clauses: SOURCES.size,
      asked: 4,
      durationMs: 1234,
      filter: { split: 'all', categories: [], cases: [] },
    },
    outputs: [
      output('numbers-001', answer),
      output('numbers-002', wrong),
      output('numbers-003', wrong),
      output('steering-001', hostile),
    ],
    sources: SOURCES,
  };
}

export function sampleView(): RunView {
  const thresholds = { gates: { 'number-fidelity': 1, 'quote-exactness': 1 }, test: {} };
  return viewRun({ stored: storedRun(), cases: CASES, thresholds, baseline: null }).view;
}
