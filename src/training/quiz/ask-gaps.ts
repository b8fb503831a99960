/** 单选, 填空 and 判断 on one statement: words taken out of it, or one of them changed. */
import type { BlankDraft, JudgeDraft, SingleDraft } from './draft.js';
import { type Gap, gapsOf } from './gaps.js';
import type { Knowledge } from './knowledge.js';
import { BLANK, GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement, saying } from './statement.js';
import { documentName } from './wording.js';

/** A term in quotation marks of its own; 《》 and quotations inside belong to something else. */
const QUOTED = /“([^“”《》，。；]{2,12})”/g;

/** A statement, and what may be taken out of it or changed. */
export type Asked = { readonly statement: Statement; readonly gap: Gap };

export function gapsIn(statements: readonly Statement[], knowledge: Knowledge): Asked[] {
  return statements.flatMap((statement) => gapsOf(statement, knowledge).map((gap) => ({ statement, gap })));
}

export function chooseForGaps(asked: readonly Asked[]): SingleDraft[] {
  return asked.map(({ statement, gap: { aspect, span, right, wrong } }) => ({
    ...basisOf(statement),
    type: 'single',
    aspect,
    question: `${saying(statement)}${replaced(statement.text, span, GAP)}。`,
    answer: right,
    wrong,
  }));
}

/** Only values in figures: what is left out of 实现全覆盖 could be said in many ways. */
export function fillGaps(asked: readonly Asked[]): BlankDraft[] {
  return asked.flatMap(({ statement, gap: { aspect, span, right } }): BlankDraft[] => {
    if (aspect !== 'value') return [];
    return [{ ...basisOf(statement), type: 'blank', aspect, question: filling(statement, span), answer: right }];
  });
}

/** A term the sentence holds once, and no other plan: 互联网+ is known to everybody. */
export function fillTerms(statements: readonly Statement[], knowledge: Knowledge): BlankDraft[] {
  return statements.flatMap((statement): BlankDraft[] => {
    const [match] = [...statement.text.matchAll(QUOTED)];
    const term = match?.[1];
    if (match === undefined || term === undefined || statement.text.split(term).length !== 2) return [];
    if (knowledge.isCommon(statement.task.document, term)) return [];
    const span = { start: match.index + 1, end: match.index + 1 + term.length };
    return [{ ...basisOf(statement), type: 'blank', aspect: 'term', question: filling(statement, span), answer: term }];
  });
}

/** Whatever is asked is drafted both ways, so that the wording does not give the key away. */
export function judgeGaps(asked: readonly Asked[], random: Random): JudgeDraft[] {
  return asked.flatMap(({ statement, gap }): JudgeDraft[] => {
    const lie = gap.lies[random.index(gap.lies.length)];
    if (lie === undefined) return [];
    const common = { ...basisOf(statement), type: 'judge', aspect: gap.aspect, answer: null } as const;
    const says = saying(statement);
    return [
      { ...common, key: true, question: `${says}${statement.text}。` },
      {
        ...common,
        key: false,
        question: `${says}${replaced(statement.text, gap.span, lie)}。`,
        remark: `“${lie}”应为“${gap.right}”。`,
      },
    ];
  });
}

function basisOf({ fact, claim }: Statement) {
  return { facts: [fact], claims: [claim], remark: '' } as const;
}

function filling({ task, text, lead }: Statement, span: Gap['span']): string {
  const after = lead === '' ? '' : `“${lead}”之下，`;
  return `按${documentName(task.document)}原文填空：${after}${replaced(text, span, BLANK)}。`;
}
