/** Those a sentence says something of (养老服务机构, 社会办医疗机构, 承租家庭), by how names of institutions and people end. */
import type { TextSpan } from '../../language/sentences.js';

/** `kind`: what the name ends with; who ends alike is of one kind. */
export type Actor = TextSpan & { readonly name: string; readonly kind: string };

/** How names of institutions and people end. */
export const ACTOR_KINDS =
  '医院|卫生院|卫生室|机构|中心|企业|单位|部门|院校|学校|高校|幼儿园|人民政府|委员会|协会|组织|家庭|人员|职工|学生|儿童|老年人|居民|村民|医师|医生|申请人|主体|平台|银行|公司|合作社|经营者';
/** What is said of somebody begins so: a name before it is whole, and no part of what is built or run. */
const SAID =
  '可|应|不得|按|依|对|将|要|须|至少|普遍|总体|规范|提供|设置|开展|承担|建立|争创|全部|利用|通过|举办|增强|加快|全面|参与|申请|自|在|签订|达到|建成|与|凭|一次性|免费|优先|每年|单独|享受';
const ACTOR = new RegExp(
  `(?<=^|[，,；;。\\n]|(?:^|[，,；;。\\n])(?:鼓励|支持|引导|允许))([\\u4e00-\\u9fff]{1,10}?(${ACTOR_KINDS}))(?=${SAID})`,
  'gm',
);
/** A deed stands at its head, or words that no name holds within it. */
const NO_NAME =
  /^(?:但|开通|原则|其|并|自|第|经|指导|相关|有关|所有|任何|逐步|加快|进一步|积极|大力|持续|稳步|切实|全面|有序|推广|推行|严格|充分|利用|畅通|增强|加大|扩大|做好|引进|选派|遴选|确定|促进|发展|探索|鼓励|支持|引导|推动|允许|推进|科学|合理|规范|依法|健全|构建|创建|争创|打造|做实|优化|发挥|统筹|依托|深化|落实|完善|加强|强化|建设|建好|建立|提升|提高|开展|实施|组织|覆盖|配合|配备|培育|核定|其他|该|各|本|此)|[将把对在由向从按以为与和或及是有的条]|纳入|收到/;

export function actorsIn(text: string): Actor[] {
  return [...text.matchAll(ACTOR)].flatMap(({ 0: name, 2: kind = '', index }): Actor[] =>
    NO_NAME.test(name) ? [] : [{ name, kind, start: index, end: index + name.length }],
  );
}
