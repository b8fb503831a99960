import { describe, expect, it } from 'vitest';
import { ANSWER } from '../tools/schemas/answer.js';
import { ANSWERED, answerWith, LEAD, NEWS, RATE } from './answer.fixture.js';
import { answerJson } from './answer-json.js';
import { plainLinks } from './reader-links.js';

describe('answerJson', () => {
  it('has the shape scripts rely on; equal citations share a number', () => {
    expect(answerJson(ANSWERED, { fallback: 'zh' })).toMatchInlineSnapshot(`
      {
        "citations": [
          {
            "clauseId": "liaocheng-2024-plan#2.1.3",
            "documentId": "liaocheng-2024-plan",
            "documentNumber": "聊政办字〔2024〕10号",
            "end": 1653,
            "heading": "提升县级医院能力",
            "kind": "plan",
            "label": "二、（一）3",
            "n": 1,
            "quote": "到2025年，县域内患者就诊率力争达到90%以上",
            "region": "聊城市",
            "start": 1629,
            "title": "聊城市进一步完善医疗卫生服务体系的实施方案",
          },
          {
            "clauseId": "liaocheng-2024-plan#2.1.3",
            "documentId": "liaocheng-2024-plan",
            "documentNumber": "聊政办字〔2024〕10号",
            "end": 1684,
            "heading": "提升县级医院能力",
            "kind": "plan",
            "label": "二、（一）3",
            "n": 2,
            "quote": "（牵头单位：市卫生健康委）",
            "region": "聊城市",
            "start": 1671,
            "title": "聊城市进一步完善医疗卫生服务体系的实施方案",
          },
        ],
        "claims": [
          {
            "citations": [
              1,
            ],
            "differs": [],
            "grade": "verified",
            "text": "到2025年，县域内患者就诊率力争90%以上。",
          },
          {
            "citations": [
              1,
              2,
            ],
            "differs": [],
            "grade": "verified",
            "text": "提升县级医院能力——牵头单位：市卫生健康委。",
          },
        ],
        "engine": "extractive",
        "fallback": null,
        "id": "a1",
        "missing": [],
        "model": null,
        "nearest": [],
        "question": "聊城到2025年县域内患者就诊率要达到多少？谁牵头？",
        "retrieved": [
          {
            "clauseId": "liaocheng-2024-plan#2.1.3",
            "score": 0.9512,
          },
        ],
        "status": "answered",
        "text": "到2025年，县域内患者就诊率力争90%以上。 [1]
      提升县级医院能力——牵头单位：市卫生健康委。 [1][2]",
        "timings": {
          "composeMs": 2,
          "retrieveMs": 1.23,
          "totalMs": 3.23,
        },
        "understood": {
          "documents": [],
          "intent": "amount",
          "regions": [
            "聊城市",
          ],
        },
        "verdict": null,
        "withheld": 0,
      }
    `);
  });

  it('carries the id of the line it answers', () => {
    expect(answerJson(ANSWERED, { fallback: 'zh', id: 7 }).id).toBe(7);
  });

  it('words what is missing and numbers what is offered as reading', () => {
    const missing = [
      { kind: 'region', value: '浙江省' },
      { kind: 'region', value: '浙江省' },
    ] as const;
    const answer = answerWith({ status: 'unanswerable', missing, nearest: [LEAD] });
    const { text, claims, citations, nearest, ...json } = answerJson(answer, { fallback: 'zh' });
    expect({ text, claims, citations, missing: json.missing }).toEqual({
      text: '未找到直接规定：已在收录的文件中查找浙江省的这项内容。',
      claims: [],
      citations: [],
      missing: ['浙江省的这项内容'],
    });
    expect(nearest).toEqual([{ n: 1, ...LEAD }]);
  });

  it('gives the nearest sentences as text with their sources, and claims nothing', () => {
    const answer = answerWith({ status: 'nearest', missing: [{ kind: 'lead-unit' }], nearest: [RATE, NEWS] });
    const { status, text, claims, citations, nearest, verdict } = answerJson(answer, { fallback: 'zh' });
    expect({ status, claims, citations, verdict }).toEqual({
      status: 'nearest',
      claims: [],
      citations: [],
      verdict: null,
    });
    expect(text).toMatchInlineSnapshot(`
      "最接近的原文（未见直接规定，请自行判断）：
      - 《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）二、（一）3 提升县级医院能力
      “到2025年，县域内患者就诊率力争达到90%以上”
      - 〔新闻报道，未见原始文件〕《2024年全国卫生健康体改工作会议各省（区、市）医改工作报道》 广东·第2段
      “到2025年，基本建成体系”
      未找到直接规定：已在聊城市的文件中查找牵头单位。"
    `);
    expect(nearest).toEqual([
      { n: 1, ...RATE },
      { n: 2, ...NEWS },
    ]);
  });

  it('gives what the user is told as the text of a refusal, in the language of the question', () => {
    const refused = answerWith({ status: 'refused', reason: 'off-topic' }, { question: 'Tell me a joke' });
    expect(answerJson(refused, { fallback: 'zh' }).text).toMatch(/^This tool answers only/);
    const empty = answerWith({ status: 'refused', reason: 'empty' }, { question: '？' });
    expect(answerJson(empty, { fallback: 'en' }).text).toMatch(/^There is no question/);
  });
});

it('gives each source its address where there is a reader', () => {
  const { citations } = answerJson(ANSWERED, { fallback: 'zh', links: plainLinks('https://policy.example.org') });
  expect(citations.map((citation) => ('url' in citation ? citation.url : null))).toEqual([
    'https://policy.example.org/d/liaocheng-2024-plan?q=1629-1653#c-2.1.3',
    'https://policy.example.org/d/liaocheng-2024-plan?q=1671-1684#c-2.1.3',
  ]);
  const linked = answerJson(ANSWERED, { fallback: 'zh', links: plainLinks('https://policy.example.org') });
  expect(ANSWER.parse(linked).citations).toEqual(citations);
});
