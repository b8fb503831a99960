import { citationRecall } from './citations.js';
import { notSay, say } from './say.js';
import type { Scorer } from './scorer.js';

/** 1 where a wrong premise is met with the true words: every gold group cited, all said, nothing banned. */
export const falsePremise: Scorer = (asked, output) => {
  const name = 'false-premise-correction';
  if (asked.category !== 'false-premises') return { name, score: null, why: 'the case has no false premise' };
  const parts = [citationRecall(asked, output), say(asked, output), notSay(asked, output)];
  const lost = parts.filter(({ score }) => score !== null && score < 1);
  return { name, score: lost.length === 0 ? 1 : 0, why: lost.map(({ why }) => why).join('; ') };
};
