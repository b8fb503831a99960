import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concept, conceptVariant } from '../question/concepts.js';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { Clause } from '../vocabulary/clause.js';
import { scoreStatements } from './statements.js';

const TEXT = '建设社区食堂。到2033年，覆盖率达到85%；培训厨师。（牵头单位：市民政局）';

describe('scoreStatements', () => {
  it('parts a clause at full stops and semicolons, each a verbatim span', () => {
    const { statements } = scoreStatements(clauseOf(TEXT), '', [concept('覆盖率')]);
    const inOrder = statements.toSorted((a, b) => a.start - b.start).map(({ start, end }) => TEXT.slice(start, end));
    expect(inOrder).toEqual(['建设社区食堂。', '到2033年，覆盖率达到85%；', '培训厨师。', '（牵头单位：市民政局）']);
  });

  it('puts the statement that holds the words first', () => {
    const { statements } = scoreStatements(clauseOf(TEXT), '', [concept('覆盖率'), concept('2033年')]);
    expect(statements[0]).toMatchObject({ start: TEXT.indexOf('到2033年'), coverage: 1, direct: 1 });
  });

  it('lends a statement part of what its heading, its clause and its title hold', () => {
    const wanted = [concept('社区食堂'), concept('覆盖率')];
    const best = (clause: Clause, title = '') => scoreStatements(clause, title, wanted).statements[0]?.coverage ?? 0;
    const alone = best(clauseOf('覆盖率达到85%。'));
    expect(alone).toBe(0.5);
    expect(best(clauseOf('覆盖率达到85%。', { heading: '社区食堂' }))).toBeGreaterThan(alone);
    expect(best(clauseOf('覆盖率达到85%。', { headingPath: ['社区食堂'] }))).toBeGreaterThan(alone);
    expect(best(clauseOf('覆盖率达到85%。另建社区食堂。'))).toBeGreaterThan(alone);
    expect(best(clauseOf('覆盖率达到85%。'), '社区食堂方案')).toBeGreaterThan(alone);
  });

  it('counts words lent as covered, never as direct', () => {
    const [statement] = scoreStatements(clauseOf('覆盖率达到85%。', { heading: '社区食堂' }), '', [
      concept('社区食堂'),
    ]).statements;
    expect(statement?.direct).toBe(0);
    expect(statement?.coverage).toBeGreaterThan(0);
  });

  it('tells the share of the heading and of the whole clause', () => {
    const scores = scoreStatements(clauseOf('覆盖率达到85%。', { heading: '社区食堂' }), '', [
      concept('社区食堂'),
      concept('覆盖率'),
      concept('高速铁路'),
    ]);
    expect(scores.heading).toBeCloseTo(1 / 3);
    expect(scores.clause).toBeCloseTo(2 / 3);
  });

  it('weighs concepts', () => {
    const [best] = scoreStatements(clauseOf('社区食堂。覆盖率。'), '', [
      concept('社区食堂', 3),
      concept('覆盖率', 1),
    ]).statements;
    expect(best).toMatchObject({ start: 0, direct: 0.75 });
  });

  it('scores nothing without concepts', () => {
    expect(scoreStatements(clauseOf(TEXT), '', [])).toEqual({ statements: [], heading: 0, clause: 0 });
  });

  it('keeps every score within [0, 1] and every span within the clause', () => {
    const text = fc.string({ unit: fc.constantFrom(...'社区食堂覆盖率。；（）85% \n'), maxLength: 40 });
    const concepts = fc.array(fc.constantFrom(concept('社区食堂'), concept('覆盖率', 2), concept('床位')), {
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, concepts, (body, heading, wanted) => {
        const scores = scoreStatements(clauseOf(body, { heading }), heading, wanted);
        for (const share of [
          scores.heading,
          scores.clause,
          ...scores.statements.flatMap((each) => [each.coverage, each.direct]),
        ]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        for (const { start, end } of scores.statements) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });
});

function clauseOf(text: string, fields: Partial<Clause> = {}): Clause {
  const [clause] = sampleDocument('a', text.replaceAll('\n', ' ') || '。').clauses;
  if (clause === undefined) throw new Error('no clause');
  return { ...clause, text, headingPath: [], ...fields };
}

function concept(surface: string, weight = 1): Concept {
  return { surface, variants: [conceptVariant(surface, 1)], weight, known: true };
}
