/** True where a text has something to read: a letter or a digit of any script. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The language a question is answered in: English where it holds no Chinese at all. */
export function isInChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
