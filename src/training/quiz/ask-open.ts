/** 简答: what a clause demands, what a term stands for, what a list holds. The key is points, each with its marks. */
import { wordsClaim } from '../../briefing/claims-of.js';
import { sentencesOf, statementsOf } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';
import { enumerationsOf } from '../../language/members.js';
import type { TextSpan } from '../../language/sentences.js';
import type { Aspect, OpenDraft } from './draft.js';
import { nonEmpty } from './non-empty.js';
import { ANOTHER_LEAD, MARK } from './statement.js';
import { documentName, headingText, nested, placeName } from './wording.js';

/** A term in quotation marks with what it stands for in a bracket behind it. */
const EXPLAINED = /“([^“”]{2,12})”[（(]([^（()）“”]{12,160})[）)]/g;
const MARKS_OF_POINT = 2;
const MOST_POINTS = 8;
const LONGEST_POINT = 140;
/** Of so few, each is made of several points. */
const FEW_SENTENCES = 3;

export function askDemands(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task): OpenDraft[] => {
    const { clause, document } = task;
    if (clause.heading === '' || /要求$/.test(headingText(clause.heading))) return [];
    const sentences = sentencesOf(task);
    const spans = sentences.length < FEW_SENTENCES ? statementsOf(task) : sentences;
    const question = `简述${documentName(document)}${placeName(task)}的主要内容。`;
    return openDraft('demands', task, { fact: 'demands', question, spans });
  });
}

export function askTerms(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task) =>
    [...task.clause.text.matchAll(EXPLAINED)].flatMap((match) => {
      const [words, term = '', meaning = ''] = match;
      const question = `${documentName(task.document)}中的“${term}”具体指什么？`;
      const start = match.index + words.length - 1 - meaning.length;
      const spans = piecesOf(meaning).map((span) => ({ start: start + span.start, end: start + span.end }));
      return openDraft('term', task, { fact: `term@${match.index}`, question, spans });
    }),
  );
}

/** 应当符合下列条件：（一）…（二）…: the members, a point each. */
export function askMembers(tasks: readonly Task[]): OpenDraft[] {
  return tasks.flatMap((task) => {
    const { clause, document } = task;
    return enumerationsOf(clause.text).flatMap(({ leadIn, members }) => {
      const lead = leadIn === null ? '' : clause.text.slice(leadIn.start, leadIn.end);
      const last = members.at(-1)?.end ?? 0;
      if (leadIn === null || ANOTHER_LEAD.test(clause.text.slice(leadIn.end, last))) return [];
      if (!/[：:]$/.test(lead) || lead.length > 80 || lead.includes('\n')) return [];
      const said = nested(lead.replace(/[：:]$/, '').replace(/^第[一二三四五六七八九十百\d]+条\s*/, ''));
      const question = `${documentName(document)}${clause.label}规定“${said}”。请逐项写出原文所列的内容。`;
      return openDraft('condition', task, { fact: `members@${members[0]?.start}`, question, spans: members });
    });
  });
}

type Asked = { readonly fact: string; readonly question: string; readonly spans: readonly TextSpan[] };

function openDraft(aspect: Aspect, task: Task, { fact, question, spans }: Asked): OpenDraft[] {
  if (spans.length < 2 || spans.length > MOST_POINTS) return [];
  if (spans.some(({ start, end }) => end - start > LONGEST_POINT)) return [];
  const claims = nonEmpty(spans.map((span) => wordsClaim(task, span)));
  const points = claims.map(({ text }) => ({
    text: text.replace(MARK, '').replace(/[；;]$/, ''),
    score: MARKS_OF_POINT,
  }));
  return [
    {
      type: 'short',
      aspect,
      facts: [`${task.clause.id}/${fact}`],
      question,
      claims,
      remark: '',
      answer: null,
      points: nonEmpty(points),
    },
  ];
}

/** 统一人事管理、统一财务管理 is two things to know. */
function piecesOf(text: string): TextSpan[] {
  return [...text.matchAll(/[^，、；]+/g)].map(({ 0: piece, index }) => ({ start: index, end: index + piece.length }));
}
