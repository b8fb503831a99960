/** Words that carry a plan's exact meaning, and what is mistaken for them. */
import { ACTOR_KINDS } from './actors.js';
import type { Aspect } from './draft.js';

export type WordSet = {
  readonly aspect: Aspect;
  readonly find: RegExp;
  /** Would read as well there, and mean something else; of what is promised and bidden only words that the plan has are used. */
  readonly others: readonly string[];
  /** Those the plan's words do not imply: a statement with one of them in it is false. */
  readonly lies: readonly string[];
};

/** Said of who can be held to it: 优质医疗资源 cannot. */
function ofActors(words: string): RegExp {
  return new RegExp(`(?<=^|[，,；;])(?:${words})(?=[\\u4e00-\\u9fff]{1,10}?(?:${ACTOR_KINDS}))`, 'g');
}

export const WORD_SETS: readonly WordSet[] = [
  { aspect: 'hedge', find: /力争(?!上游)/g, others: ['确保', '基本', '率先'], lies: ['确保'] },
  { aspect: 'hedge', find: /(?<!积极)争创为?/g, others: ['建成'], lies: ['建成'] },
  { aspect: 'hedge', find: /普遍(?=建|设|达)/g, others: ['全部', '基本', '率先'], lies: ['全部'] },
  { aspect: 'hedge', find: /总体(?=达|完)/g, others: ['全部', '率先', '基本'], lies: ['全部'] },
  { aspect: 'hedge', find: /基本(?=建|形|完|实)/g, others: ['全面', '率先', '初步'], lies: ['全面'] },
  { aspect: 'hedge', find: /初步(?=建|形)/g, others: ['全面', '率先', '基本'], lies: ['全面'] },
  // What else could be done step by step nobody doubts: it is told wrongly, and never asked for.
  { aspect: 'hedge', find: /逐步(?=[实推扩达形转])/g, others: [], lies: ['全面'] },
  // Nothing rises or falls on all sides.
  { aspect: 'hedge', find: /逐步(?=[提降])/g, others: [], lies: ['明显'] },
  { aspect: 'hedge', find: /因地制宜(?=[建推开设完])/g, others: [], lies: ['统一'] },
  { aspect: 'hedge', find: /全覆盖/g, others: [], lies: ['基本覆盖'] },
  { aspect: 'hedge', find: /原则上(?=不)/g, others: [], lies: ['一律'] },
  {
    aspect: 'hedge',
    find: /(?<=^|[，,；;])全面(?=推行|推广|实施|开展|实行)/g,
    others: ['逐步', '稳步', '探索', '率先'],
    lies: ['逐步', '探索'],
  },
  {
    aspect: 'hedge',
    find: /稳步(?=推|扩|提|实)(?![^，,；;。]*试点)/g,
    others: ['全面', '率先', '加快'],
    lies: ['全面', '加快'],
  },
  { aspect: 'hedge', find: /全部(?=达|完|建|实|纳|配|取)/g, others: ['基本', '总体', '率先'], lies: ['基本'] },
  // Among four bounds one guesses the right one; whether it stands in the text or about it does, only a reader knows.
  { aspect: 'bound', find: /不低于/g, others: [], lies: ['高于'] },
  { aspect: 'bound', find: /不少于/g, others: [], lies: ['多于'] },
  { aspect: 'bound', find: /不高于|不超过/g, others: [], lies: ['低于'] },
  { aspect: 'bound', find: /(?<=\d[%％个家所名张人]?)以上/g, others: [], lies: ['左右'] },
  { aspect: 'bound', find: /(?<=\d[个家所名处人])左右/g, others: [], lies: ['以上'] },
  {
    aspect: 'frequency',
    find: /每年(?!度|均|末|底)/g,
    others: [],
    lies: ['每两年', '每季度'],
  },
  // Among 要求, 允许 and 鼓励 the soft word is guessed: it is told wrongly, and never asked for.
  { aspect: 'modality', find: ofActors('鼓励|支持'), others: [], lies: ['督促', '推动'] },
  { aspect: 'modality', find: ofActors('推动'), others: [], lies: ['鼓励', '支持'] },
  {
    aspect: 'modality',
    find: /(?<=^|[，,；;])探索(?=建立|实行|推行|开展|实施|推进|赋予|打造|设立)/g,
    others: [],
    lies: ['全面'],
  },
  { aspect: 'modality', find: /(?<=^|[，,；;])探索(?=对|将|由|按)/g, others: [], lies: ['统一'] },
  {
    aspect: 'modality',
    find: /(?<=[\u4e00-\u9fff])可以(?!上|下|.{0,20}的其他)/g,
    others: ['应当', '不得', '经批准方可'],
    lies: ['应当'],
  },
  {
    aspect: 'modality',
    // Whom a condition is put to may, and nobody takes it for an order.
    find: /(?<!有条件.*)(?<=[区方构院位门人者])可(?=[安根逐按凭自])/g,
    others: [],
    lies: ['应'],
  },
  { aspect: 'prohibition', find: /不得/g, others: ['可以', '应当', '原则上不得'], lies: ['原则上不得'] },
  { aspect: 'prohibition', find: /严禁|禁止/g, others: ['严格控制', '从严审批', '允许'], lies: ['严格控制'] },
  {
    aspect: 'condition',
    // What one may do, one who can does.
    find: /有条件的?(?=(?:地区|地方|县|市|单位|企业|村)(?!.{0,4}可))/g,
    others: [],
    lies: ['所有'],
  },
];

/** Deeds nobody would allow tell by themselves that they are forbidden. */
export const PLAINLY_BAD = /违规|违法|非法|擅自|虚假|骗取|盲目|侵占|挪用|伪造|变造|损害|破坏|不正当|泄露|诋毁|抵触/;
