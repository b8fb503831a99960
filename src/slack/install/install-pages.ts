/** The pages a person sees who installs the app: what it is, and how it went. Nothing from outside stands on them but the link. */
import type { Locale } from '../../copy/locale.js';

export type InstallEnd = 'installed' | 'cancelled' | 'expired' | 'not-enabled' | 'failed';

type Page = { readonly title: string; readonly text: string; readonly next: string };

const ZH: Readonly<Record<InstallEnd, Page>> = {
  installed: {
    title: '已安装',
    text: '条文已装到你的工作区。',
    next: '回到 Slack，在频道里输入 /invite @tiaowen，或直接给它发私信提问。',
  },
  cancelled: { title: '没有安装', text: '你在 Slack 的页面上点了取消。', next: '要安装，请从安装页重新开始。' },
  expired: {
    title: '没有安装',
    text: '这次安装已经过期，或不是在这个浏览器里开始的。',
    next: '请从安装页重新开始，十分钟内完成。',
  },
  'not-enabled': {
    title: '没有安装',
    text: '这个工作区没有开通，令牌没有保存。',
    next: '请把工作区的编号告诉运行本程序的管理员，开通后再装。',
  },
  failed: { title: '没有安装', text: '安装时出了故障。', next: '请从安装页重新开始；还不行，请联系管理员。' },
};

const EN: Readonly<Record<InstallEnd, Page>> = {
  installed: {
    title: 'Installed',
    text: 'Tiaowen is installed in your workspace.',
    next: 'Back in Slack, type /invite @tiaowen in a channel, or send it a direct message with a question.',
  },
  cancelled: { title: 'Not installed', text: 'You pressed Cancel on Slack’s page.', next: 'To install, begin again.' },
  expired: {
    title: 'Not installed',
    text: 'This installation has expired, or was begun in another browser.',
    next: 'Begin again, and finish within ten minutes.',
  },
  'not-enabled': {
    title: 'Not installed',
    text: 'This workspace has not been enabled. No token was kept.',
    next: 'Give the id of the workspace to the admin who runs this program, and install once it is enabled.',
  },
  failed: {
    title: 'Not installed',
    text: 'Something failed while installing.',
    next: 'Begin again; if it stays so, ask the admin who runs this program.',
  },
};

/** @param language the header `Accept-Language` of the browser */
export function installEndPage(end: InstallEnd, language: string | undefined, installPath: string): string {
  const locale = localeOf(language);
  const { title, text, next } = (locale === 'zh' ? ZH : EN)[end];
  const again = locale === 'zh' ? '重新开始' : 'Begin again';
  const link = end === 'installed' ? '' : `<p><a href="${installPath}">${again}</a></p>`;
  return page(locale, title, `<p>${text}</p><p>${next}</p>${link}`);
}

/** In both languages: Bolt does not say whose browser asks. `url` is made by Bolt, and escaped here. */
export function installPage(url: string): string {
  const link = (text: string) => `<p><a href="${escapeAttribute(url)}">${text}</a></p>`;
  const zh =
    '<p>条文回答政策文件里写了什么，每句话都注明文件、条款和原文。它读取提及它的消息、发给它的私信，以及它参与的话题里的追问；保存提问和回答，到期删除；卸载后，本工作区的内容随即删除。</p>';
  const en =
    '<p lang="en">Tiaowen answers what policy documents say, with document, clause and verbatim words behind every sentence. It reads messages that mention it, direct messages to it, and follow-ups in its threads; it keeps questions and answers for a time, and deletes all of a workspace that uninstalls it.</p>';
  return page('zh', '安装条文 · Install Tiaowen', `${zh}${en}${link('安装到 Slack · Add to Slack')}`);
}

function page(locale: Locale, title: string, body: string): string {
  const lang = locale === 'zh' ? 'zh-CN' : 'en';
  const style = 'body{font:1.1em/1.6 sans-serif;max-width:36em;margin:3em auto;padding:0 1em}';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${body}</body></html>`;
}

function localeOf(language = ''): Locale {
  return /^\s*zh\b/i.test(language) || language === '' ? 'zh' : 'en';
}

function escapeAttribute(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '');
}
