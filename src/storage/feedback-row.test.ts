import { describe, expect, it } from 'vitest';
import { toDraft } from '../evaluation/run/draft-case.js';
import { citationsOf } from '../slack/render/shown-citations.js';
import type { Answer } from '../vocabulary/answer.js';
import { feedbackRow } from './feedback-row.js';
import { sampleAnswer, sampleCitation } from './sample-answer.fixture.js';

describe('feedbackRow', () => {
  it('numbers citations as Slack shows them', () => {
    const answer = sampleAnswer();
    const stored = feedbackRow(answer, [], { verdicts: [], wrongCitations: [] }).citations;
    expect(stored.map(({ n, label }) => [n, label])).toEqual(
      citationsOf(answer).map(({ n, citation }) => [n, citation.label]),
    );
  });

  it('says of the whole only what a reader said, and not useful where one said so', () => {
    const rowOf = (said: { useful: boolean; note: string }[]) => {
      const verdicts = said.map((each) => ({ ...each, reason: null }));
      return feedbackRow(sampleAnswer(), [], { verdicts, wrongCitations: [] }).feedback;
    };
    expect(rowOf([])).toEqual({ wrongCitations: [] });
    expect(rowOf([{ useful: true, note: '' }])).toEqual({ useful: true, wrongCitations: [] });
    expect(
      rowOf([
        { useful: true, note: '好' },
        { useful: false, note: '漏了一项' },
      ]),
    ).toEqual({ useful: false, wrongCitations: [], note: '好; 漏了一项' });
  });

  it('tells a report on a clause that is no citation in the note, so that the row is still taken', () => {
    const { claims: _none, ...rest } = { claims: [], ...sampleAnswer() };
    const answer: Answer = { ...rest, status: 'unanswerable', missing: [], nearest: [sampleCitation(10)] };
    const row = feedbackRow(answer, [], { verdicts: [], wrongCitations: [{ n: 1, why: '无关' }] });
    expect(row.citations).toEqual([]);
    expect(row.feedback).toEqual({ wrongCitations: [], note: 'source 1: 无关' });
    expect(toDraft(JSON.parse(JSON.stringify(row)))).toMatchObject({ draft: { note: 'source 1: 无关' } });
  });
});
