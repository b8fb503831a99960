import { isMetric } from './measures.js';

/** Words that begin with one that could also stand before a name: 在册, 从业, 向导. */
export const OWN_WORD =
  '建成区|在[册职校编岗建产售籍读园线库位]|从[业事教]|对[口外象接标]|并[网购联]|应[急用届对]|要[素点件]|将来|到[位期账岗访]|以[工旧]|和[谐美平]|及[格时]|与会|向导|好[评人事]|使用|把关|有效(?:期|发明|专利|灌溉)|保障性|支持率|实现率|完成[率量]|确定性|由来|且末|拟[合态]|计划(?:生育|[数率书内外]|任务|指标|单列)|统筹(?:基金|区|层次|账户)';
/** How, when and with what aim something is done. */
const MANNER =
  '每年|全年|优先|统筹|分别|今年|明年|当年(?=新[增建]|完成)|累计|同步|同时|力争|争取|计划|预计|拟|推动|推进|加快|积极|其中|并|且|使得|使|逐步|全面(?!无)|深化|扎实|继续|力求|先后|进一步|不断|持续|大力|稳步|有效|努力|切实|要|应当|应|将|严格|分地区|确保|做到';
/** What is done so that a thing is there or a measure moves; the name is what it is done to. */
const DEED =
  '突破(?!性)|开展|实施|推行|推广|发展(?!指数|水平|资金|中心|规划|基金|[区型])|制定|控制(?![率线])|修订|出台|实现|支持|完成|建设好|建设|建成|新增|新建|新改扩建|改造|创建|组建|开通|开设|推出|设立|设置|配备|配置|布设|确定|选取|安排|协调|加大|指导|抓好|获批|打造|培育|壮大|培养|引导|提出了|提出|保障|提高|提升(?!.{0,6}工程)|降低|减少';
const PARTICLE = '对|以|从|在|由|向|好|把|到|至|,|:';
const LEADING = new RegExp(`^(?:(?!${OWN_WORD})(?:${MANNER}|${DEED}|${PARTICLE}))+`);

/** 改造提升, 新建、改扩建: deeds told side by side belong together. */
const SIDE_BY_SIDE =
  /(?:(?:新建|改建|扩建|改扩建|改造|建设|更新|维修|修缮|修复|提质|提升|升级|整治)[、和及或]?){2,}(?=[\u4e00-\u9fa5“])/y;

const SPAN = '[一二两三四五六七八九十\\d]{1,3}(?:[至到—-][一二两三四五六七八九十\\d]{1,3})?\\s?个?(?:年|月|周|天|学期)';
/** 三年内, 用五年左右时间, 三年新增…: how long it takes. 三年行动 and 五年生存率 are names. */
const TAKES_TIME = new RegExp(
  `^(?:(?:力争)?(?:利用|使用|分|通过|经过|用|在|近|未来|今后)?${SPAN}(?:左右)?的?(?:时间(?:内|里)?|之内|以内|内)|(?:未来|今后|分)?${SPAN}(?=(?:${MANNER}|${DEED}|更新|铺设|招聘|引进|培训|投入|种植|修复|治理|[改扩]建)(?![率量]))),?`,
);
/** 全区计划, 市财政每年: who means to do it. 每个社区应当: who is to have it; 每千人 tells of how many. 支持企业开展: who is helped. */
const DOER =
  /^(?:[^,]{0,10}?(?:[省市县区州盟旗镇乡村局委厅办]|街道|部门|单位|中心|集团|公司|财政)(?=计划|预计|拟(?![合态])|将|力争|争取|每年)|(?:每(?![\d十百千万]+(?!亩|公里|平方|公顷))[^,]{1,14}?|[^,]{2,16}?(?:应当?|须|必须|要|至少))(?=(?:配备|配置|设置|布设|设立|开设|建成|建立|建设|新建|打造|培育)(?![率量用]))|(?:支持|鼓励|引导|指导|组织)[^,、]{2,8}?(?=(?:增设|开展|举办|创建|设立|新建|新增|打造|培育)[\u4e00-\u9fa5]{2}))/;

/** 建设用地, 改造工程, 支持率, 改造后: with such a word behind it the verb is part of a name. */
const NOUN_BEHIND =
  /^(?:工程|用地|项目|单位|规划|方案|资金|面积|率|量|数|基地|期|费|成本|周期|主体|行动|计划|机构|标准|水平|能力|程度|人|员|者|型|性|后|前|类|任务|进度)/;
/** 全县完成改造: who does it; 全市绿化率 is told of all. */
const OF_ALL = new RegExp(`^全[国省市县区州盟旗镇乡村](?=(?:${DEED})(?![率量用]))`);
const LAST_DEED =
  /(?:改造|支持|完成|建设|设置|安排|指导|培养|提高|保障|降低|减少|引导|培育|推广|新建|创建|实现|推动|推进|深化)$/;
/** 改造小区满意率 is told of those that are made over, 提高满意率 of the rate; 累计交易额 is no 交易额. */
const MADE_OVER = /(?:改造|新建|建设|创建|整治|累计)$/;

/** A name without what it opens with: numbering in words, times, who means to do it, adverbs and deeds. */
export function withoutOpening(text: string): string {
  const words = text.replace(/^[一二三四五六七八九十]+是/, '').replace(/^.*:(?=[^:]{2,}$)/, '');
  let rest = words;
  for (let previous = ''; previous !== rest; ) {
    previous = rest;
    rest = rest.replace(TAKES_TIME, '').replace(DOER, '').replace(OF_ALL, '');
    const opening = openingOf(rest);
    const behind = rest.slice(opening.length);
    const deed = NOUN_BEHIND.test(behind)
      ? LAST_DEED.exec(opening)?.[0]
      : isMetric(behind)
        ? MADE_OVER.exec(opening)?.[0]
        : undefined;
    if (deed !== undefined) return deed + behind;
    rest = behind;
  }
  return rest;
}

function openingOf(text: string): string {
  const opening = LEADING.exec(text)?.[0] ?? '';
  for (let at = 0; at <= opening.length; at += 1) {
    SIDE_BY_SIDE.lastIndex = at;
    if (SIDE_BY_SIDE.test(text)) return text.slice(0, at);
  }
  return opening;
}
