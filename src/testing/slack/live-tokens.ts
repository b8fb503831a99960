/** What Slack makes of the text of messages: mentions that ping, links that can be pressed, and the words a person sees. */
export type Link = { readonly url: string; readonly label: string | null };
export type TextForm = 'plain' | 'mrkdwn' | 'markdown';

const TOKEN = /<([@#!][^<>|]+|(?:https?|mailto|tel|slack):[^<>|\s]+)(?:\|([^<>]*))?>/g;
const MARKDOWN_LINK = /!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?([^\s()<>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const BARE_URL = /https?:\/\/[^\s<>|)\]"']+/g;

/** Tokens that ping somebody or name a channel, as they were written; in code spans too, since Slack reads them there. */
export function liveMentions(text: string, form: TextForm): readonly string[] {
  if (form === 'plain') return [];
  return [...text.matchAll(TOKEN)].filter(([, target = '']) => /^[@#!]/.test(target)).map(([token]) => token);
}

/** Bare addresses count: Slack makes links of them. */
export function liveLinks(text: string, form: TextForm): readonly Link[] {
  if (form === 'plain') return [];
  const links: Link[] = [];
  let rest = text.replace(TOKEN, (token, target: string, label?: string) => {
    if (/^[@#!]/.test(target)) return token;
    links.push({ url: target, label: label ?? null });
    return ' ';
  });
  if (form === 'markdown')
    rest = rest.replace(MARKDOWN_LINK, (_, label: string, url: string) => {
      links.push({ url, label });
      return ' ';
    });
  for (const [url] of rest.matchAll(BARE_URL)) links.push({ url, label: null });
  return links;
}

/** Labels for links, names for mentions, entities decoded. Marks of emphasis are left as they are. */
export function seenText(text: string, form: TextForm, nameOf: (id: string) => string): string {
  if (form === 'plain') return text;
  const tokens = text.replace(TOKEN, (_, target: string, label?: string) => {
    if (target.startsWith('@')) return `@${nameOf(target.slice(1))}`;
    if (target.startsWith('#')) return `#${nameOf(target.slice(1))}`;
    if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
    return label ?? target;
  });
  const linked = form === 'markdown' ? tokens.replace(MARKDOWN_LINK, (_, label: string) => label) : tokens;
  return linked.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
