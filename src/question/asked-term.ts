import type { Concept } from './concepts.js';

const MEANING_RIGHT_BEHIND =
  /^[”"」](?:具体|到底|究竟)*(?:是什么(?!时候)|是啥|指(?:的)?(?:是)?(?:什么|啥|哪)|什么意思|是哪)/;
const STANDS_FOR = /(?:代表|表示)(?:的是|了)?(?:什么|啥)/;
/** 医共体代表什么, 什么是医共体, 医共体是什么意思: the name is the first group. */
const ASKING_FOR_NAME: readonly RegExp[] = [
  /([A-Za-z\d]{2,12}|(?<=[“"「])[^“"「」”]{2,12}(?=[”"」]))[”"」]?(?:各|分别|具体|到底)*(?:代表|表示)(?:的是|了)?(?:什么|啥|哪)/,
  /^(?:请问)?(?:什么是|何谓|什么叫|啥是|啥叫)[“"「]?([^”"」？?，,。]{2,12})[”"」]?[？?。]?$/,
  /[“"「]?([^“”"「」？?，,。的]{2,12})[”"」]?(?:是什么意思|是啥意思|的(?:定义|含义)(?:是什么)?|怎么定义)[？?。]?$/,
];

type Wording = { readonly text: string; readonly concepts: readonly Concept[]; readonly quoted: readonly string[] };

/** The term a question asks the meaning of and nothing else: 什么是医共体, “口子县”指哪些县. Null for other questions. */
export function readAskedTerm({ text, concepts, quoted }: Wording): string | null {
  const named = quoted.find(
    (name) => !name.includes('、') && MEANING_RIGHT_BEHIND.test(text.slice(text.indexOf(name) + name.length)),
  );
  if (named !== undefined) return named;
  if (quoted.length === 1 && STANDS_FOR.test(text)) return quoted[0] ?? null;
  if (concepts.length === 0) return null;
  for (const pattern of ASKING_FOR_NAME) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
