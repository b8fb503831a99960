/** 上下位文件: what a plan names as what it rests on, whether it is at hand, and which plans at hand rest on it. */

import { wordsClaim } from '../briefing/claims-of.js';
import type { Block, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { type Drafting, stated } from '../briefing/task-parts.js';
import { findDocumentNumbers } from '../language/document-number.js';
import { statementAt } from '../language/sentences.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Clause } from '../vocabulary/clause.js';

export function lineageBlocks(
  documents: readonly DocumentHeader[],
  clauses: readonly Clause[],
  all: readonly DocumentHeader[],
  drafting: Drafting,
): Block[] {
  return documents.flatMap((document) => {
    const own = clauses.filter(({ documentId }) => documentId === document.id);
    const above = document.basis.map((number) =>
      line([...saidOf(number, document, own, drafting), words(atHand(number, all))]),
    );
    const below = all.filter(
      ({ basis, documentNumber }) =>
        document.documentNumber !== null &&
        documentNumber !== document.documentNumber &&
        basis.includes(document.documentNumber),
    );
    return [
      line([words(`《${document.title}》`)]),
      ...(above.length === 0 ? [line([words('上位依据：原文没有写明文号。【请起草部门补充】')])] : above),
      ...below.map(({ title, documentNumber }) =>
        line([words(`以它为依据的文件（已收录）：《${title}》${documentNumber ?? ''}`)]),
      ),
    ];
  });
}

function line(parts: readonly Part[]): Block {
  return { kind: 'line', parts };
}

/** The statement of the plan that names the number. */
function saidOf(number: string, document: DocumentHeader, clauses: readonly Clause[], drafting: Drafting): Part[] {
  for (const clause of clauses) {
    const found = findDocumentNumbers(clause.text).find(({ normalised }) => normalised === number);
    const span = found && statementAt(clause.text, found.start);
    if (span === undefined) continue;
    return [words('上位依据：'), ...stated(wordsClaim({ clause, document }, span), drafting)];
  }
  return [words(`上位依据：${number}`)];
}

function atHand(number: string, all: readonly DocumentHeader[]): string {
  const held = all.find(({ documentNumber }) => documentNumber === number);
  return held === undefined ? '（没有收录，引用前请核对原文）' : `（已收录：《${held.title}》）`;
}
