/** 多选: which of several statements of targets the plan bears out. */

import type { MultipleDraft } from './draft.js';
import { flipsOf } from './flips.js';
import type { Knowledge } from './knowledge.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import type { TargetStatement } from './target-statement.js';
import { documentName } from './wording.js';

const OPTIONS = 4;

/** Groups of four targets of one document, no two told in one breath; of each group two or three stay as they are. */
export function askStatements(
  statements: readonly TargetStatement[],
  knowledge: Knowledge,
  random: Random,
): MultipleDraft[] {
  const byDocument = new Map<string, TargetStatement[]>();
  const once = new Map(random.shuffled(statements).map((statement) => [statement.fact, statement]));
  for (const statement of once.values()) {
    const { id } = statement.task.document;
    byDocument.set(id, [...(byDocument.get(id) ?? []), statement]);
  }
  return [...byDocument.values()].flatMap((own) => groupsOf(own).flatMap((group) => draftOf(group, knowledge, random)));
}

function groupsOf(statements: readonly TargetStatement[]): TargetStatement[][] {
  const count = Math.floor(statements.length / OPTIONS);
  return Array.from({ length: count }, (_, index) => statements.slice(index * OPTIONS, (index + 1) * OPTIONS));
}

function draftOf(group: readonly TargetStatement[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  const flippable = group.filter((statement) => flipsOf(statement, knowledge).length > 0);
  const changed = new Set(random.shuffled(flippable).slice(0, 1 + random.index(2)));
  const [document] = group.map(({ task }) => task.document);
  if (changed.size === 0 || document === undefined) return [];
  const wrong = [...changed].flatMap((statement) => {
    const flips = flipsOf(statement, knowledge);
    const flip = flips[random.index(flips.length)];
    return flip === undefined ? [] : [{ text: flip.text, remark: `“${flip.wrong}”应为“${flip.right}”` }];
  });
  return [
    {
      type: 'multiple',
      aspect: 'statements',
      facts: nonEmpty(group.map(({ fact }) => fact)),
      question: `下列说法中，与${documentName(document)}一致的有${GAP}。`,
      claims: nonEmpty(group.map(({ claim }) => claim)),
      remark: '',
      answer: null,
      right: nonEmpty(group.filter((statement) => !changed.has(statement)).map(({ text }) => text)),
      wrong,
    },
  ];
}
