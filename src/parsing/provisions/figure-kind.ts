import type { Quantity } from '../../language/quantities.js';
import { type Document, isAccount } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';

/** Words of what is paid, charged, allowed or granted: a standard, not an aim. */
const STANDARD =
  /补贴|补助|奖励|资助|给予|罚款|处以|收费|收取|缴纳|缴存|支付|报销|待遇|津贴|租金|限额|额度|标准[:为是]|工作日|期限|有效期|赔偿|违约|申请|年满|连续|以上学历|受理|办结|公示|提交|送达|备案/;
/** 投诉办结率达到100%: how much of it is done. */
const DONE_RATE = /(?<![费税利汇])率(?:均|力争|稳定|总体)*(?:达到?|保持在?|提高[到至]|不低于)$/;
const AIM =
  /力争|争取|目标|达到|提高|提升|增长|增加|下降|降低|减少|降至|增至|缩短|压缩|压减|突破|控制在|保持在|稳定在|建成|新增|新建|创建|完成|实现|建设|打造|培育|引进|覆盖|设置|设立|推广|改造|选取|确定|遴选|评选|配备|配置|率|比例|比重|占比|争创/;
const TIME = /^(?:working-day|day|month|week|minute)$/;
/** 压缩至5日以内 is aimed at; 工期不超过5日 holds. */
const SHORTENS = /压缩|缩短|压减|缩减|提速|提高|提升|延长|降|减|增|达到|控制在|力争|争取/;
/** 工期控制在60日以内 holds as well. */
const TERM = /(?:期|时限)(?:原则上|一般|均|应|要)*控制在$/;
/** 7项为必选, 23项由各镇自选: it is told what holds of so many. */
const TOLD_OF = /^(?:为|由)/;
const LAYS_DOWN: ReadonlySet<Document['kind']> = new Set(['statute', 'guide', 'qa', 'reply']);

/** A value to be reached, or one that holds: a standard, a limit, a fee, a time limit. */
export function kindOfFigure({
  document,
  phrase,
  before,
  after,
  quantity,
  deadline,
}: {
  readonly document: Pick<Document, 'kind'>;
  readonly phrase: string;
  /** The words of the phrase before the value, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly quantity: Pick<Quantity, 'unit'> & Partial<Quantity>;
  readonly deadline: Deadline | null;
}): Indicator['kind'] {
  if (isAccount(document.kind)) return 'indicator';
  if (quantity.measure === undefined) return 'indicator';
  if (deadline?.scope === 'stated') return 'indicator';
  if (LAYS_DOWN.has(document.kind)) return 'amount';
  if (STANDARD.test(phrase) && !DONE_RATE.test(before)) return 'amount';
  const isShortened = quantity.change != null || (SHORTENS.test(before) && !TERM.test(before));
  if (TIME.test(quantity.measure?.kind ?? '') && !isShortened) return 'amount';
  // 15个专项行动的目标: a count is aimed at only where a verb before it says so.
  const isCount = quantity.measure?.kind === quantity.unit;
  if (isCount && !AIM.test(before) && TOLD_OF.test(after)) return 'amount';
  return AIM.test(isCount ? before : phrase) || quantity.change !== null || deadline !== null ? 'indicator' : 'amount';
}
