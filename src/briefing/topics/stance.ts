/** What a clause has to do with a topic: it is about it, or it mentions it. */

import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { conceptMatch } from '../../question/concepts.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Topic } from './topic.js';

export type Stance = { readonly kind: 'about' } | { readonly kind: 'mentions'; readonly place: TextSpan };

/** A text speaks of a topic where it holds this share of the topic's weight. */
const SHARE = 0.75;

/** Null where it has nothing to do with it. `place` is within the clause's text. */
export function stanceOf({ headingPath, heading, text }: Clause, topic: Topic): Stance | null {
  if ([...headingPath, heading, text].some((each) => heldBy(each, topic) >= SHARE)) return { kind: 'about' };
  const place = statementSpans(text).find(({ start, end }) => heldBy(text.slice(start, end), topic) >= SHARE);
  return place === undefined ? null : { kind: 'mentions', place };
}

function heldBy(text: string, { concepts, weight }: Topic): number {
  const plain = plainText(text);
  const held = concepts.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, plain), 0);
  return weight === 0 ? 0 : held / weight;
}
