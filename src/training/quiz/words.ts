/** Words that carry a plan's exact meaning, and what is mistaken for them. */
import type { Aspect } from './draft.js';

export type WordSet = {
  readonly aspect: Aspect;
  readonly find: RegExp;
  /** Would read as well there, and mean something else. */
  readonly others: readonly string[];
  /** Those the plan's words do not imply: a statement with one of them in it is false. */
  readonly lies: readonly string[];
};

const GRADES = ['一级', '二级', '三级'];
const LEVELS = ['国家级', '省级', '市级', '县级'];

export const WORD_SETS: readonly WordSet[] = [
  { aspect: 'hedge', find: /力争(?!上游)/g, others: ['必须', '确保', '基本', '逐步'], lies: ['必须', '确保'] },
  { aspect: 'hedge', find: /争创为?/g, others: ['建成'], lies: ['建成'] },
  { aspect: 'hedge', find: /普遍(?=建|设|达)/g, others: ['全部', '部分', '率先'], lies: ['全部'] },
  { aspect: 'hedge', find: /总体(?=达|完)/g, others: ['全部', '率先', '基本'], lies: ['全部'] },
  { aspect: 'hedge', find: /基本(?=建|形|完|实)/g, others: ['全面', '率先', '初步'], lies: ['全面'] },
  { aspect: 'hedge', find: /初步(?=建|形)/g, others: ['全面', '率先', '基本'], lies: ['全面'] },
  { aspect: 'hedge', find: /逐步(?=[实推提扩将降达形转])/g, others: ['全面', '率先', '同步'], lies: [] },
  { aspect: 'hedge', find: /原则上(?=.)/g, others: ['必要时', '试点期间', '经批准后'], lies: [] },
  {
    aspect: 'hedge',
    find: /(?<=^|[，,；;])全面(?=推行|推进|推广|实施|开展|实行)/g,
    others: ['逐步', '率先', '试点'],
    lies: ['试点'],
  },
  {
    aspect: 'hedge',
    find: /稳步(?=推|扩|提|实)(?![^，,；;。]*试点)/g,
    others: ['全面', '率先', '同步'],
    lies: ['全面'],
  },
  { aspect: 'hedge', find: /全部(?=达|完|建|实|纳|配|取)/g, others: ['基本', '部分', '率先'], lies: ['部分'] },
  // Among four bounds one guesses the right one; whether it stands in the text or about it does, only a reader knows.
  { aspect: 'bound', find: /至少(?=.{0,4}[\d一二两三四五六七八九十])/g, others: [], lies: ['最多'] },
  { aspect: 'bound', find: /不低于|不少于|不高于|不超过/g, others: [], lies: ['相当于'] },
  { aspect: 'bound', find: /(?<=\d[%％个家所名张人]?)以上/g, others: [], lies: ['左右'] },
  { aspect: 'bound', find: /(?<=\d[个家所名处人])左右/g, others: [], lies: ['以上'] },
  {
    aspect: 'frequency',
    find: /每年(?!度|均|末|底)/g,
    others: ['每季度', '每半年', '每两年'],
    lies: ['每两年', '每季度'],
  },
  {
    aspect: 'modality',
    find: /(?<=^|[，,；;])(?:鼓励|支持)(?!力度|政策|和|、)/g,
    others: ['要求', '允许', '组织'],
    lies: ['要求'],
  },
  {
    aspect: 'modality',
    find: /(?<=^|[，,；;])探索(?=建立|实行|推行|开展|实施|推进|赋予|打造|共建|设立|对|将|由|按)/g,
    others: ['要求', '鼓励', '允许'],
    lies: ['要求'],
  },
  {
    aspect: 'modality',
    find: /(?<=[\u4e00-\u9fff])可以(?!上|下|.{0,20}的其他)/g,
    others: ['应当', '不得', '经批准方可'],
    lies: ['应当'],
  },
  {
    aspect: 'modality',
    find: /(?<=[区方构院位门人者])可(?=[安牵根逐按凭自])/g,
    others: ['应', '不得', '须'],
    lies: ['应'],
  },
  { aspect: 'prohibition', find: /不得/g, others: ['可以', '应当', '必须'], lies: ['可以'] },
  { aspect: 'prohibition', find: /严禁|禁止/g, others: ['允许', '鼓励', '支持'], lies: ['允许'] },
  {
    aspect: 'condition',
    // What one may do, one who can does.
    find: /有条件的?(?=(?:地区|地方|县|市|单位|企业|村)(?!.{0,4}可))/g,
    others: ['所有', '试点', '经批准的'],
    lies: ['所有'],
  },
  {
    aspect: 'condition',
    find: /(?<=对)符合(?:规定)?条件的/g,
    others: ['所有', '试点地区的', '经批准的'],
    lies: ['所有'],
  },
  ...GRADES.flatMap((grade, index) =>
    ['及以上', '以上'].map((bound): WordSet => {
      const lower = GRADES.slice(0, index).map((other) => `${other}${bound}`);
      // Nothing is above the third grade, nothing below the first.
      const higher = GRADES.slice(index + 1);
      const below = index === 0 ? [] : [`${grade}${bound.replace('上', '下')}`];
      return {
        aspect: 'scope',
        find: new RegExp(`${grade}${bound}(?!待遇)`, 'g'),
        others: [...higher, ...lower, ...below],
        lies: lower,
      };
    }),
  ),
  ...LEVELS.map((level): WordSet => {
    const others = LEVELS.filter((other) => other !== level);
    return {
      aspect: 'scope',
      find: new RegExp(`(?<![、和及或与省市县])${level}(?![、和及或与以])`, 'g'),
      others,
      lies: others,
    };
  }),
  ...['二级甲等', '三级甲等'].map((grade, index): WordSet => {
    const lies = [index === 0 ? '三级甲等' : '二级甲等'];
    return { aspect: 'scope', find: new RegExp(grade, 'g'), others: [...lies, '二级乙等', '三级乙等'], lies };
  }),
  {
    aspect: 'scope',
    find: /(?<!第)三级(?=公立|中医|医院|综合)/g,
    others: ['二级', '二级以上', '三级甲等'],
    lies: ['二级', '二级以上'],
  },
];

/** Deeds nobody would allow tell by themselves that they are forbidden. */
export const PLAINLY_BAD = /违规|违法|非法|擅自|虚假|骗取|盲目|侵占|挪用|伪造|变造|损害|破坏|不正当|泄露|诋毁|抵触/;
