/** What `brief` says: why nothing was drafted, what was, and the templates at hand. */
import type { DraftedOutline, NotDrafted } from '../briefing/draft-briefing.js';
import type { TemplateProblem } from '../briefing/read-template.js';
import type { LeftOutReason } from '../briefing/select-tasks.js';
import { VARIABLES } from '../briefing/template.js';
import type { Locale } from '../copy/locale.js';

const LEFT_OUT: Readonly<Record<Locale, Readonly<Record<LeftOutReason, string>>>> = {
  zh: {
    'not-a-task': '不是任务',
    unit: '不涉及该单位',
    topic: '不涉及该主题',
    borderline: '只是提到该主题',
    part: '不在该部分',
    deadline: '不在该期限内',
  },
  en: {
    'not-a-task': 'no task',
    unit: 'not of the unit',
    topic: 'not of the topic',
    borderline: 'mentions the topic in passing',
    part: 'not in the part',
    deadline: 'not in the window',
  },
};

/** What happened, and what to do next. */
export function notDraftedCopy(drafted: NotDrafted, locale: Locale): string {
  return locale === 'zh' ? chinese(drafted) : english(drafted);
}

function chinese(drafted: NotDrafted): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `没有模板 ${drafted.wanted}。相近的有：${drafted.nearest.join('、')}。全部模板：npm run -s brief -- --list`;
    case 'unknown-document':
      return `没有收录 ${drafted.wanted}。可以起草的文件：${drafted.nearest.join('、')}。`;
    case 'no-document':
      return `收录了几份方案，请用 --document 或 --region 指明：${drafted.plans.map(({ id, title }) => `${id}（${title}）`).join('、')}。`;
    case 'not-a-plan':
      return `《${drafted.title}》不是方案，没有任务可列。请选一份方案。`;
    case 'unknown-unit':
      return `所选文件没有写到 ${drafted.wanted}。写到的单位有：${drafted.nearest.join('、')}。`;
    case 'ambiguous-unit':
      return `${drafted.wanted} 可能指：${drafted.candidates.join('、')}。请用 --unit 写明其中一个或几个。`;
    case 'needs':
      return drafted.what === 'unit' ? '这个模板要指明单位：--unit 市医保局' : '这个模板要指明主题：--topic 医养结合';
    case 'empty':
      return `没有符合条件的任务（${leftOut(drafted.leftOut, 'zh')}）。放宽 --unit、--topic、--part 或期限再试。`;
  }
}

function english(drafted: NotDrafted): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `There is no template ${drafted.wanted}. The nearest: ${drafted.nearest.join(', ')}. All of them: npm run -s brief -- --list`;
    case 'unknown-document':
      return `There is no document ${drafted.wanted}. Plans at hand: ${drafted.nearest.join(', ')}.`;
    case 'no-document':
      return `There are several plans; name one with --document or --region: ${drafted.plans.map(({ id, title }) => `${id} (${title})`).join(', ')}.`;
    case 'not-a-plan':
      return `“${drafted.title}” is no plan and orders nothing. Choose a plan.`;
    case 'unknown-unit':
      return `The documents chosen do not name ${drafted.wanted}. They name: ${drafted.nearest.join(', ')}.`;
    case 'ambiguous-unit':
      return `${drafted.wanted} may be ${drafted.candidates.join(', ')}. Name one or more of them with --unit.`;
    case 'needs':
      return drafted.what === 'unit' ? 'This template needs --unit.' : 'This template needs --topic.';
    case 'empty':
      return `No task fits (${leftOut(drafted.leftOut, 'en')}). Widen --unit, --topic, --part or the window.`;
  }
}

function leftOut(counts: Readonly<Partial<Record<LeftOutReason, number>>>, locale: Locale): string {
  const words = LEFT_OUT[locale];
  const each = (Object.keys(words) as LeftOutReason[]).flatMap((why) =>
    counts[why] === undefined ? [] : [`${words[why]} ${counts[why]}`],
  );
  return each.join(locale === 'zh' ? '，' : ', ');
}

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
