/** What a user calls a topic, taken apart: several topics in one breath, and the family a compound ends in. */

import type { Family, Glossary } from '../../question/glossary.js';

/** 医联体建设情况: what is done about a topic is no part of it. */
const GENERAL_END =
  /(?:建设|发展|改革|管理|服务|保障|体系|工作|情况|方面|领域|事业|相关|有关|的|任务|事项|问题|内容|提升|强化|推进|能力|水平|制度|机制|政策|这块|那块|这一块|进展|落实|专项|行动|措施|举措|方案|规划)+$/;
const GENERAL_START =
  /^(?:加强|推进|推动|深化|完善|健全|提升|强化|落实|促进|做好|开展|关于|全面|优化|有关|我市|我省|我县|全市|全省|全县|本市|本省)+/;
const LEAST = 2;
/** Marks that part topics whatever they part. */
const PARTED = /[/、,，;；|]|\s+/;
/** Words that part topics and stand within the names of others (文化和旅游). */
const JOINED = /和|与|以及|及|或|跟|还有/;

/** The family of the words, or of what is left of them without 加强 before and 工作 behind; null where there is none. */
export function familyOf(words: string, families: Glossary['families']): Family | null {
  const text = words.trim();
  if (families.has(text)) return families.get(text) ?? null;
  const cut = [text, text.replace(GENERAL_END, ''), text.replace(GENERAL_START, '').replace(GENERAL_END, '')];
  const name = cut.find((each) => each.length >= LEAST && families.has(each));
  return name === undefined ? null : (families.get(name) ?? null);
}

/** 公卫/疾控, 养老和托育: each part, where what joins them is no part of one name. */
export function partsOfTopic(words: string, families: Glossary['families']): string[] {
  const text = words.trim();
  if (familyOf(text, families) !== null) return [text];
  const parted = text.split(PARTED).filter((part) => part.length >= LEAST);
  if (parted.length > 1) return parted.flatMap((part) => partsOfTopic(part, families));
  const joined = text.split(JOINED).map((part) => part.trim());
  const isTopic = (part: string) => familyOf(part, families) !== null || headFamilyOf(part, families) !== null;
  const areTopics = joined.length > 1 && joined.every(isTopic);
  return areTopics ? joined : [text];
}

/** Without 加强 before and 工作情况 behind; as it is where nothing would be left. */
export function bareTopic(words: string): string {
  const text = words.trim();
  const bare = text.replace(GENERAL_START, '').replace(GENERAL_END, '');
  return bare.length >= LEAST ? bare : text;
}

/** 医生工资待遇 is 工资待遇 of 医生: the longest family a compound ends in, and what stands before; null where it ends in none. */
export function headFamilyOf(
  words: string,
  families: Glossary['families'],
): { readonly family: Family; readonly before: string } | null {
  const text = words.trim();
  for (const whole of [text, text.replace(GENERAL_END, '')])
    for (let at = 1; whole.length - at >= LEAST; at += 1) {
      const family = families.get(whole.slice(at));
      if (family !== undefined) return { family, before: whole.slice(0, at).replace(/的$/, '') };
    }
  return null;
}

/** 资金来源 is of 资金: the longest family a word begins or ends with; null where it does with none. */
export function familyAtEdge(word: string, families: Glossary['families']): Family | null {
  for (let length = word.length - 1; length >= LEAST; length -= 1) {
    const family = families.get(word.slice(0, length)) ?? families.get(word.slice(-length));
    if (family !== undefined) return family;
  }
  return null;
}
