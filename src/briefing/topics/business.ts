/** Whether a statement is about a topic or only mentions it: by where in it the topic stands and what is said of it there. */

import { plainText } from '../../language/plain-text.js';
import { heldBy, placesOf, type Topic } from './topic.js';

/** A text speaks of a topic where it holds this share of the topic's weight. */
export const SHARE = 0.75;

/** (含中医医院): what is only counted in. */
const COUNTED_IN = /[(][^()]*[)]/g;
/** 到2025年, 2024年底前; 原则上: no phrase of their own. */
const DATE = /^(?:(?:到|至|截至|力争|自)?20\d{2}年.{0,4}|原则上|其中|同时|另外|以下.{0,4})$/;
/** 围绕…, 按照…: what is done comes behind. */
const BESIDE = /^(?:围绕|针对|按照|根据|依托|坚持|充分利用|以(?!上|下|.*为(?:重点|主|核心)$)|在.{2,24}(?:下|中|上)$)/;
const CONDITION = /^(?:对|凡|如|若|符合)|的$/;
/** What is done by means of, on the basis of or beside the topic is about something else. */
const ADJUNCT = /(?:通过|依托|参与|参加|按照|根据|围绕|针对|包括|纳入|借助|基于|^结合|^利用)[^,]{0,6}$/;
/** The phrase is about this, of which the topic is only told: 分级诊疗相关指标的权重, 互联网+护理等收费政策. */
const OTHER_HEAD =
  /(?:的|等)(?:[^,]{0,8})(?:权重|占比|比重|比例|范围|价格|收费|政策|职能|依据|参考|投入|力度|经费|差异|自主权|关系|支撑作用)/;
/** 健康促进委员会, 旅游发展领导小组: a body's name speaks of who, not of what. */
const OF_BODY = /^[^,、]{0,6}(?:委员会|领导小组|工作组|办公室|主管部门|行政部门)/;
/** 与养老机构、社区合作: whom something is done with is no item of a list. */
const PARTNERS = /[与同和].{2,24}(?:合作|协作|协同|衔接|联动|融合|签约|共建|对接)/;
/** 办好甲市、乙市、丙市灯会: of places told before it. */
const PLACE = /[省市县区州旗镇乡]$/;
const COORDINATED = /[、]|和|与|及(?!其)|以及|或/;
/** A verb between: the list before it is the subject, and the topic stands in what it does. */
const VERB = /(?:实现|开展|推进|建设|建立|加强|完善|提供|推行|落实|达到|设置|配备|建成|发展|强化|推动|实行|承担)/;
/** Behind the topic: what is listed then is said of it (补贴标准按照面积、人口确定). */
const SAID_OF_IT =
  /^[^、]{0,6}?(?:按照|根据|依据|包括|包含|分为|用于|应当|可以|不得|不能|实行|主要|由|是|为(?!主|重|老|民|群))/;
const LONG_LIST = 3;
const OFTEN = 3;

/**
 * The topic is the business of a statement where its first phrase is about it, where half of its phrases hold it, or
 * where it is named again and again.
 */
export function isBusiness(statement: string, topic: Topic): boolean {
  const text = plainText(statement).replace(
    /^(?:\d+[.、]|[(][一二三四五六七八九十\d]+[)]|[一二三四五六七八九十]+[是、])/,
    '',
  );
  const all = text
    .replace(COUNTED_IN, '')
    .split(/[,:]/)
    .filter((phrase) => phrase !== '');
  const phrases = all.filter((phrase) => !DATE.test(phrase));
  const holding = phrases.filter((phrase) => heldBy(phrase, topic, 'own') >= SHARE);
  const touched = phrases.filter((phrase) => heldBy(phrase, topic, 'near') >= SHARE);
  if (openingsOf(all).some((phrase) => isAboutIn(phrase, topic))) return true;
  if (holding.length >= 2 && holding.length * 2 >= phrases.length) return true;
  if (holding.length >= 1 && touched.length >= 2 && touched.length === phrases.length) return true;
  return holding.length > 0 && isNamedOften(text, topic);
}

/**
 * Where something new begins: the first phrase, what follows a date within the sentence, and behind a condition or whom it
 * is for (对新评定的酒店, 符合条件的) what is said then.
 */
function openingsOf(phrases: readonly string[]): string[] {
  let opens = true;
  return phrases.flatMap((phrase) => {
    if (DATE.test(phrase)) {
      opens = true;
      return [];
    }
    if (!opens || BESIDE.test(phrase)) return [];
    opens = CONDITION.test(phrase);
    return [phrase];
  });
}

/** By one wording of it; several in one list are no more than a list. */
function isNamedOften(text: string, topic: Topic): boolean {
  const named = placesOf(text, topic).map(({ start, end }) => text.slice(start, end));
  const times = (stem: string) => named.filter((name) => name.startsWith(stem)).length;
  return topic.words.length === 1 && named.some((name) => times(name.slice(0, 2)) >= OFTEN);
}

/** The phrase is about the topic: not one of many in a list, no means to something else, no mark of another thing. */
export function isAboutIn(phrase: string, topic: Topic): boolean {
  if (heldBy(phrase, topic, 'own') < SHARE) return false;
  const all = placesOf(phrase, topic);
  const places = all.filter(({ end }) => !OF_BODY.test(phrase.slice(end)));
  const [place] = places;
  const last = places.at(-1);
  if (place === undefined || last === undefined) return all.length === 0;
  if (ADJUNCT.test(phrase.slice(0, place.start)) || OTHER_HEAD.test(phrase.slice(last.end))) return false;
  const partners = PARTNERS.exec(phrase)?.[0];
  if (partners !== undefined && heldBy(partners, topic, 'own') >= SHARE) return true;
  const items = phrase.split(COORDINATED).filter((item, index, list) => index === list.length - 1 || !PLACE.test(item));
  if (items.length < LONG_LIST || SAID_OF_IT.test(phrase.slice(place.end))) return true;
  const held = items.filter((item) => heldBy(item, topic, 'own') >= SHARE);
  if (held.length * 2 >= items.length) return true;
  const own = items.slice(1).findLast((item) => heldBy(item, topic, 'own') >= SHARE) ?? '';
  const at = placesOf(own, topic)[0]?.start ?? 0;
  return VERB.test(own.slice(0, at)) || /等[^,]*$/.test(own.slice(0, at));
}
