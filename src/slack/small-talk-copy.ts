/** What the bot says to small talk, and of the talk around a question. Nothing of users or documents is put into it. */
import type { Locale } from '../copy/locale.js';
import type { SmallTalk } from '../question/small-talk.js';

export type SmallTalkCopy = {
  /** Said where a reaction is not allowed, or says too little; null for nothing. */
  readonly line: Readonly<Record<SmallTalk, string | null>>;
  readonly card: { readonly greeting: string; readonly what: string; readonly how: string; readonly try: string };
  /** The question of a deleted message was answered here. */
  readonly withdrawn: string;
  /** The message was edited into one that asks nothing. */
  readonly nothingAsked: string;
  readonly noSource: string;
  readonly sourceHead: (shown: number, all: number) => string;
  /** Of a document named, whose text is attached; and of one whose text cannot be. Names are shown as plain text. */
  readonly whole: (name: string) => string;
  readonly notAttached: (name: string) => string;
  readonly unread: string;
  /** `message` is shown as plain text. */
  readonly about: (message: string) => string;
};

const ZH: SmallTalkCopy = {
  line: {
    thanks: '不客气，有问题随时问。',
    acknowledges: null,
    laughs: null,
    praises: null,
    emoji: null,
    parts: '再见，有问题随时来问。',
    apologises: '没关系。',
    calls: '在。直接写出想查的政策问题就行。',
    greets: null,
    objects:
      '哪里不对？换个说法再问一次，写明文件或地区会更准；也可以点那条回答下面的“没用”或“引用不对”，说明原因，会据此改进。',
    'asks-what-we-do': null,
    'wants-text': null,
    'passes-on':
      '看到了，这里面没有要查的问题。想查政策文件里的哪一点，直接写出来；要核对这段话与文件是否一致，在消息的“更多操作”里选“核查引用”。',
  },
  card: {
    greeting: '你好，我是条文。',
    what: '我是程序，回答收录的政策文件里写了什么：目标数值、谁牵头、有哪些措施、名词含义、各地比较。每句话都注明文件、条款和原文；文件没有写的，我会如实说；网盘、网页等没有收录的材料，我看不到。',
    how: '在频道里提到我，或直接私信；接着追问不用重复前面的话。发“原文发我”，我把上一条回答引用的条款原文贴出来；要整份文件，写明是哪一份。收录了哪些文件：/tiaowen docs；删除保存的我的提问：/tiaowen forget；更多用法：/tiaowen help',
    try: '可以这样问：',
  },
  withdrawn: '提问已删除，这条回答随之撤下。',
  nothingAsked: '提问已改为别的内容，这条回答随之撤下。',
  noSource: '这里还没有引用过条款的回答。先问一个问题，再发“原文发我”，我把引用的条款原文贴出来。',
  sourceHead: (shown, all) =>
    shown === all
      ? `上一条回答引用的条款原文（${all} 条）：`
      : `上一条回答引用了 ${all} 条条款，先贴出前 ${shown} 条：`,
  whole: (name) => `${name}：收录的全文附在这里（文字版）。红头原件、PDF 和网址这里没有收录。`,
  notAttached: (name) => `${name}：全文没能作为文件发到这里。请私信我再要一次；红头原件、PDF 和网址这里没有收录。`,
  unread:
    '没能读到这个讨论串里前面的消息，请管理员检查应用的权限（channels:history、groups:history），或把问题直接写给我。',
  about: (message) => `按这条消息查的：${message}`,
};

const EN: SmallTalkCopy = {
  line: {
    thanks: 'You are welcome. Ask any time.',
    acknowledges: null,
    laughs: null,
    praises: null,
    emoji: null,
    parts: 'Goodbye. Ask any time.',
    apologises: 'No problem.',
    calls: 'Here. Just write the policy question.',
    greets: null,
    objects:
      'What is wrong? Put it another way and name the document or region; or use “Not useful” or “Wrong citation” below that answer and say why, so that it gets better.',
    'asks-what-we-do': null,
    'wants-text': null,
    'passes-on':
      'Read; there is no question in it. Write what to look up in the policy documents, or use the message action “核查引用” to check it against them.',
  },
  card: {
    greeting: 'Hello, I am Tiaowen.',
    what: 'I answer what the policy documents here say: targets, who leads, measures, terms, comparisons. I am a program: every sentence names its document, clause and source text, what they do not say I tell you too, and drives or pages outside them I cannot see.',
    how: 'Mention me in a channel or send a direct message; a follow-up need not repeat what was said. Write “send me the full text” for the clauses behind the last answer, or name a document to have the whole of it. Which documents there are: /tiaowen docs; to delete my questions: /tiaowen forget; more: /tiaowen help',
    try: 'You could ask:',
  },
  withdrawn: 'The question was deleted, so this answer was withdrawn.',
  nothingAsked: 'The question was changed into something else, so this answer was withdrawn.',
  noSource:
    'No answer here has cited a clause yet. Ask a question first, then write “send me the full text” for the clauses it cites.',
  sourceHead: (shown, all) =>
    shown === all
      ? `The clauses cited by the last answer (${all}):`
      : `The last answer cites ${all} clauses; these are the first ${shown}:`,
  whole: (name) => `${name}: its whole text as kept here is attached. The original print, a PDF or a link is not kept.`,
  notAttached: (name) =>
    `${name}: its text could not be attached here. Ask for it in a direct message; the original print, a PDF or a link is not kept.`,
  unread:
    'The messages above in this thread could not be read. An admin should check the app’s scopes (channels:history, groups:history); or write the question to me directly.',
  about: (message) => `Looked up for this message: ${message}`,
};

export function smallTalkCopy(locale: Locale): SmallTalkCopy {
  return locale === 'zh' ? ZH : EN;
}
