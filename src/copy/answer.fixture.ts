import type { Answer, Citation, NonEmpty, Outcome, VerifiedClaim } from '../vocabulary/answer.js';

/** Answers to render, without asking anything. */
export const LEAD: Citation = {
  clauseId: 'liaocheng-2024-plan#2.1.3',
  documentId: 'liaocheng-2024-plan',
  title: '聊城市进一步完善医疗卫生服务体系的实施方案',
  documentNumber: '聊政办字〔2024〕10号',
  kind: 'plan',
  region: '聊城市',
  label: '二、（一）3',
  heading: '提升县级医院能力',
  quote: '（牵头单位：市卫生健康委）',
  start: 1671,
  end: 1684,
};

export const RATE: Citation = { ...LEAD, quote: '到2025年，县域内患者就诊率力争达到90%以上', start: 1629, end: 1653 };

export const INTERPRETATION: Citation = {
  ...LEAD,
  clauseId: 'shandong-2023-interpretation#4.2',
  documentId: 'shandong-2023-interpretation',
  title: '《山东省进一步完善医疗卫生服务体系的实施方案》政策解读',
  documentNumber: null,
  kind: 'interpretation',
  region: '山东省',
  label: '四、二是',
  heading: '',
  quote: '到2025年，基本建成体系',
};

export const NEWS: Citation = {
  ...INTERPRETATION,
  clauseId: 'national-2024-reform-news#广东.p2',
  documentId: 'national-2024-reform-news',
  title: '2024年全国卫生健康体改工作会议各省（区、市）医改工作报道',
  kind: 'news',
  region: '广东省',
  label: '广东·第2段',
};

export function claims(...given: NonEmpty<readonly [string, NonEmpty<Citation>]>): NonEmpty<VerifiedClaim> {
  return given.map(([text, citations]) => ({ text, citations })) as unknown as NonEmpty<VerifiedClaim>;
}

export function answerWith(outcome: Outcome, changes: Partial<Answer> = {}): Answer {
  return {
    id: 'a1',
    question: '聊城到2025年县域内患者就诊率要达到多少？谁牵头？',
    engine: 'extractive',
    withheld: [],
    understood: { regions: ['聊城市'], documents: [], intent: 'amount' },
    retrieved: [{ clauseId: LEAD.clauseId, score: 0.951234 }],
    written: null,
    fallback: null,
    timings: { retrieveMs: 1.23456, composeMs: 2, totalMs: 3.23456 },
    ...outcome,
    ...changes,
  } as Answer;
}

export const ANSWERED = answerWith({
  status: 'answered',
  claims: claims(
    ['到2025年，县域内患者就诊率力争90%以上。', [RATE]],
    ['提升县级医院能力——牵头单位：市卫生健康委。', [LEAD, RATE, LEAD]],
  ),
});
