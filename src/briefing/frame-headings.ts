/**
 * Parts of a plan that frame its work and are none of it: why, whose, by which principles, for what aim, and how it is
 * safeguarded. Their headings are those of the genre (《党政机关公文处理工作条例》 names the kinds; plans of all fields share them).
 */
const AIM =
  /^(?:总体(?:要求|思路|目标|战略|安排)|指导思想|(?:主要|总体|工作|发展|战略|行动|建设|任务)?目标|(?:主要|总体)要求及(?:主要)?目标)$/;
const SAFEGUARD =
  /^(?:(?:组织|实施|工作|政策|服务)?保障(?:措施|机制)?|组织(?:实施|领导|保障|落实)|实施(?:保障|步骤|要求)|监督(?:检查|考核|评估))$/;
const OTHER =
  /^(?:总则|附则|序言|引言|前言|(?:基本|工作|实施|主要)原则|(?:工作|行动|制定|编制|现实)?(?:背景|依据)|(?:重大|重要|现实)意义|适用(?:范围|对象)|术语|名词解释|(?:工作|有关|相关|其他|具体)?(?:要求|事项|事宜)|(?:施行|有效)(?:日期|期限|期))$/;

export type FrameKind = 'aim' | 'safeguard' | 'other';

/** Null for a heading over work. `heading` without its number; marks at its end do not count. */
export function frameKind(heading: string): FrameKind | null {
  const bare = heading.replaceAll(/[\s　。：:，,]+/g, '');
  if (AIM.test(bare)) return 'aim';
  if (SAFEGUARD.test(bare)) return 'safeguard';
  return OTHER.test(bare) ? 'other' : null;
}
