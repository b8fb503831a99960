import type { Cue } from '../../question/cues/read-cues.js';

/** How official papers say what each side of a matter asked about is called, at the head of a clause or in a statement. */
const FACETS: Partial<Record<Cue, RegExp>> = {
  'asks-conditions': /条件|资格|符合|具备|满足|应当同时|以下(?:情形|要求)|要求/,
  'asks-materials': /材料|资料|证件|证明|提交|提供|携带|出示|申请[书表]|复印件|原件/,
  'asks-steps': /程序|步骤|流程|第一步|受理|审核.{0,40}公示|依次|办理方式|申请.{0,60}审[核查批]/,
  'asks-exclusions':
    /不予|不纳入|不适用|除外|不需要|不支付|不列入|不享受|无需|免于|不受|不计入|不包括|不得(?:申请|享受)|不再|免收|不能/,
  'asks-forbidden': /禁止|不得|严禁|不准|不能|可以|允许|应当/,
  'asks-penalty': /罚款|责令|没收|吊销|撤销|警告|追究|收回|退回|通报|取消.{0,12}资格|失信|处分|赔偿/,
  'asks-appeal': /复议|复核|复查|复评|申诉|异议|申辩|诉讼|重新评/,
  'asks-force': /施行|有效期|起执行|废止|试行|起实施|终止|期满/,
  'asks-funding': /资金|经费|费用由|承担|列支|财政|出资|筹集|预算/,
  'asks-priority': /优先|顺序|依次|先后|排序|轮候|倾斜/,
  'asks-scope': /对象|范围|适用|包括|是指|纳入|所称|面向/,
  'asks-ending': /退出|停止|取消|收回|终止|注销|腾退|中止|暂停|解除|退还|退回|终结/,
  'asks-channel':
    /窗口|平台|网站|APP|小程序|系统|服务中心|街道|地址|网上|线上|到.{2,20}(?:办理|申请)|向.{2,24}(?:申请|提出|提交|申报)/,
  'asks-fee': /收费|免费|不收|费用|工本费|收取|缴纳|押金/,
  'asks-change': /变更|迁移|调整|重新申请|补办|换发|调换|更换|转[让移入出]|迁/,
  'asks-contact': /电话|咨询|联系|热线|地址/,
  'asks-measures': /措施|推进|开展|建立|加强|采取|支持|补[贴助]|鼓励|推动|完善/,
};
const BOUNDS: Partial<Record<Cue, RegExp>> = {
  'at-most':
    /不(?:得|能)?(?:超过|高于|多于|大于)|最[高多长大迟晚]|上限|以下|以内|至多|封顶|限额|[前内](?:[，,。；;]|$)/,
  'at-least': /不(?:得)?(?:少于|低于|小于)|最[低少短小早]|至少|下限|以上|起/,
};
const RATES: Partial<Record<Cue, RegExp>> = {
  'a-month': /每(?:人每)?月|每个月|\/月|按月|月(?:标准|均)/,
  'a-year': /每(?:人每)?年|每年度|\/年|按年|年度|逐年|年均/,
  'a-day': /每(?:人每)?[日天]|\/[日天]|按[日天]/,
  'a-time': /每[次餐例场]|\/[次餐例]|按次|一次/,
  'a-head': /每人|\/人|人均|按人|每名|每位|每万?人/,
  'a-household': /每户|\/户|户均|按户|每个家庭/,
  'an-area': /每(?:亩|平方米|平米|公顷|平方公里)|\/(?:亩|平方米|㎡)|(?:亩|平方米)/,
};

type Cues = ReadonlySet<Cue>;

/** How papers say the sides, bounds and rates that are asked for. */
export type AskedFacets = {
  readonly sides: readonly RegExp[];
  readonly bounds: readonly RegExp[];
  readonly rates: readonly RegExp[];
};

export function facetsAsked(cues: Cues): AskedFacets {
  return { sides: asked(FACETS, cues), bounds: asked(BOUNDS, cues), rates: asked(RATES, cues) };
}

/** What of the sides, bounds and rates asked for a statement tells itself, its head (heading, lead-in) tells, or neither. */
export function facetSigns(
  { sides, bounds, rates }: AskedFacets,
  statement: string,
  head: string,
): Record<FacetSign, number> {
  const own = toldShare(sides, statement);
  const above = toldShare(sides, head);
  return {
    facetHit: own,
    facetHead: above,
    facetMiss: sides.length > 0 && own + above === 0 ? 1 : 0,
    rateHit: toldShare(rates, statement),
    rateMiss: rates.length > 0 && toldShare(rates, statement) === 0 ? 1 : 0,
    boundHit: toldShare(bounds, statement),
  };
}

export const FACET_SIGNS = ['facetHit', 'facetHead', 'facetMiss', 'rateHit', 'rateMiss', 'boundHit'] as const;
type FacetSign = (typeof FACET_SIGNS)[number];

function asked(table: Partial<Record<Cue, RegExp>>, cues: Cues): RegExp[] {
  return Object.entries(table).flatMap(([cue, pattern]) => (cues.has(cue as Cue) ? [pattern] : []));
}

function toldShare(patterns: readonly RegExp[], text: string): number {
  return patterns.length === 0 ? 0 : patterns.filter((pattern) => pattern.test(text)).length / patterns.length;
}
