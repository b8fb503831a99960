import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';

/** What a label says of the names behind it. `kind`: what it calls them; null where it gives the role alone (牵头：). */
export type DutyLabel = { readonly role: DutyRole; readonly kind: 'units' | 'persons' | null };

/** What units are called: 单位 and 部门, and inside a body or below it 股室, 站所, 镇街. */
const UNITS =
  '单位|部门|主体|机构|组织|企业|公司|学校|学院|院系|专班|小组|团队|支部|班组|社区|[科处股室司局厅站所队]{1,2}|街道|[省市州盟县区旗乡镇街村]{2}|[镇乡]';
const PERSONS = '领导|同志|人员|人';

/** What is said of the names behind a colon: 牵头单位：…. The first that fits counts. */
const LABELS: readonly (readonly [words: string, role: DutyRole])[] = [
  ['牵头|主办|主责', 'lead'],
  ['配合|参与|参加|协办|协同|协助|支持|会同', 'supporting'],
  ['指导|督导|监督', 'guiding'],
  ['责任|负责|落实|实施|承办', 'in-charge'],
];
/** Words that are no label of units by themselves (组织：…, 任务：…). */
const LABELS_OF_UNITS: typeof LABELS = [
  ['组织', 'lead'],
  ['主管|任务', 'in-charge'],
];

const LABEL_FORMS = [
  ...LABELS.map(
    ([words, role]) => [new RegExp(`(?:${words})(?:负责)?(?:责任)?(?:(${UNITS})|(${PERSONS}))?$`), role] as const,
  ),
  ...LABELS_OF_UNITS.map(([words, role]) => [new RegExp(`(?:${words})(?:(${UNITS})|(${PERSONS}))$`), role] as const),
];

/** Null where a label speaks of something else than who does it. 责任处（室） and 牵头部门（单位） say it once. */
export function readLabel(label: string): DutyLabel | null {
  const plain = label.replace(/[（(〈][^）)〉]*[）)〉]|\s/g, '');
  for (const [pattern, role] of LABEL_FORMS) {
    const match = pattern.exec(plain);
    if (match !== null)
      return { role, kind: match[1] !== undefined ? 'units' : match[2] !== undefined ? 'persons' : null };
  }
  // 责任股室及人员, 责任单位/部门: the first of them.
  const [first = '', ...more] = plain.split(/[及和与/、]/);
  return more.length > 0 ? readLabel(first) : null;
}

/** A unit of a list; 甲局（牵头） says its role itself. */
export function unitInRole(name: string, role: DutyRole): DutyUnit {
  const [, bare, words] = /^(.+)（([^（）]{2,4})）$/.exec(name) ?? [];
  const own = words === undefined ? null : readLabel(words);
  return bare === undefined || own === null ? { name, role } : { name: bare, role: own.role };
}

/** What a list of units ends with. `weak`: words a list of something else may end with too (分步实施). */
export type DutyVerb = { readonly role: DutyRole; readonly at: number; readonly text: string; readonly weak: boolean };

const DO =
  '(?:负责|落实|组织|实施|推进|推动|办理|执行|承担|承办|承建|完成|抓好|做好|抓总|协调|会同|开展|(?:有关|相关|各项)?工作)';
const HOW = '(?:分工|分别|共同|具体|联合|统筹|直接|全面|各自|协同|认真|积极)';
const BY_DUTY =
  '(?:(?:依据|依照|根据|按照?)(?:各自|各部门|部门|有关|其|的)*(?:职责|职能|分工|责任|权限)(?:职责|任务|权限|分工|范围|内)*|在?各自的?职责(?:权限|范围)*内)';

/** The longest possible reading of the words counts. */
const VERBS: readonly (readonly [pattern: RegExp, role: DutyRole, weak: boolean])[] = [
  [new RegExp(`(?:总?牵头${DO}*|负总责|主责|主办)$`), 'lead', false],
  [new RegExp(`(?:积极|协同|密切|共同|做好)*(?:配合|协助|协同|协办)(?:配合|${DO})*$`), 'supporting', false],
  [new RegExp(`(?:积极|协同|密切|共同)*(?:参与|参加|支持)(?:配合|${DO})*$`), 'supporting', true],
  [
    new RegExp(`(?:加强|负责|进行|给予|做好|业务|技术|政策)*(?:指导|督导|监督|督促|监管)(?:和|监督|指导|检查|${DO})*$`),
    'guiding',
    false,
  ],
  [new RegExp(`${BY_DUTY}(?:${HOW}|${DO})*$|(?:${HOW}|组织)*负责${DO}*$`), 'in-charge', false],
  [new RegExp(`(?:${HOW}|${DO})*${DO}$`), 'in-charge', true],
];

/** The words at the end of a piece that say how its units share a task, with their role; null where none stand there. */
export function verbAtEnd(piece: string): DutyVerb | null {
  for (const [pattern, role, weak] of VERBS) {
    const match = pattern.exec(piece);
    if (match !== null) return { role, at: match.index, text: match[0], weak };
  }
  return null;
}

/** Not units: when it is to be done, where it holds, that it goes on, how to reach someone; nobody. */
export const QUALIFIER =
  /^(?:(?:适用|实施|试点)?(?:范围|地区|区域|对象)|(?:完成|办结|实施|推进|起止)?(?:时限|时间|期限|进度)|备注|(?:分管|包保|包抓|联系|挂包)(?:领导|人|同志)|(?:联系)?(?:电话|方式))\s*:|^[^:]{2,8}:\s*(?:无|[—/-]+)$|^(?:(?:19|20)\d{2}年|\d{1,2}月|每年|每季度|每月|长期|持续|适时|立即|即知|全年|年底|年内).{0,24}$|^(?:长期坚持|持续推进|常态化推进|下同)$/;
