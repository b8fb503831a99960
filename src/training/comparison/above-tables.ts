/** 上下位对照: a plan beside what stands above it. */
import { claimsOver } from '../../briefing/claims-of.js';
import type { Block } from '../../briefing/outline.js';
import { words } from '../../briefing/parts.js';
import type { Drafting } from '../../briefing/task-parts.js';
import type { Above } from './above.js';
import { comparedPairs, duoTable, leftoverTable, type Words } from './comparison-tables.js';
import type { Side } from './sides.js';
import { COMPARED } from './wording.js';

/** For each plan with something above it: what it took over or words otherwise, then what it leaves out. */
export function aboveTables(
  aboves: readonly Above[],
  sides: readonly Side[],
  glossary: Words,
  drafting: Drafting,
): Block[] {
  return aboves.flatMap((above) => {
    const own = sides.find(({ tasks }) => tasks.some(({ document }) => document.id === above.below.id));
    return own === undefined ? [] : blocksOf(own, above, { glossary, drafting });
  });
}

type Making = { readonly glossary: Words; readonly drafting: Drafting };

function blocksOf(own: Side, above: Above, { glossary, drafting }: Making): Block[] {
  // What stands above is not among the plans chosen: its words are held to the same contract here.
  const clauses = [...own.tasks.map(({ clause }) => clause), ...above.clauses];
  const held = { ...drafting, claims: claimsOver(clauses, [above.below, above.document]) };
  const compared = comparedPairs([own, above.side], glossary);
  const pairs = duoTable([own, above.side], compared, { glossary, drafting: held });
  const left = leftoverTable([above.side], compared, held);
  const isTold = above.document.kind === 'interpretation';
  return [
    ...(isTold ? [{ kind: 'line' as const, parts: [words(COMPARED.fromInterpretation)] }] : []),
    { ...pairs, title: `${COMPARED.aboveTitle}：${own.short}与${above.side.name}` },
    ...(left.rows.length === 0 ? [] : [{ ...left, title: `${COMPARED.aboveLeftTitle}（${above.side.name}）` }]),
  ];
}
