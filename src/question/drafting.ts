/** What a text that is to be drafted is about: the request without its asking, as a question the documents can answer. */
import { tells } from './cues/read-cues.js';

const ASKING: readonly RegExp[] = [
  /(?:给|为)(?:领导|会议|培训)?(?:的)?(?:讲话稿?|发言稿?|汇报稿?|汇报材料|通知|简报|报告)/g,
  /(?:^|[，,])(?:工作)?(?:汇报|讲话|发言|简报|会上|开会)(?:稿)?(?:里|中|上)?(?:要|得|时)?用的?/g,
  /(?:请|麻烦|劳驾|顺手|能不能|能否|可不可以|可以)?(?:您|你)?(?:帮忙|帮我|替我|给我|为我|帮)?(?:起草|草拟|拟写|撰写|代写|代拟|[写拟])(?:一|几|两|个|份|篇|段|句|条|点|下|些|简短的?)*(?:话|文字)?/g,
  /(?:领导|汇报|讲话|发言|通知|简报|报告|总结|会议|培训)*(?:讲话稿?|发言稿?|汇报稿?|汇报材料|通知要点|通知稿|要点|提纲|简报|稿子|文字|段落|表述|口径|的话|的内容|的材料|的通知|的信息|材料)(?=$|[，,。；;？?！!\s呗吧呢啊里中用])/g,
  /(?:用|放|写)(?:在|进|到|于)?(?:工作)?(?:汇报|讲话|发言|通知|简报|报告|材料|总结)(?:稿|材料)?(?:里|中|上)?(?:面)?用?/g,
  /(?:^|[，,\s])(?:重点|主要|着重)?(?:介绍|说明|说说|讲讲?|概括|写清楚?|突出)/g,
  /[^，,]{0,12}(?:在[^，,]{0,10}会[上议]|领导)的?(?=$|[，,\s])/g,
  /的?(?:要求|规定|情况|做法|措施|内容|部署|安排)(?=$|[，,。；;\s])/g,
  /关于|有关|针对|围绕|呗|\d{2,4}字(?:以内|左右)?/g,
  /\b(?:please|could you|can you)\b|\b(?:draft|write|prepare|compose)\b (?:me )?(?:a |an |some |the )?(?:\w+ ){0,3}?(?:paragraph|notice|speech|memo|points|note|text|passage|briefing|summary|lines?)\b(?: (?:on|about|of))?|\bfor (?:a|the|my|our) (?:\w+ )?(?:speech|memo|briefing|notice|report|meeting)\b/gi,
];

/** Null where nothing is to be drafted, or nothing is named that it should be about. */
export function draftedTopic(text: string): string | null {
  if (!tells(text, 'drafts')) return null;
  const rest = ASKING.reduce((left, pattern) => left.replace(pattern, ' '), text);
  const topic = rest
    .split(/[，,。；;？?！!]/)
    .map((part) =>
      part
        .replace(/\s+/g, /[a-z]/i.test(part) ? ' ' : '')
        .replace(/^的|的$/g, '')
        .trim(),
    )
    .filter((part) => [...part].length > 1)
    .join(' ');
  if ([...topic].length < 2) return null;
  return /\p{Script=Han}/u.test(topic) ? `${topic}有哪些要求？` : `What is required for ${topic}?`;
}
