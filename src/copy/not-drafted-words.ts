/** Why nothing was drafted, told to who asked in a form of named fields. */
import type { NotDrafted } from '../briefing/draft-briefing.js';
import type { Locale } from './locale.js';

export function notDraftedWords(drafted: NotDrafted, locale: Locale): string {
  return locale === 'zh' ? chinese(drafted) : english(drafted);
}

function chinese(drafted: NotDrafted): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `没有模板 ${drafted.wanted}。相近的有：${drafted.nearest.join('、')}。`;
    case 'unknown-document':
      return `没有收录 ${drafted.wanted}。可以起草的文件：${drafted.nearest.join('、')}。`;
    case 'no-document':
      return `有几份方案，请用 documents 指明：${drafted.plans.map(({ id, title }) => `${id}（${title}）`).join('、')}。`;
    case 'not-a-plan':
      return `《${drafted.title}》不是方案，没有任务可列。`;
    case 'unknown-unit':
      return `所选文件没有写到 ${drafted.wanted}。写到的单位有：${drafted.nearest.join('、')}。`;
    case 'ambiguous-unit':
      return `${drafted.wanted} 可能指：${drafted.candidates.join('、')}。请用 unit 写明。`;
    case 'needs':
      return drafted.what === 'unit' ? '这个模板要用 unit 指明单位。' : '这个模板要用 topic 指明主题。';
    case 'empty':
      return `没有符合条件的任务。${
        drafted.mentions.length > 0
          ? `只是提到该主题的有：${drafted.mentions.map(({ label }) => label).join('、')}，可用 also 列入。`
          : ''
      }`;
  }
}

function english(drafted: NotDrafted): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `there is no template ${drafted.wanted}; the nearest: ${drafted.nearest.join(', ')}.`;
    case 'unknown-document':
      return `there is no document ${drafted.wanted}; plans at hand: ${drafted.nearest.join(', ')}.`;
    case 'no-document':
      return `there are several plans, name one in documents: ${drafted.plans.map(({ id, title }) => `${id} (${title})`).join(', ')}.`;
    case 'not-a-plan':
      return `“${drafted.title}” is no plan and orders nothing.`;
    case 'unknown-unit':
      return `the documents do not name ${drafted.wanted}; they name: ${drafted.nearest.join(', ')}.`;
    case 'ambiguous-unit':
      return `${drafted.wanted} may be ${drafted.candidates.join(', ')}; say which in unit.`;
    case 'needs':
      return `this template needs ${drafted.what}.`;
    case 'empty':
      return `no task fits.${
        drafted.mentions.length > 0
          ? ` Those that mention the topic: ${drafted.mentions.map(({ label }) => label).join(', ')}; take them with also.`
          : ''
      }`;
  }
}
