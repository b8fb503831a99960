/** 多选, 单选 and 案例 on several statements of one document, each of another clause, some with a word or number changed. */

import type { Asked } from './ask-gaps.js';
import type { MultipleDraft, OpenDraft, SingleDraft } from './draft.js';
import type { Gap } from './gaps.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement } from './statement.js';
import { actorBelow, documentName, nested } from './wording.js';

/** A statement that can be told falsely, both ways. */
export type Told = { readonly statement: Statement; readonly lie: string; readonly gap: Gap; readonly wrong: string };

/** Shorter ones lean on what stands around them. */
const FEWEST_CHARS = 18;

/** One falsehood a statement; only those that can be told by themselves. */
export function toldOf(asked: readonly Asked[], random: Random): Told[] {
  const tellable = asked.filter(
    ({ statement, gap }) => statement.lead === '' && statement.text.length >= FEWEST_CHARS && gap.lies.length > 0,
  );
  const gapsOf = new Map<Statement, Gap[]>();
  for (const { statement, gap } of tellable) gapsOf.set(statement, [...(gapsOf.get(statement) ?? []), gap]);
  return random.shuffled([...gapsOf]).flatMap(([statement, gaps]): Told[] => {
    const gap = gaps[random.index(gaps.length)];
    const wrong = gap?.lies[random.index(gap.lies.length)];
    if (gap === undefined || wrong === undefined) return [];
    return [{ statement, lie: replaced(statement.text, gap.span, wrong), gap, wrong }];
  });
}

const OPTIONS = 4;

/** Which of four the plan bears out; two or three stay as they are. */
export function chooseTrueOnes(told: readonly Told[], random: Random): MultipleDraft[] {
  return groupsOf(told, OPTIONS).flatMap((group): MultipleDraft[] => {
    const changed = new Set(random.shuffled(group).slice(0, 1 + random.index(2)));
    const kept = group.filter((each) => !changed.has(each));
    return [
      {
        ...basisOf(group),
        type: 'multiple',
        aspect: 'statements',
        question: `下列说法中，与${nameOf(group)}一致的有${GAP}。`,
        answer: null,
        right: nonEmpty(kept.map(({ statement }) => statement.text)),
        wrong: [...changed].map((each) => ({ text: each.lie, remark: correction(each) })),
      },
    ];
  });
}

const VERDICTS = [
  '甲、乙的说法都与原文一致',
  '只有甲的说法与原文一致',
  '只有乙的说法与原文一致',
  '甲、乙的说法都与原文不一致',
];
const LONGEST_OF_PAIR = 70;

/** Two people, two clauses: who is right? Each pair in all four ways. */
export function judgePairs(told: readonly Told[]): SingleDraft[] {
  const short = told.filter(({ statement }) => statement.text.length <= LONGEST_OF_PAIR);
  return groupsOf(short, 2).flatMap((group) =>
    VERDICTS.map((answer, position): SingleDraft => {
      const isTrue = [position < 2, position % 2 === 0];
      const said = group.map(
        (each, index) => `${'甲乙'.charAt(index)}说：“${nested(wordsOf(each, isTrue[index] === true))}。”`,
      );
      return {
        ...basisOf(group),
        type: 'single',
        aspect: 'two-clauses',
        question: `关于${nameOf(group)}的内容，${said.join('')}对照原文，${GAP}。`,
        remark: group.flatMap((each, index) => (isTrue[index] ? [] : [`${correction(each)}。`])).join(''),
        answer,
        wrong: VERDICTS.filter((other) => other !== answer),
        position,
      };
    }),
  );
}

const OF_REPORT = 3;
const FOR_FLAW = 4;
const FOR_FAITHFUL = 2;

/** A draft report tells three things, one or two of them wrongly; each is to be checked against its clause. */
export function correctReports(told: readonly Told[], random: Random): OpenDraft[] {
  return groupsOf(told, OF_REPORT).map((group): OpenDraft => {
    const changed = new Set(random.shuffled(group).slice(0, 1 + random.index(2)));
    const lines = group.map((each, index) => `${numbered(index)}“${nested(wordsOf(each, !changed.has(each)))}”`);
    const points = group.map((each, index) => {
      const { label } = each.statement.claim.citations[0];
      return changed.has(each)
        ? { text: `${numbered(index)}不一致：${correction(each)}；依据${label}`, score: FOR_FLAW }
        : { text: `${numbered(index)}与原文一致；依据${label}`, score: FOR_FAITHFUL };
    });
    const [document] = group.map(({ statement }) => statement.task.document);
    const writer = document === undefined ? '' : actorBelow(document);
    return {
      ...basisOf(group),
      type: 'case',
      aspect: 'statements',
      question: `${writer}起草的汇报材料引用${nameOf(group)}时写道：${lines.join('；')}。请逐句对照原文，指出并改正与原文不一致之处，写明各句依据的条款。`,
      answer: null,
      points: nonEmpty(points),
    };
  });
}

function wordsOf({ statement, lie }: Told, isTrue: boolean): string {
  return isTrue ? statement.text : lie;
}

function correction({ wrong, gap }: Told): string {
  return `“${wrong}”应为“${gap.right}”`;
}

function numbered(index: number): string {
  return '①②③'.charAt(index);
}

function nameOf([first]: readonly Told[]): string {
  return first === undefined ? '' : documentName(first.statement.task.document);
}

function basisOf(group: readonly Told[]) {
  const facts = nonEmpty(group.map(({ statement }) => statement.fact));
  return { facts, claims: nonEmpty(group.map(({ statement }) => statement.claim)), remark: '' };
}

/** Of one document, each of another clause; who is left over is not asked. */
function groupsOf(told: readonly Told[], size: number): Told[][] {
  const documents = [...new Set(told.map(({ statement }) => statement.task.document.id))];
  return documents.flatMap((id) => {
    const groups: Told[][] = [];
    for (const each of told.filter(({ statement }) => statement.task.document.id === id)) {
      const clauseOf = ({ statement }: Told) => statement.task.clause.id;
      const open = groups.find(
        (group) => group.length < size && !group.some((other) => clauseOf(other) === clauseOf(each)),
      );
      if (open === undefined) groups.push([each]);
      else open.push(each);
    }
    return groups.filter((group) => group.length === size);
  });
}
