/**
 * Finds the objects of the `claims` list in a JSON reply that is still arriving. Feed it the text piece by piece; each
 * object is given as soon as its closing brace has come. What is no JSON is passed over, never thrown on.
 */
export type ClaimScanner = { readonly push: (text: string) => readonly string[] };

export function createClaimScanner(): ClaimScanner {
  let buffer = '';
  /** Where the next character to look at stands in `buffer`. */
  let at = 0;
  let isString = false;
  let isEscaped = false;
  let depth = 0;
  /** The string that ended last, to know the key of a list. */
  let stringStart = 0;
  let lastString = '';
  let listDepth: number | null = null;
  let objectStart = -1;

  const step = (char: string): string | null => {
    if (isString) {
      if (isEscaped) isEscaped = false;
      else if (char === '\\') isEscaped = true;
      else if (char === '"') {
        isString = false;
        lastString = buffer.slice(stringStart + 1, at);
      }
      return null;
    }
    if (char === '"') {
      isString = true;
      stringStart = at;
    } else if (char === '{' || char === '[') {
      depth += 1;
      if (char === '[' && depth === 2 && lastString === 'claims') listDepth = depth;
      if (char === '{' && listDepth !== null && depth === listDepth + 1) objectStart = at;
    } else if (char === '}' || char === ']') {
      const isClaim = char === '}' && listDepth !== null && depth === listDepth + 1 && objectStart !== -1;
      if (char === ']' && depth === listDepth) listDepth = null;
      depth -= 1;
      if (isClaim) return buffer.slice(objectStart, at + 1);
    }
    return null;
  };

  return {
    push: (text) => {
      buffer += text;
      const found: string[] = [];
      for (; at < buffer.length; at += 1) {
        const object = step(buffer.charAt(at));
        if (object !== null) found.push(object);
      }
      return found;
    },
  };
}
