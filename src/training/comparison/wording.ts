/** The fixed words of a comparison. No word here holds a figure but our counts. */
import type { DocumentKind } from '../../vocabulary/document.js';
import type { Matter } from './leftovers.js';

export const COMPARED = {
  topic: '主题',
  verdict: '异同',
  document: '方案',
  clause: '条款',
  kept: '只此一方写到的内容',
  remark: '说明',
  pairsTitle: '主题对照',
  leftTitle: '各方独有内容',
  aboveTitle: '上下位对照',
  aboveLeftTitle: '上位文件写到、本方案没有找到相近内容的部分',
  fromAccounts: '标有“解读”“报道”的一方只转述要点或做法，不作依据：不能据此说它没有某项要求，也不能据此比宽严。',
  fromInterpretation:
    '上位文件原文没有收录，对照据其解读，解读只列要点：不能据此说上位文件没有某项要求，也不能据此比宽严。',
  others: '其他各方',
  targetsTitle: '可比指标',
  indicator: '指标',
  also: '另见',
  check: '人工核对；',
  toCheck: '（人工核对）',
  partlySame: '部分文字相同',
  otherwise: '写法不同',
  alsoWrites: '另写明',
  told: '一方是解读或报道，不比宽严',
  wholeClause: '整条',
  partOfClause: '部分',
  whereWhole: '各表字句有节略（……），逐条全文见电子表格。',
  doubtful: '人工核对：相近程度不高，两边是否一事请对照原文。',
  doubtfulShort: '人工核对：只有一处短句相近，两边是否一事请对照原文。',
  doubtfulKind: '人工核对：一边是任务，一边是总体要求或目标。',
  same: '文字相同',
  near: '同一事项，写法不同',
  perhaps: '字句相近',
  onlyWrites: '写明',
  otherSilent: '未写',
  hedged: '带限定词',
  target: '可比指标：',
  earlier: '时限更早',
  stricter: '要求更严',
  equal: '数值相同',
  noFigure: '有一方没有写数值，不比高低',
  noDate: '有一方没有写时限',
  whole: '没有可以确定相近的条款；不等于另一方没有要求。',
  part: '该条其余内容见主题对照。',
  more: (count: number) => `另有${count}条，见电子表格`,
  topicsOf: (count: number, doubtful: number) =>
    `对得上的主题${count}个${doubtful === 0 ? '' : `，其中${doubtful}个须人工核对`}`,
  targetsOf: (count: number) => (count === 0 ? '没有可比的指标' : `可比指标${count}项`),
  leftOfOne: (count: number) => `只有一方写到的共${count}条`,
  leftOf: (side: string, count: number) => `只有${side}写到的${count}条`,
} as const;

/** Of documents that only tell of what others lay down or do. */
export const KINDS: Readonly<Partial<Record<DocumentKind, string>>> = { interpretation: '解读', news: '报道' };

/** What may stand in the words of one side alone. */
export const MARKS = { date: '时限', figure: '数字', hedge: '限定词' } as const;

export const MATTERS: Readonly<Record<Matter, string>> = {
  target: '指标',
  date: '时限',
};
