const INTERROGATIVE =
  /谁|什么|哪|几|多少|怎么|怎样|如何|咋|啥|何时|多久|是否|吗|有没有|是不是|([要能会该算让准行])不\1|(?<!^)是[^，,。？?]{2,16}还是|what|which|who|when|how|^(?:can|could|does|do|did|is|are|will|should|must)\b/i;
const REQUEST = /请|列|说|讲|给|报|写|对比|比较|告诉|介绍|梳理|汇总|总结|整理|查|找|tell|list|show|compare|give/i;

/** True where a text asks or requests something; 我看文件好像定死了 does not. */
export function asksSomething(text: string): boolean {
  return INTERROGATIVE.test(text) || REQUEST.test(text) || /[？?]/.test(text);
}

/** Tails that only ask for assent belong to what they follow. */
const ASSENT = /^(?:对吧|对吗|对不对|是吧|是吗|没错吧|是不是|可以吗|行吗|行不行|靠谱不|不)[？?]?$/;

/**
 * Splits a message into the questions it holds: at question marks and semicolons, and at a comma where both sides ask.
 * Returns the whole message where it holds one question; never an empty list for a text with letters.
 */
export function splitQuestion(message: string): string[] {
  const sentences = message
    .split(/(?<=[？?；;。！!\n])/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = sentences.flatMap(splitAtCommas);
  const merged: string[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last !== undefined && (ASSENT.test(part) || !INTERROGATIVE.test(last) || isRemark(part)))
      merged[merged.length - 1] = `${last}${part}`;
    else merged.push(part);
  }
  return merged.length > 0 ? merged : [message];
}

/** (聊城) behind a question narrows it; it asks nothing by itself. */
function isRemark(part: string): boolean {
  return /^[（(][^（()）]*[）)]$/.test(part) || (part.length <= 8 && !INTERROGATIVE.test(part));
}

function splitAtCommas(sentence: string): string[] {
  const pieces = sentence.split(/(?<=[，,])/);
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && INTERROGATIVE.test(last) && INTERROGATIVE.test(piece) && !ASSENT.test(piece.trim()))
      parts.push(piece.trim());
    else if (last === undefined) parts.push(piece);
    else parts[parts.length - 1] = `${last}${piece}`;
  }
  return parts;
}
