/** For tests: sentences that keep the numbers and turn what is said of them: hedges, denials, scope. */
import type { ReplyRow } from './quotes.fixture.js';
import {
  BEDS,
  CANTEENS,
  CARERS,
  CHOICE,
  COMPLEXES,
  DUTY_OF_CANTEENS,
  FACILITIES,
  FEES,
  HEMING,
  INSURANCE,
  PRICES,
  REVIEW,
  row,
  STREETS,
  SUBSIDY,
} from './quotes.fixture.js';

const HEDGES: readonly ReplyRow[] = [
  row('hedge-dropped', '力争 left out', '到2033年，社区食堂覆盖率达到85%以上。', CANTEENS),
  row('number-not-cited', '以上 left out', '到2033年，社区食堂覆盖率力争达到85%。', CANTEENS),
  row('number-not-cited', '左右 left out', '到2034年，建成家庭照护床位1200张。', BEDS),
  row('number-not-cited', '不少于 left out', '每百张养老床位配备护理员12名。', CARERS),
  row('hedge-dropped', '鼓励 left out', '餐饮企业参与望川市老年助餐。', [
    'wangchuan#2.1.1',
    '鼓励餐饮企业参与老年助餐',
  ]),
  row('hedge-dropped', '支持 left out', '社会工作服务机构承接望川市养老项目。', [
    'wangchuan#2.2.2',
    '支持社会工作服务机构承接养老项目',
  ]),
  row('hedge-dropped', '逐步 left out', '青岚市提高失能老年人保障水平。', [
    'qinglan#2.2',
    '逐步提高失能老年人保障水平',
  ]),
  row('hedge-dropped', '原则上 left out', '青岚市每年评价一次。', REVIEW),
  row('number-not-cited', '以下 for 以上', '到2033年，社区食堂覆盖率力争达到85%以下。', CANTEENS),
  row('number-not-cited', '不超过 for 不少于', '每百张养老床位配备护理员不超过12名。', CARERS),
  row('number-not-cited', 'a floor where the text sets a value', '鹤鸣市社区食堂覆盖率达到70%以上。', HEMING),
  row('number-not-cited', '超过 for 不超过', '青岚市补贴资金总额超过1.5亿元。', [
    'qinglan#2.3',
    '补贴资金总额不超过1.5亿元',
  ]),
];

const FLIPPED: readonly ReplyRow[] = [
  row('negation-flipped', '可以 for 不得', '青岚市社区养老设施可以改变用途。', FACILITIES),
  row('negation-flipped', '允许 for 严禁', '青岚市允许将设施出租用于经营性活动。', FACILITIES),
  row('negation-flipped', '严禁 left out', '青岚市将设施出租用于经营性活动。', FACILITIES),
  row('negation-flipped', '可以 for 必须', '新建住宅小区可以同步配建社区养老设施。', COMPLEXES),
  row('negation-flipped', '必须 for 可以', '有条件的街道必须设置嵌入式养老机构。', STREETS),
  row('negation-flipped', '不得 for 可以', '有条件的街道不得设置嵌入式养老机构。', STREETS),
  row('hedge-dropped', '必须 for 鼓励', '餐饮企业必须参与老年助餐。', ['wangchuan#2.1.1', '鼓励餐饮企业参与老年助餐']),
  row('negation-flipped', '禁止 for 鼓励', '禁止餐饮企业参与老年助餐。', [
    'wangchuan#2.1.1',
    '鼓励餐饮企业参与老年助餐',
  ]),
  row('negation-flipped', '提高 for 降低', '青岚市提高养老机构用水用电价格。', PRICES),
  row('negation-flipped', '设立 for 取消', '青岚市设立养老机构许可收费。', PRICES),
  row('scope-flipped', '增加 for 减少', '养老机构公开收费标准，增加重复检查。', FEES),
  row('negation-flipped', '不 put in', '鹤鸣市志愿服务时长不可兑换养老服务。', [
    'hepu#2.2',
    '志愿服务时长可兑换养老服务',
  ]),
  row('negation-flipped', '停止 left out', '迁出本市的，发放补贴。', [
    'statute#6',
    '有下列情形之一的，停止发放补贴：\n（一）迁出本市的',
  ]),
  row('negation-flipped', 'a lead denied', '文件未明确建设社区食堂的牵头单位。', DUTY_OF_CANTEENS),
];

const SCOPE: readonly ReplyRow[] = [
  row('scope-flipped', '有条件的 left out', '街道可以设置嵌入式养老机构。', STREETS),
  row('scope-flipped', '所有 for 有条件的', '所有街道可以设置嵌入式养老机构。', STREETS),
  row('scope-flipped', '试点 left out', '青岚市推进长期护理保险。', INSURANCE),
  row('scope-flipped', '部分 for 所有', '部分养老机构应当公开收费标准。', FEES),
  row('scope-flipped', '部分 left out', '青岚市街道由第三方机构评价。', REVIEW),
  row('scope-flipped', '新建 left out', '住宅小区必须同步配建社区养老设施。', COMPLEXES),
  row('scope-flipped', '经济困难 left out', '对失能老年人家庭实施适老化改造。', [
    'wangchuan#2.1.2',
    '对经济困难的失能老年人家庭实施适老化改造',
  ]),
  row('scope-flipped', '高龄 left out', '除已享受居家照护补贴的家庭外，对老年人每月发放服务补贴200元。', SUBSIDY),
  row('negation-flipped', '免费 put in', '为独居老年人免费安装一键呼叫设备。', [
    'wangchuan#2.1.3',
    '为独居老年人安装一键呼叫设备',
  ]),
  row('scope-flipped', '全部 put in', '为全部独居老年人安装一键呼叫设备。', [
    'wangchuan#2.1.3',
    '为独居老年人安装一键呼叫设备',
  ]),
  row('scope-flipped', '和 for 或者', '申请人可以选择现金和服务券。', CHOICE),
  row('scope-flipped', 'done for planned', '望川市已建成家庭照护床位1200张左右。', BEDS),
];

export const REWORDED: readonly ReplyRow[] = [...HEDGES, ...FLIPPED, ...SCOPE];
