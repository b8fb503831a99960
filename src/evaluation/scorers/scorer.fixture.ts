/** A small plan, a case on it and the honest output; tests break copies of them. */
import type { Citation } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import type { CaseOutput, JudgedCase, SourceClause, StoredAnswer, StoredClaim } from './scorer.js';

const TEXTS = {
  'plan#1.1':
    '到2026年，县域内就诊率力争达到85%以上，建成紧密型县域医共体3个。（牵头单位：市卫生健康委；责任单位：市财政局）',
  'plan#1.2': '到2026年，家庭医生签约率达到60%左右。（牵头单位：市卫生健康委；责任单位：市医保局）',
  'plan#1.3': '探索建立巡诊制度，每月不少于2次。（牵头单位：市财政局；责任单位：市卫生健康委）',
} as const;

export const SOURCES: ReadonlyMap<ClauseId, SourceClause> = new Map(
  Object.entries(TEXTS).map(([id, text], order) => [id as ClauseId, source(id as ClauseId, text, order)]),
);

export const CASE: JudgedCase = {
  id: 'numbers-001',
  category: 'numbers',
  question: '县域内就诊率要达到多少？',
  history: [],
  expect: { status: 'answered' },
  gold: [['plan#1.1']],
  say: ['力争', '85%以上'],
  notSay: ['60%'],
  note: '',
};

export const HONEST: StoredClaim = claimOf(
  'plan#1.1',
  '到2026年，县域内就诊率力争达到85%以上，建成紧密型县域医共体3个。',
);

export function outputOf(answer: Partial<StoredAnswer>): CaseOutput {
  const cited = new Set((answer.claims ?? []).flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  const empty = {
    claims: [],
    missing: [],
    nearest: [],
    choices: [],
    withheld: [],
    retrieved: [...cited],
    reason: null,
  };
  return {
    answer: { ...empty, status: 'answered', ...answer },
    rankings: { whole: [...cited].map((id) => [id]) },
    totalMs: 3,
    sources: SOURCES,
  };
}

/** A claim in the words of its quote. */
export function claimOf(id: ClauseId, quote: string, text: string = quote): StoredClaim {
  return { text, citations: [citationOf(id, quote)] };
}

export function citationOf(id: ClauseId, quote: string): Citation {
  const clause = SOURCES.get(id);
  if (clause === undefined) throw new RangeError(`no clause ${id}`);
  const start = clause.start + clause.text.indexOf(quote);
  const { documentId, title, documentNumber, kind, label, heading } = clause;
  const place = {
    clauseId: id,
    documentId,
    title,
    documentNumber,
    kind,
    region: clause.documentRegion,
    label,
    heading,
  };
  return { ...place, quote, start, end: start + quote.length };
}

function source(id: ClauseId, text: string, order: number): SourceClause {
  const path = id.slice(id.indexOf('#') + 1);
  return {
    id,
    documentId: 'plan',
    path,
    unit: 'item',
    label: `一、（一）${order + 1}`,
    heading: '完善服务体系',
    headingPath: ['一、主要任务', '（一）完善服务体系'],
    region: null,
    text,
    start: 100 * order,
    end: 100 * order + text.length,
    order,
    anchors: [],
    cells: [],
    place: {},
    recognised: false,
    digest: '',
    title: '望川市医疗服务实施方案',
    documentNumber: '望政办字〔2024〕3号',
    kind: 'plan',
    documentRegion: '望川市',
  };
}
