import { placesIn } from '../../language/places.js';
import type { QuestionPart } from '../../question/question.js';
import { distinctClaims } from '../distinct-claims.js';
import { ANSWERING } from '../settings.js';
import { type Composition, composed, nothing } from './composition.js';
import { undefinedCountedName } from './define.js';
import { explainsTerm } from './explains-term.js';
import { figuresIn } from './figures-in.js';
import { headingClaim, pointsAfter } from './lists.js';
import type { PartInput } from './part-input.js';
import { chooseStatements, statementClaim } from './statements.js';

function namesOtherPlaces(statement: string, { regions }: QuestionPart): boolean {
  return placesIn(statement).some((place) => !regions.some((region) => region.startsWith(place) || place === region));
}

/** The best statements; with a lead-in (加强6个方面的工作。) the points behind it. A counted name left unexplained is no answer. */
export async function composeStatements({ part, result, library, wording }: PartInput): Promise<Composition> {
  // Which cities or counties: a statement that names none is no answer.
  const asksPlaces = part.cues.has('which-places');
  const asksOne = part.wants.main === 'amount' || part.wants.main === 'when' || part.wants.main === 'who';
  const choices = chooseStatements(result.hits, asksOne ? 1 : ANSWERING.statements).filter(
    ({ hit, statement }) =>
      !asksPlaces || namesOtherPlaces(hit.clause.text.slice(statement.start, statement.end), part),
  );
  const [first] = choices;
  if (first === undefined)
    return nothing(asksPlaces ? { kind: 'item', value: part.content } : { kind: 'term', value: part.content });
  const { clause } = first.hit;
  const following =
    part.wants.list || part.wants.define || part.wants.main === 'general' || part.wants.main === 'how'
      ? await pointsAfter(clause, library)
      : [];
  const around = result.hits
    .slice(0, 2)
    .map((hit) => hit.clause.text)
    .join('\n');
  const [term] = part.wants.define ? part.asked.terms : [];
  if (term !== undefined && !explainsTerm(clause.text.slice(first.statement.start, first.statement.end), term)) {
    return nothing({ kind: 'definition', value: term });
  }
  const undefinedName = undefinedCountedName(part, clause.text.length < 600 ? clause.text : around, following);
  if (undefinedName !== null) {
    const missing = { kind: 'item', value: undefinedName } as const;
    const namesAsked = /^\d/.test(undefinedName) && part.cues.has('names-of-things');
    return namesAsked ? composed([statementClaim(first, library)], [], [missing]) : nothing(missing);
  }
  const leadIn =
    following.length > 0 && (part.wants.list || /方面|项|点|下功夫|如下|工作[。：:]?$/.test(clause.text.slice(-24)));
  const points = leadIn ? following.map((point) => headingClaim(point, library)) : [];
  const claims = choices.flatMap((choice) => {
    const figures = part.wants.main === 'amount' ? figuresIn(choice, part, { library, wording }) : null;
    return figures ?? [statementClaim(choice, library)];
  });
  return composed([...distinctClaims(claims), ...points], following);
}
