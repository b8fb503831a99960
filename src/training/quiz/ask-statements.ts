/** 多选, 单选 and 案例 on several statements of one document, each of another clause, some with a word or number changed. */

import type { Asked } from './ask-gaps.js';
import type { MultipleDraft, OpenDraft, SingleDraft } from './draft.js';
import type { Gap } from './gaps.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement } from './statement.js';
import { actorBelow, documentName, nested, placeName } from './wording.js';

/** A statement, and how it may be told falsely; null where nothing in it can be mistaken for something else. */
export type Told = { readonly statement: Statement; readonly lie: Lie | null };
type Lie = { readonly text: string; readonly correction: string };

/** Shorter ones lean on what stands around them. */
const FEWEST_CHARS = 18;

/** Only those that can be told by themselves; those with a falsehood stand evenly among the others, and are few: none is wasted. */
export function toldOf(statements: readonly Statement[], asked: readonly Asked[], random: Random): Told[] {
  const gapsOf = new Map<Statement, Gap[]>();
  for (const { statement, gap } of asked)
    if (gap.lies.length > 0) gapsOf.set(statement, [...(gapsOf.get(statement) ?? []), gap]);
  const tellable = statements.filter(({ lead, text }) => lead === '' && text.length >= FEWEST_CHARS);
  const told = random.shuffled(tellable).map((statement): Told => {
    const gaps = gapsOf.get(statement) ?? [];
    const gap = gaps[random.index(gaps.length)];
    const wrong = gap?.lies[random.index(gap.lies.length)];
    if (gap === undefined || wrong === undefined) return { statement, lie: null };
    const lie = { text: replaced(statement.text, gap.span, wrong), correction: `“${wrong}”应为“${gap.right}”` };
    return { statement, lie };
  });
  const sound = told.filter(({ lie }) => lie === null);
  const mistakable = told.filter(({ lie }) => lie !== null);
  const between = Math.ceil(sound.length / Math.max(1, mistakable.length));
  return mistakable.flatMap((each, index) => [each, ...sound.slice(index * between, (index + 1) * between)]);
}

const OPTIONS = 4;

/** Which of four the plan bears out; two or three stay as they are. */
export function chooseTrueOnes(told: readonly Told[], random: Random): MultipleDraft[] {
  return groupsOf(told, OPTIONS).flatMap((group): MultipleDraft[] => {
    const changed = changedOf(group, random);
    const kept = group.filter((each) => !changed.includes(each));
    return [
      {
        ...basisOf(group),
        type: 'multiple',
        aspect: 'statements',
        question: `下列说法中，与${nameOf(group)}一致的有${GAP}。`,
        answer: null,
        right: nonEmpty(kept.map(({ statement }) => statement.text)),
        wrong: changed.map(({ lie }) => ({ text: lie?.text ?? '', remark: lie?.correction ?? '' })),
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

/** Two people, two clauses: who is right? Each pair in all the ways it can be told. */
export function judgePairs(told: readonly Told[]): SingleDraft[] {
  const short = told.filter(({ statement }) => statement.text.length <= LONGEST_OF_PAIR);
  return groupsOf(short, 2).flatMap((group) =>
    VERDICTS.flatMap((answer, position): SingleDraft[] => {
      const isTrue = [position < 2, position % 2 === 0];
      if (group.some(({ lie }, index) => lie === null && isTrue[index] === false)) return [];
      const said = group.map(
        (each, index) =>
          `${'甲乙'.charAt(index)}谈${topicOf(each)}时说：“${nested(wordsOf(each, isTrue[index] === true))}。”`,
      );
      return [
        {
          ...basisOf(group),
          type: 'single',
          aspect: 'two-clauses',
          question: `关于${nameOf(group)}，${said.join('')}对照原文，${GAP}。`,
          remark: group.flatMap(({ lie }, index) => (isTrue[index] ? [] : [`${lie?.correction}。`])).join(''),
          answer,
          wrong: VERDICTS.filter((other) => other !== answer),
          position,
        },
      ];
    }),
  );
}

const OF_REPORT = 3;
const FOR_FLAW = 4;
const FOR_FAITHFUL = 2;

/** A draft report tells three things, one or two of them wrongly; each is to be checked against its clause. */
export function correctReports(told: readonly Told[], random: Random): OpenDraft[] {
  return groupsOf(told, OF_REPORT).map((group): OpenDraft => {
    const changed = changedOf(group, random);
    const lines = group.map((each, index) => `${numbered(index)}“${nested(wordsOf(each, !changed.includes(each)))}”`);
    const points = group.map((each, index) => {
      const { label } = each.statement.claim.citations[0];
      return changed.includes(each)
        ? { text: `${numbered(index)}不一致：${each.lie?.correction}；依据${label}`, score: FOR_FLAW }
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

/** Whom a sentence speaks of its heading often says alone. */
function topicOf({ statement: { task } }: Told): string {
  return placeName(task).slice(task.clause.label.length) || task.clause.label;
}

function wordsOf({ statement, lie }: Told, isTrue: boolean): string {
  return isTrue || lie === null ? statement.text : lie.text;
}

/** One or two of those that can be told falsely, each in a way of its own: who finds one must not know the other. */
function changedOf(group: readonly Told[], random: Random): Told[] {
  const changeable = random.shuffled(group.filter(({ lie }) => lie !== null));
  const corrections = changeable.map(({ lie }) => lie?.correction);
  return changeable
    .filter((_, index) => corrections.indexOf(corrections[index]) === index)
    .slice(0, 1 + random.index(2));
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

/** Of one document, each of another clause, one at least that can be told falsely; who is left over is not asked. */
function groupsOf(told: readonly Told[], size: number): Told[][] {
  const documents = [...new Set(told.map(({ statement }) => statement.task.document.id))];
  return documents.flatMap((id) => {
    const groups: Told[][] = [];
    for (const each of told.filter(({ statement }) => statement.task.document.id === id)) {
      const open = groups.find((group) => group.length < size && !group.some((other) => isAlike(other, each)));
      if (open === undefined) groups.push([each]);
      else open.push(each);
    }
    return groups.filter((group) => group.length === size && group.some(({ lie }) => lie !== null));
  });
}

/** Of one clause, or the same words of two. */
function isAlike({ statement: one }: Told, { statement: other }: Told): boolean {
  return one.task.clause.id === other.task.clause.id || one.text === other.text;
}
