import type { Concept } from './concepts.js';

const STRESS = '(?:具体|到底|究竟|各|分别|又|都|各自)*';
/** Right behind the quoted name; a time, a body or a place asked for is no meaning. */
const MEANING_RIGHT_BEHIND = new RegExp(
  `^[”"」](?:这个?(?:词|说法|提法|概念))?${STRESS}(?:(?:是什么(?!时候|单位|部门|级别)|是啥(?!时候|部门)|什么意思|啥意思|是个?(?:什么|啥)意思|是哪(?!一?[年天日月家]|个?(?:单位|部门|地|省|市|县)))|(?:指|圈|说|讲|算|叫|代表|说成|认作|理解成)的?${STRESS}(?:是)?(?:什么|啥|谁|哪|怎)|(?:怎么|咋|如何)(?:界定|定义|理解|解释|认定|算)|是?(?:从)?几点(?:钟)?到)`,
);
const STANDS_FOR = /(?:代表|表示)(?:的是|了)?(?:什么|啥)/;
/** Before the name: 哪些玩法算“X”, 什么样的才认作X. 算 of reckoning (算进, 算在) is none. */
const COUNTS_AS =
  '(?:什么|啥|哪(?:些|种|类|样)|谁)(?:样)?的?[^，,。？?“"「]{0,8}?(?:才|就|能|可以)*(?:算(?!进|在|入|到|法|数|上|清|账)(?:是|作|得上)?|叫(?:做|作)|称(?:为|作)|认作|认定为|视为)';
const COUNTS_AS_QUOTED = new RegExp(`${COUNTS_AS}[“"「]$`);
/** 也算吗, 才算: whether a case falls under the name spoken of. */
const FALLS_UNDER = /(?:才|还|也|就)算(?:数|吗|不)?[？?。]?$|算(?:吗|不算?|么)[？?。]?$/;
/** 医共体代表什么, 什么是医共体, 医共体是什么意思: the name is the first group. */
const ASKING_FOR_NAME: readonly RegExp[] = [
  /([A-Za-z\d]{2,12}|(?<=[“"「])[^“"「」”]{2,12}(?=[”"」]))[”"」]?(?:各|分别|具体|到底)*(?:代表|表示)(?:的是|了)?(?:什么|啥|哪)/,
  /^(?:请问)?(?:什么是|何谓|什么叫|啥是|啥叫)[“"「]?([^”"」？?，,。]{2,12})[”"」]?[？?。]?$/,
  /[“"「]?([^“”"「」？?，,。的]{2,12})[”"」]?(?:是什么意思|是啥意思|的(?:定义|含义)(?:是什么)?|怎么定义)[？?。]?$/,
  /(?:所说|说|讲|所称|提|里)的([^“”"「」？?，,。的]{2,12}?)(?:到底|究竟|具体)*(?:指|圈|算)的?(?:是)?(?:什么|啥|谁|哪)/,
  new RegExp(`${COUNTS_AS}([\\u4e00-\\u9fa5]{3,12})[？?。]?$`),
];

type Wording = { readonly text: string; readonly concepts: readonly Concept[]; readonly quoted: readonly string[] };

/**
 * The terms a question asks the meaning of: 什么是医共体, “口子县”指哪些县, “甲”“乙”指什么 (each of them). Empty for other
 * questions.
 */
export function readAskedTerms({ text, concepts, quoted }: Wording): string[] {
  const names = quoted.filter((name) => !name.includes('、'));
  const isAsked = (name: string) => {
    const at = text.indexOf(name);
    return (
      at > 0 && (MEANING_RIGHT_BEHIND.test(text.slice(at + name.length)) || COUNTS_AS_QUOTED.test(text.slice(0, at)))
    );
  };
  const last = names.findLastIndex(isAsked);
  if (last !== -1) return names.filter((name, index) => isAsked(name) || (index < last && isJoined(text, name)));
  if (names.length === 1 && (STANDS_FOR.test(text) || (FALLS_UNDER.test(text) && !text.includes(names[0] ?? ''))))
    return names;
  if (concepts.length === 0) return [];
  return ASKING_FOR_NAME.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).slice(0, 1);
}

/** Named together with the next one: “甲”、“乙”, “甲”和“乙”. */
function isJoined(text: string, name: string): boolean {
  return /^[”"」](?:、|和|跟|与|同|以及)?[“"「]/.test(text.slice(text.indexOf(name) + name.length));
}
