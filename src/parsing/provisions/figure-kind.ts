import type { Quantity } from '../../language/quantities.js';
import { type Document, isAccount } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';

/** Words of what is paid, charged, allowed or granted: a standard, not an aim. */
const STANDARD =
  /补贴|补助|奖励|资助|给予|罚款|处以|收费|收取|缴纳|缴存|支付|报销|待遇|津贴|租金|限额|额度|标准[:为是]|工作日|期限|有效期|赔偿|违约|申请|年满|连续|以上学历|受理|办结|公示|提交|送达|备案/;
const AIM =
  /力争|争取|目标|达到|提高|提升|增长|增加|下降|降低|减少|降至|增至|控制在|保持在|稳定在|建成|新增|新建|创建|完成|实现|建设|打造|培育|引进|覆盖|设置|设立|推广|改造|选取|确定|遴选|评选|配备|配置|率|比例|比重|占比|争创/;
const LAYS_DOWN: ReadonlySet<Document['kind']> = new Set(['statute', 'guide', 'qa', 'reply']);

/** A value to be reached, or one that holds: a standard, a limit, a fee, a time limit. */
export function kindOfFigure({
  document,
  phrase,
  before,
  quantity,
  deadline,
}: {
  readonly document: Pick<Document, 'kind'>;
  readonly phrase: string;
  /** The words of the phrase before the value. */
  readonly before: string;
  readonly quantity: Pick<Quantity, 'unit'> & Partial<Quantity>;
  readonly deadline: Deadline | null;
}): Indicator['kind'] {
  if (isAccount(document.kind)) return 'indicator';
  if (quantity.measure === undefined) return 'indicator';
  if (deadline?.scope === 'stated') return 'indicator';
  if (LAYS_DOWN.has(document.kind) || STANDARD.test(phrase)) return 'amount';
  // 15个专项行动的目标: a count is aimed at only where a verb before it says so.
  const isCount = quantity.measure?.kind === quantity.unit;
  return AIM.test(isCount ? before : phrase) || quantity.change !== null || deadline !== null ? 'indicator' : 'amount';
}
