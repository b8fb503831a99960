import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, LEAD } from '../../copy/answer.fixture.js';
import type { Answer } from '../../vocabulary/answer.js';
import { concluded, type Round } from './conclude.js';

const NOTHING: Round = {
  reply: {
    status: 'unanswerable',
    verdict: null,
    claims: [],
    comparison: [],
    not_stated: [],
    missing: [],
    clarify: null,
  },
  claims: [],
  standIns: [],
  withheld: [],
  amiss: [],
  shown: [],
  read: '',
  verdict: null,
  unstated: [],
};
const NEAREST = answerWith({ status: 'nearest', missing: [{ kind: 'lead-unit' }], nearest: [LEAD] });
const conclusion = (round: Partial<Round>, extractive: Answer) =>
  concluded({
    round: { ...NOTHING, ...round },
    unstated: { missing: [], dropped: [] },
    extractive: { answer: extractive, explanation: { parts: [] } },
    asked: [extractive.question],
    library: { documents: [] },
  });

describe('where the rules found only the nearest sentences', () => {
  it('they stay where the model finds nothing either', () => {
    expect(conclusion({}, NEAREST)).toEqual({ ...NEAREST, engine: 'llm' });
  });

  it('they stay, and say so, where nothing the model wrote was verified', () => {
    const withheld = [{ text: '甲。', reason: 'not-supported' }] as const;
    expect(conclusion({ withheld }, NEAREST)).toEqual({ ...NEAREST, withheld, fallback: 'nothing-verified' });
  });

  it('what they miss is said where the model answers a part', () => {
    const claims = 'claims' in ANSWERED ? ANSWERED.claims : [];
    const reply = NOTHING.reply === null ? null : { ...NOTHING.reply, status: 'partial' as const };
    const answer = conclusion({ reply, claims }, NEAREST);
    expect(answer).toMatchObject({ status: 'partial', claims, missing: [{ kind: 'lead-unit' }], engine: 'llm' });
    expect(answer).not.toHaveProperty('nearest');
  });
});
