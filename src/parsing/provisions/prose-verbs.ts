import type { DutyRole } from '../../vocabulary/provision.js';

/** `weak`: charges only a public body that the phrase names itself; others are reminded by it of what they do anyway. */
export type ProseVerb = { readonly role: DutyRole; readonly weak: boolean };

/** What a body may be liable to or pay. */
const LIABLE = '(?:责任|义务|风险|损失|后果|费|费用|成本|资金|经费|支出|债务|利息)';
/** What it answers for. */
const OWN_DUTY = '(?:主体|属地|领导|监管|管理|首要|直接|第一|总)[\\u4e00-\\u9fa5]{0,4}责任';
/** What does a task: 责任主体, 主管部门. */
const DOER = '(?:主体|单位|部门|机关|机构)(?=[,;。]|$)';

/** 负责人, 主管部门, 指导意见 are things, not what someone does. */
const VERBS: readonly (readonly [pattern: string, role: DutyRole, weak?: 'weak'])[] = [
  ['牵头(?!人|单位|部门)', 'lead'],
  ['主管(?![部单人机领干])', 'lead'],
  [`(?:是|为|作为)(?=[^,;]{0,40}(?:主管|牵头|主责)${DOER})`, 'lead'],
  [`(?:是|为|作为)(?=[^,;]{0,40}(?:责任|实施|管理|管护|落实|建设|运营|监管|执行)${DOER})`, 'in-charge'],
  [`(?:是|为|作为)(?=[^,;]{0,40}(?:配合|参与|协助|协办|支持)${DOER})`, 'supporting'],
  ['会同', 'in-charge'],
  ['负责(?![制同任的]|人(?![才员口工民居力事]))', 'in-charge'],
  [
    '(?:(?:按照?|依照?|依据|根据)(?:各自|其|规定|下列)?(?:的)?(?:职责|职能|职权|分工)|在各自(?:的)?(?:职责|职权)(?:范围|权限)?内)(?![^,;]{0,4}(?:责令|处[以罚]|给予|没收|吊销|追究))',
    'in-charge',
  ],
  ['组织(?:编制|实施|开展|制定|制订|拟订|协调|推进|落实|审查|评估)(?!的)', 'in-charge'],
  ['(?:具体|组织|分工|分别)?落实(?=[,;。]|$)', 'in-charge', 'weak'],
  ['负总责', 'in-charge'],
  ['具体(?:承[担办建]|经办|实施|推进|管理|运营|执行|办理|建设)', 'in-charge'],
  ['承[办建](?![单方人企机])', 'in-charge'],
  [`承担起?(?=[^,;]{2,30}(?:工作|职责|任务|事务|职能)|[^,;]{0,30}${OWN_DUTY})`, 'in-charge'],
  [`承担(?![单方者的]|[^,;]{0,15}${LIABLE})(?=[^,;]{2})`, 'in-charge', 'weak'],
  [`(?:落实|履行|扛[起牢]|担负起?|负起?)好?(?=[^,;]{0,12}${OWN_DUTY})`, 'in-charge', 'weak'],
  ['管理(?:指导)?(?=本(?:行政区域|系统|领域|地区|辖区|部门|行业|单位|[省市县区]))', 'in-charge'],
  ['监督管理(?![部局机总委人办所])', 'in-charge'],
  ['(?:做好|抓好)(?=[^,;]{2})', 'in-charge', 'weak'],
  ['(?:配合|协助|协同)(?!度|性|发展|创新|单位|部门|[^,;]{0,4}(?:机制|体系))|(?<!组织)参与(?=[,;。]|$)', 'supporting'],
  ['(?:指导|监督|督促|督导)(?![意思下价性员管部组委目手])', 'guiding'],
];
/** One group for each verb: `verbOf` tells which one a match is of. */
export const EACH_VERB = new RegExp(VERBS.map(([pattern]) => `(${pattern})`).join('|'), 'g');

export function verbOf(match: RegExpExecArray): ProseVerb {
  const [, role = 'in-charge', weak] = VERBS[match.slice(1).findIndex((group) => group !== undefined)] ?? [];
  return { role, weak: weak !== undefined };
}
