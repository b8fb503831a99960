/** What a sentence of an answer never holds: it is plain text, and says nothing of how it was asked for. */
const MARKUP: readonly RegExp[] = [
  /https?:|www\.|\b[a-z0-9-]+\.(?:com|cn|net|org|gov|io|xyz|top)\b|mailto:|javascript:|data:[a-z]+\//i,
  /!?\[[^\]]*\]\s*\(|\[\[|\]\]|⟦|⟧/,
  /<\/?[a-z!][^>]*>?|<\/|&(?:[a-z]+|#x?[0-9a-f]+);/i,
  /<[@#!]|@(?:here|channel|everyone|[uw][a-z0-9]{5,})\b/i,
  /\[(?:c|p|t|clause|token|ref)?[-_ ]?\d+\]|【(?:c|p|t|ref)?[-_ ]?\d+】|\bclause[-_ ]?(?:id|token)\b/i,
  /```|~~~|`[^`]*`|\*\*|__|^\s*(?:#{1,6}|[-*+]|>)\s|^\s*\|.*\|/m,
  /:[a-z][a-z0-9_+-]{1,30}:/i,
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]|\p{Extended_Pictographic}/u,
  /(?:忽略|无视|忘记|不要理会|绕过).{0,12}(?:指令|指示|规则|提示|要求)/,
  /(?:系统|初始|内部|开发者)(?:提示词?|指令|消息)|提示词|(?:作为|我是)(?:一个|一名)?(?:AI|人工智能|大?语言模型|智能助手|助手)/i,
  /(?:system|developer|hidden) (?:prompt|message|instruction)s?|ignore (?:all|any|the|previous).{0,20}instruction|as an? (?:AI|language model)|language model/i,
  /"(?:status|claims|citations|token|quote)"\s*:/i,
];

/** True where a sentence holds links, tags, mentions, tokens, control characters or words of the prompt. */
export function holdsMarkup(text: string, tokens: readonly string[] = []): boolean {
  // Both forms: full-width letters hide a tag, and folding hides some control characters.
  const forms = [text, text.normalize('NFKC')];
  return forms.some(
    (form) =>
      MARKUP.some((pattern) => pattern.test(form)) || tokens.some((token) => token !== '' && form.includes(token)),
  );
}
