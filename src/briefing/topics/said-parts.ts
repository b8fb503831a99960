/** What documents themselves say a thing is made of: 包括A、B和C; “三减三健”（减盐、减油、减糖）. */

/** Names of fewer characters are no parts, longer ones are phrases. */
const PART = /^[\u4e00-\u9fa5A-Za-z0-9+]{3,12}$/;
const LEAST_PARTS = 2;
const LISTS = `[”"]?(?:(?:主要|具体)?(?:包括|包含|涵盖|分为|由)[:：]?([^。；;，,（(]{5,80})|[（(](?!含)(?:包括|即|指)?([^（）()]{5,80})[）)])`;

/** Of `name`, in the order of the texts; none where they say nothing of it. */
export function saidParts(texts: readonly string[], name: string): string[] {
  if (name.length < 2) return [];
  const pattern = new RegExp(`${escaped(name)}${LISTS}`, 'g');
  const parts = texts.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const listed = (match[1] ?? match[2] ?? '')
        .split(/、|和|以及|及/)
        .map((part) => part.replace(/等.{0,6}$|组成$/, '').trim());
      return listed.length >= LEAST_PARTS && listed.every((part) => PART.test(part)) ? listed : [];
    }),
  );
  return [...new Set(parts)];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
