/** For tests: how a reply is written down, and words of the small corpus that many replies cite. */
import type { WithheldReason } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';

/** A sentence, and for each citation the clause and the words quoted. `token` stands in for the clause's own. */
export type ReplyRow = {
  readonly name: string;
  readonly question?: string;
  readonly text: string;
  readonly cites: readonly (readonly [clauseId: ClauseId, quote: string, token?: string])[];
  readonly expected?: WithheldReason;
};

type Quoted = readonly [clauseId: ClauseId, quote: string];

export const CANTEENS: Quoted = ['wangchuan#2.1.1', '到2033年，社区食堂覆盖率力争达到85%以上'];
export const DUTY_OF_CANTEENS: Quoted = ['wangchuan#2.1.1', '（牵头单位：市民政局；责任单位：市财政局、市商务局）'];
export const BEDS: Quoted = ['wangchuan#2.1.2', '到2034年，建成家庭照护床位1200张左右'];
export const DUTY_OF_BEDS: Quoted = ['wangchuan#2.1.2', '（牵头单位：市民政局；责任单位：市卫生健康委、市医保局）'];
export const CALLS: Quoted = ['wangchuan#2.1.3', '（牵头单位：市应急局；责任单位：市民政局）'];
export const CARERS: Quoted = ['wangchuan#2.2.1', '到2033年，每百张养老床位配备护理员不少于12名'];
export const HEMING: Quoted = ['hepu#1', '社区食堂覆盖率达到70%'];
export const GOAL: Quoted = [
  'qinglan#1',
  '到2035年，社区养老设施覆盖率达到92%，建成示范性社区养老服务中心45个；到2037年，建成老年友好社区120个左右，护理型床位占比提高至60%以上',
];
export const FACILITIES: Quoted = ['qinglan#2.1', '社区养老设施不得擅自改变用途，严禁将设施出租用于经营性活动'];
export const COMPLEXES: Quoted = ['qinglan#2.1', '新建住宅小区必须同步配建社区养老设施，配建面积不低于300平方米'];
export const STREETS: Quoted = ['qinglan#2.1', '有条件的街道可以设置嵌入式养老机构'];
export const INSURANCE: Quoted = ['qinglan#2.2', '选取3个县（市、区）试点推进长期护理保险，试点期为三年'];
export const PRICES: Quoted = ['qinglan#2.2', '降低养老机构用水用电价格，取消养老机构设立许可收费'];
export const SUBSIDY: Quoted = ['qinglan#2.3', '除已享受居家照护补贴的家庭外，对高龄老年人每月发放服务补贴200元'];
export const CHOICE: Quoted = ['qinglan#2.3', '申请人可以选择现金或者服务券'];
export const REVIEW: Quoted = ['qinglan#2.4', '原则上每年评价一次，部分街道由第三方机构评价'];
export const FEES: Quoted = ['qinglan#2.4', '所有养老机构应当公开收费标准，减少重复检查'];

/** A sentence that says what the cited words do not, with the reason it is withheld for. */
export const row = (expected: WithheldReason, name: string, text: string, ...cites: ReplyRow['cites']): ReplyRow => ({
  name,
  text,
  cites,
  expected,
});
