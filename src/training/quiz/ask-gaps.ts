/** 单选, 填空 and 判断 on one statement: words taken out of it, or one of them changed. */
import type { BlankDraft, JudgeDraft, SingleDraft } from './draft.js';
import { type Gap, gapsOf } from './gaps.js';
import type { Knowledge } from './knowledge.js';
import { BLANK, GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement, saying } from './statement.js';
import { documentName } from './wording.js';

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

/** Only values in figures and terms in quotation marks: what is left out of 实现全覆盖 could be said in many ways. */
export function fillGaps(asked: readonly Asked[]): BlankDraft[] {
  return asked.flatMap(({ statement, gap: { aspect, span, right, wrong } }): BlankDraft[] => {
    if (aspect !== 'term' && (aspect !== 'value' || wrong.length === 0)) return [];
    return [{ ...basisOf(statement), type: 'blank', aspect, question: filling(statement, span), answer: right }];
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
