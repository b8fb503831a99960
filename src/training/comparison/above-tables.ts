/** 上下位对照: a plan beside what stands above it. */
import { claimsOver } from '../../briefing/claims-of.js';
import type { Block } from '../../briefing/outline.js';
import { words } from '../../briefing/parts.js';
import type { Above } from './above.js';
import { briefLeftovers, topicTable } from './brief-tables.js';
import { comparedPairs, type Left, leftOf, type Words } from './compare.js';
import { duoTable, leftoverTable, type Making } from './comparison-tables.js';
import type { Compared } from './pair-items.js';
import type { Side } from './sides.js';
import { COMPARED } from './wording.js';

/** A plan and what stands above it. */
export type AbovePair = {
  readonly own: Side;
  readonly above: Above;
  readonly compared: readonly Compared[];
  /** Of what stands above alone. */
  readonly left: readonly Left[];
};

export function abovePairs(aboves: readonly Above[], sides: readonly Side[], glossary: Words): AbovePair[] {
  return aboves.flatMap((above) => {
    const own = sides.find(({ tasks }) => tasks.some(({ document }) => document.id === above.below.id));
    if (own === undefined) return [];
    const compared = comparedPairs([own, above.side], glossary);
    return [{ own, above, compared, left: leftOf([above.side], compared) }];
  });
}

/** What each took over or words otherwise, then what it leaves out; in a few words, or whole. */
export function aboveTables(
  pairs: readonly AbovePair[],
  { isWhole, fold, drafting }: Making & { readonly isWhole: boolean },
): Block[] {
  return pairs.flatMap(({ own, above, compared, left }) => {
    // What stands above is not among the plans chosen: its words are held to the same contract here.
    const clauses = [...own.tasks.map(({ clause }) => clause), ...above.clauses];
    const held = { ...drafting, claims: claimsOver(clauses, [above.below, above.document]) };
    const duo = [own, above.side] as const;
    const making = { fold, drafting: held };
    const table = isWhole ? duoTable(duo, compared, making) : topicTable(duo, compared, making);
    const missing = (isWhole ? leftoverTable : briefLeftovers)(left, held);
    const isTold = above.document.kind === 'interpretation';
    return [
      ...(isTold && !isWhole ? [{ kind: 'line' as const, parts: [words(COMPARED.fromInterpretation)] }] : []),
      { ...table, title: `${COMPARED.aboveTitle}：${own.short}与${above.side.name}` },
      ...(missing.rows.length === 0 ? [] : [{ ...missing, title: `${COMPARED.aboveLeftTitle}（${above.side.name}）` }]),
    ];
  });
}
