import type { QuestionPart } from '../../question/question.js';
import type { FeatureVector } from './features.js';

/**
 * True where a statement holds a thing of the kind asked for: a figure of the measure, a time, a body, a reason. Where several
 * are asked for, one will do. What holds none, a bare heading, a question of a Q&A and what
 * stands above the text (its number, whom it is sent to) are no answer, however much it speaks of the topic.
 */
export function holdsAsked({ wants, cues, asked }: QuestionPart, features: FeatureVector): boolean {
  if (features.bare + features.echo + features.front > 0) return false;
  const number = cues.has('how-many') || cues.has('share') || asked.measures !== null;
  const kinds = [
    wants.amount && number ? features.amountMiss + features.otherMeasure === 0 : null,
    wants.when ? features.whenMiss === 0 : null,
    wants.who ? features.whoMiss === 0 : null,
    cues.has('reason') ? features.reasonMiss === 0 : null,
  ].filter((holds) => holds !== null);
  return kinds.length === 0 || kinds.includes(true);
}
