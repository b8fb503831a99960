import type { DocumentHeader } from '../storage/store.js';
import type { DocumentKind } from '../vocabulary/document.js';

type Row = {
  /** As said of a document; not where the word means something else (有什么办法, 征求意见). */
  readonly said: string;
  /** What titles of the kind end with. */
  readonly title: RegExp;
  readonly kinds: readonly DocumentKind[];
};

/** A word for a document in running text: 方案, 条例; `row` is null where it says no more than that it is one (文件). */
export type KindWord = {
  readonly word: string;
  readonly row: Row | null;
  readonly start: number;
  readonly end: number;
};

const ROWS: readonly Row[] = [
  { said: '(?:政策|官方)?解读(?:稿|材料)?', title: /解读(?:稿|材料)?$/, kinds: ['interpretation'] },
  { said: '新闻(?:报道|稿)?|报道', title: /报道$/, kinds: ['news'] },
  { said: '(?:编制|起草|修订)说明|范文', title: /(?:编制|起草|修订)说明$/, kinds: ['drafting-note'] },
  { said: '(?:热点)?问答|解答|\\d{1,3}问(?!题)', title: /问答$|解答$|\d问$/, kinds: ['qa'] },
  { said: '(?:办事|服务|申报)?指南|攻略|须知', title: /指南$|指引$|攻略$|须知$/, kinds: ['guide'] },
  { said: '批复|复函|回函|(?<=[份个封])函', title: /批复$|函$|答复$/, kinds: ['reply'] },
  { said: '条例', title: /条例$/, kinds: [] },
  { said: '实施细则|细则', title: /细则$/, kinds: [] },
  { said: '(?<!什么|啥|何|没|想|有)办法', title: /办法$/, kinds: [] },
  {
    said: '(?<!按照?|有关|相关|怎么|如何|什么|哪些|有没有|明确|没|法律|作出|另有|是否|都|里|中|的)规定(?!的|得|了|要|应|必|不)',
    title: /规定$/,
    kinds: [],
  },
  { said: '(?:实施|工作)?方案', title: /方案$/, kinds: [] },
  {
    said: '(?:指导|实施)?(?<!什么|啥|征求|听取|反馈|提|提出|有|书面|(?:公众|群众|社会|专家|大家|家长|村民)的?)意见(?!征|建议|箱)',
    title: /意见$/,
    kinds: [],
  },
  {
    said: '(?<!收到|接到|书面|电话|短信|另行|及时|提前)通知(?!书|单|家|申|其|当|参|我|你|他)',
    title: /通知$/,
    kinds: [],
  },
  { said: '规划纲要|纲要', title: /纲要$/, kinds: [] },
  { said: '规划(?!部门|局|委|许可|条例|编制|审批|建设|环评|管理|区|院)', title: /规划$/, kinds: [] },
  { said: '(?:行动|工作)计划', title: /计划$/, kinds: [] },
  { said: '(?:职责|任务|责任|负面)清单', title: /清单$/, kinds: [] },
  { said: '若干措施|政策措施', title: /措施$/, kinds: [] },
];
/** 那份文, 这个文件: a document of any kind. */
const GENERIC =
  '(?:政策|红头|规范性)?文件|公文|(?<=[个份篇发的院府委局厅号])文(?=[里中上件，,。？?]|怎|是|讲|说|对|现|还|$)|政策(?=[里中上])|材料(?=[里中上讲说])|报告(?=[里中上讲说])';
/** 渡船改造那个, 居家照护那份: nothing but a pointer. */
const POINTER = '(?:那|这)(?:个|份|篇|部)(?=[里中上)）,，。？?]|文号|主要|都?[讲说写]了?|$)';

const SAID = new RegExp(
  `${GENERIC}|${POINTER}|${ROWS.map(({ said }, index) => `(?<k${index}>${said})`).join('|')}`,
  'g',
);

/** The words for documents a text says, in reading order. */
export function findKindWords(text: string): KindWord[] {
  return [...text.matchAll(SAID)].map((match) => {
    const row = ROWS.find((_, index) => match.groups?.[`k${index}`] !== undefined) ?? null;
    return { word: match[0], row, start: match.index, end: match.index + match[0].length };
  });
}

/** A note on the edition or date behind a title, and what the press prints around one. */
const NOTE = /[(（][^()（）]{1,20}[)）]$/;

/** The titles of a document as words for its kind are held against them. */
export function kindNames({ title, noticeTitle }: DocumentHeader): string[] {
  return [title, noticeTitle ?? ''].map((name) => name.replace(NOTE, '').replace(/[《》〈〉\s]/g, ''));
}

/** How a document stands to a word for its kind: it is one, its title names one (解读 of a 方案), or neither. */
export function kindFit(
  { word, row }: Pick<KindWord, 'word' | 'row'>,
  { kind, names }: { readonly kind: DocumentKind; readonly names: readonly string[] },
): 'is' | 'names' | 'none' {
  if (row === null) return 'none';
  if (row.kinds.includes(kind)) return 'is';
  if (row.kinds.length === 0 && names.some((name) => row.title.test(name))) return 'is';
  return names.some((name) => name.includes(word)) ? 'names' : 'none';
}
