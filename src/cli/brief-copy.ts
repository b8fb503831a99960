/** What `brief` says: what was drafted, and the templates at hand. */
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import type { TemplateProblem } from '../briefing/read-template.js';
import { VARIABLES } from '../briefing/template.js';
import type { Locale } from '../copy/locale.js';
import type { ChoiceNames } from '../copy/not-drafted-words.js';

/** The options of a draft, for who is told why there is none. */
export const DRAFT_OPTIONS: ChoiceNames = {
  template: '--template',
  documents: '--document',
  unit: '--unit',
  topic: '--topic',
  also: '--also',
  withIds: true,
};

/** How long it is, what it leaves out, and by which rule. */
export function draftedCopy({ counts, outline, pages, isWithin }: DraftedOutline, locale: Locale): string {
  const { tasks, indicators, leftOut: others, cuts, supplied } = counts;
  const { name } = outline.template;
  if (locale === 'zh') {
    const length = pages === null ? '' : `约 ${pages.all} 页，`;
    const filled = supplied > 0 ? `，填入数据 ${supplied} 项` : '';
    const shortened = cuts === 0 ? '' : `；为控制篇幅省去 ${cuts} 处原文`;
    const over = isWithin ? '' : '方案太长，最短的写法也超出模板的页数，请用 --part、--unit 或 --topic 缩小范围。';
    return `${name}：${length}任务 ${tasks} 条，指标 ${indicators} 项${filled}；未列入 ${others} 条${shortened}（核对稿逐条列明）。${over}`;
  }
  const length = pages === null ? '' : `about ${pages.all} pages, `;
  const filled = supplied > 0 ? `, ${supplied} with data` : '';
  const shortened = cuts === 0 ? '' : `; ${cuts} passages left out for length`;
  const over = isWithin
    ? ''
    : ' The plan is too long even for the shortest form: narrow it with --part, --unit or --topic.';
  return `${name}: ${length}${tasks} tasks, ${indicators} targets${filled}; ${others} left out${shortened}; the checking copy lists them.${over}`;
}

export function templateProblemCopy({ file, line, where, reason }: TemplateProblem, locale: Locale): string {
  const field = where === '' ? '' : locale === 'zh' ? `${where} 项：` : `${where}: `;
  const words = reasonWords(reason, locale);
  return locale === 'zh'
    ? `模板 ${file} 第 ${line} 行：${field}${words}`
    : `Template ${file} line ${line}: ${field}${words}`;
}

function reasonWords(reason: string, locale: Locale): string {
  const [code = '', name = ''] = reason.split(' ');
  const known = VARIABLES.map((each) => `{${each}}`).join(' ');
  switch (code) {
    case 'digits':
      return locale === 'zh'
        ? '不能写数字。数字只能来自方案原文或填报的数据，要填的地方写【待填：…】。'
        : 'no digits: figures come from plans or supplied data; write 【待填：…】 where one is to be filled in.';
    case 'unknown-variable':
      return locale === 'zh'
        ? `没有 {${name}} 这个变量，可用的有 ${known}。`
        : `there is no {${name}}; known: ${known}.`;
    case 'alias':
      return locale === 'zh'
        ? '不能用 YAML 的别名（*名称），请把内容写全。'
        : 'YAML aliases (*name) are not taken: write it out.';
    case 'not-file-name':
      return locale === 'zh' ? `id 要与文件名相同：${name}。` : `the id must be the file's name: ${name}.`;
    default:
      return reason;
  }
}

export function templateSoundCopy(file: string, locale: Locale): string {
  return locale === 'zh' ? `${file} 没有问题。` : `${file} is sound.`;
}

export function writtenCopy(path: string, locale: Locale): string {
  return locale === 'zh' ? `已写入 ${path}` : `Written to ${path}`;
}
