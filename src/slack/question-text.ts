/** What a person typed, out of the text of a Slack message. */

/** `<@U1>`, `<#C1|general>`, `<!here>`, `<https://…|label>`: Slack escapes every other `<` of a message. */
const TOKEN = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
const ENTITY = /&(amp|lt|gt);/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
/** Direction marks and characters of no width, which would part words unseen; joiners stay, some scripts need them. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[^\P{Cc}\n\t]/gu;
/** What stands between a mention and the question: `@bot，…`, `@bot: …`; the colon of `:tada:` belongs to it. */
const LEADING_MARKS = /^(?:[\s,，：;；、。]|:(?![\w+'-]+:))+/u;

/**
 * The question without mentions of the bot, with labels in place of links, channels and groups, and `&amp;` decoded once.
 * Mentions of others without a label are left out: an id says nothing.
 */
export function questionText(text: string, botUser: string): string {
  const worded = text.replaceAll(mentionOf(botUser), ' ').replace(TOKEN, wordsOf);
  const decoded = worded.replace(ENTITY, (_, name: string) => CHARACTERS[name] ?? '');
  const tidy = decoded
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return mentions(text, botUser) ? tidy.replace(LEADING_MARKS, '') : tidy;
}

/** Nothing but marks, in either width, asks nothing: `@bot ？`. */
export function hasWords(question: string): boolean {
  return /[\p{L}\p{N}]/u.test(question);
}

export function mentions(text: string, user: string): boolean {
  return text.search(mentionOf(user)) >= 0;
}

/** The message begins with the mention of someone: it is put to that person. */
export function isPutToAnother(text: string, botUser: string): boolean {
  return /^\s*<@[UW]/.test(text) && !mentions(text, botUser);
}

function mentionOf(user: string): RegExp {
  return new RegExp(`<@${user}(?:\\|[^<>]*)?>`, 'g');
}

function wordsOf(_: string, sigil: string, target: string, label: string | undefined): string {
  switch (sigil) {
    case '@':
    case '#':
      return label === undefined || label === '' ? ' ' : `${sigil}${label}`;
    case '!':
      return label ?? ' ';
    default:
      return label === undefined || label === '' ? target : label;
  }
}
