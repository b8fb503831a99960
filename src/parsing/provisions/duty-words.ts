import type { DutyRole } from '../../vocabulary/provision.js';

/** Names of what stands behind a colon: 牵头单位：…. The first that fits counts. */
const LABELS: readonly (readonly [pattern: RegExp, role: DutyRole])[] = [
  [/(?:牵头|主办|主责|组织)(?:负责)?(?:单位|部门|责任单位|科室|处室)?$/, 'lead'],
  [/(?:配合|参与|参加|协办|协同|协助|支持|会同)(?:单位|部门|科室|处室)?$/, 'supporting'],
  [/(?:指导|督导|监督)(?:单位|部门)?$/, 'guiding'],
  [/(?:责任|负责|落实|实施|承办|主管|任务)(?:单位|部门|主体|科室|处室|领导|人)?$/, 'in-charge'],
];

/** What a list of units ends with. The longest possible reading of its words counts. */
const VERBS: readonly (readonly [pattern: RegExp, role: DutyRole])[] = [
  [/(?:牵头(?:负责|抓总|落实|组织实施|推进|组织|实施|办理|协调|会同)?|负总责|主责|主办)$/, 'lead'],
  [/(?:(?:积极|协同|密切)?(?:配合|参与|参加|协助|协同|支持|协办)(?:配合|实施|落实|做好)?)$/, 'supporting'],
  [/(?:(?:加强|业务)?(?:指导|督导|监督|督促)(?:落实)?)$/, 'guiding'],
  [
    /(?:(?:依据|依照|根据|按照?)(?:各自|部门|各部门|有关)?(?:的)?(?:职责|职能|分工|责任)(?:职责|任务|权限)?(?:分工)?(?:范围)?(?:内)?(?:分别|共同|抓好|做好)?(?:负责|落实|组织实施|实施|推进|抓好落实|做好落实)?|(?:分工|分别|共同|具体|联合|组织|统筹|直接|全面)?负责(?:落实|实施|推进|组织实施|办理|执行)?|(?:分别|共同|具体|组织|负责|抓好)(?:落实|实施|承担|承办|推进)|落实|组织实施|实施|承担|承办)$/,
    'in-charge',
  ],
];

/** Not units: when it is to be done, where it holds, that it goes on. */
export const QUALIFIER =
  /^(?:(?:适用|实施|试点)?(?:范围|地区|区域|对象)|(?:完成|办结|实施|推进|起止)?(?:时限|时间|期限|进度)|备注)\s*:|^(?:(?:19|20)\d{2}年|\d{1,2}月|每年|每季度|每月|长期|持续|适时|立即|即知|全年|年底|年内).{0,24}$|^(?:长期坚持|持续推进|常态化推进|下同)$/;

export function roleOfLabel(label: string): DutyRole | null {
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The words at the end of a piece that say how its units share a task, with their role; null where none stand there. */
export function verbAtEnd(
  piece: string,
): { readonly role: DutyRole; readonly at: number; readonly text: string } | null {
  for (const [pattern, role] of VERBS) {
    const match = pattern.exec(piece);
    if (match !== null) return { role, at: match.index, text: match[0] };
  }
  return null;
}
