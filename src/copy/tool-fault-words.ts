/** What is told where a tool cannot answer: what is wrong, and what to do next. */
import type { Locale } from './locale.js';

export type ToolFaultCode =
  | 'bad-arguments'
  | 'too-long'
  | 'too-large'
  | 'not-json'
  | 'not-found'
  | 'unknown-tool'
  | 'no-session'
  | 'not-drafted'
  | 'too-many-requests'
  | 'not-allowed'
  | 'unavailable'
  | 'interrupted'
  | 'internal';

type Fault = { readonly code: ToolFaultCode; readonly details: Readonly<Record<string, string | number>> };
type Words = { readonly what: string; readonly next: string };

export function toolFaultWords(fault: Fault, locale: Locale): Words {
  return locale === 'zh' ? chinese(fault) : english(fault);
}

function chinese({ code, details }: Fault): Words {
  const { reason = '' } = details;
  switch (code) {
    case 'bad-arguments':
      return { what: reason === '' ? '参数不对。' : `参数不对：\n${reason}`, next: '照参数说明改正后再试。' };
    case 'too-long':
      return { what: `文字有 ${details.length} 个字，上限是 ${details.limit} 个。`, next: '缩短后再试。' };
    case 'too-large':
      return { what: '请求太大。', next: '分成几次再试。' };
    case 'not-json':
      return { what: '请求的内容不是 JSON。', next: '用 content-type: application/json 交一个 JSON 对象。' };
    case 'not-found':
      return {
        what: `没有${details.id === undefined ? '这一项' : ` ${details.id}`}。`,
        next: '用 list_documents 或 search_clauses 查到编号后再试。',
      };
    case 'unknown-tool':
      return { what: '没有这个工具。', next: '用 tools/list 看有哪些工具。' };
    case 'no-session':
      return { what: '没有这个会话，或已经结束。', next: '重新 initialize。' };
    case 'not-drafted':
      return { what: `没有起草：${reason}`, next: '按所说的改正后再试。' };
    case 'too-many-requests':
      return { what: '请求太密。', next: `${details.seconds} 秒后再试。` };
    case 'not-allowed':
      return { what: '这个来源的请求不接受。', next: '从本站或本机的程序访问。' };
    case 'unavailable':
      return { what: '文件库现在用不了。', next: '稍后再试；仍不行时告诉管理员查看服务的日志。' };
    case 'interrupted':
      return { what: '已停止。', next: '需要时再问一次。' };
    case 'internal':
      return { what: '程序内部出错。', next: '再试一次；仍不行时告诉管理员查看服务的日志。' };
  }
}

function english({ code, details }: Fault): Words {
  const { reason = '' } = details;
  switch (code) {
    case 'bad-arguments':
      return {
        what: reason === '' ? 'The arguments are not right.' : `The arguments are not right:\n${reason}`,
        next: 'Correct them as described and try again.',
      };
    case 'too-long':
      return { what: `The text has ${details.length} characters; the limit is ${details.limit}.`, next: 'Shorten it.' };
    case 'too-large':
      return { what: 'The request is too large.', next: 'Send it in parts.' };
    case 'not-json':
      return { what: 'The body is not JSON.', next: 'Send one JSON object as content-type: application/json.' };
    case 'not-found':
      return {
        what: `There is no ${details.id ?? 'such thing'}.`,
        next: 'Find the id with list_documents or search_clauses.',
      };
    case 'unknown-tool':
      return { what: 'There is no such tool.', next: 'tools/list names them.' };
    case 'no-session':
      return { what: 'There is no such session, or it is over.', next: 'Initialize anew.' };
    case 'not-drafted':
      return { what: `Nothing was drafted: ${reason}`, next: 'Correct it as said and try again.' };
    case 'too-many-requests':
      return { what: 'Too many requests.', next: `Try again in ${details.seconds} seconds.` };
    case 'not-allowed':
      return { what: 'Requests from there are not taken.', next: 'Use this site itself or a program.' };
    case 'unavailable':
      return {
        what: 'The library cannot be used now.',
        next: 'Try again later; else ask whoever runs it to read its log.',
      };
    case 'interrupted':
      return { what: 'Stopped.', next: 'Ask again where it is still wanted.' };
    case 'internal':
      return { what: 'Something went wrong inside.', next: 'Try again; else ask whoever runs it to read its log.' };
  }
}
