/** Why nothing was drafted, and what to choose instead: told alike by every edge, with its own names for what is chosen. */
import type { NotDrafted } from '../briefing/draft-briefing.js';
import type { LeftOutReason } from '../briefing/select-tasks.js';
import type { Locale } from './locale.js';

/** What is chosen, as who asked knows it: an option, an argument, a field of a form. */
export type ChoiceNames = Readonly<Record<'template' | 'documents' | 'unit' | 'topic' | 'also', string>> & {
  /** Documents are chosen by their ids. */
  readonly withIds: boolean;
};

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
/** Of a long list; how many there are in all is told behind them. */
const MOST_NAMED = 10;

export function notDraftedWords(drafted: NotDrafted, names: ChoiceNames, locale: Locale): string {
  return locale === 'zh' ? chinese(drafted, names) : english(drafted, names);
}

function chinese(drafted: NotDrafted, names: ChoiceNames): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `没有模板“${drafted.wanted}”，请在“${names.template}”另选。相近的有：${drafted.nearest.join('、')}。`;
    case 'unknown-document':
      return `没有收录“${drafted.wanted}”。可以起草的有：${drafted.nearest.join('、')}。`;
    case 'no-document': {
      const plans = drafted.plans.map(({ id, title }) => (names.withIds ? `${id}（${title}）` : `《${title}》`));
      const all = plans.length > MOST_NAMED ? `等 ${plans.length} 份` : '';
      return `请在“${names.documents}”选一份方案：${plans.slice(0, MOST_NAMED).join('、')}${all}。`;
    }
    case 'not-a-plan':
      return `《${drafted.title}》不是方案，没有任务可列。请在“${names.documents}”另选。`;
    case 'unknown-unit':
      return `所选文件没有写到“${drafted.wanted}”。相近的有：${drafted.nearest.join('、')}。`;
    case 'ambiguous-unit':
      return `“${drafted.wanted}”可能指：${drafted.candidates.join('、')}。请在“${names.unit}”写明其中一个或几个。`;
    case 'needs':
      return `这个模板要填“${names[drafted.what]}”。`;
    case 'empty': {
      const { mentions } = drafted;
      const why = `没有符合条件的任务（${leftOut(drafted.leftOut, 'zh')}）。`;
      if (mentions.length === 0) return `${why}放宽“${names.unit}”、“${names.topic}”等条件再试。`;
      const labels = mentions.slice(0, MOST_NAMED).map(({ label }) => label);
      return `${why}${mentions.length} 条只是提到该主题：${labels.join('、')}${mentions.length > MOST_NAMED ? '等' : ''}。要列入的在“${names.also}”选定，或改“${names.topic}”。`;
    }
  }
}

function english(drafted: NotDrafted, names: ChoiceNames): string {
  switch (drafted.status) {
    case 'unknown-template':
      return `There is no template “${drafted.wanted}”; choose another in “${names.template}”. The nearest: ${drafted.nearest.join(', ')}.`;
    case 'unknown-document':
      return `There is no document “${drafted.wanted}”. At hand: ${drafted.nearest.join(', ')}.`;
    case 'no-document': {
      const plans = drafted.plans.map(({ id, title }) => (names.withIds ? `${id} (${title})` : `“${title}”`));
      const all = plans.length > MOST_NAMED ? ` and others, ${plans.length} in all` : '';
      return `Choose a plan in “${names.documents}”: ${plans.slice(0, MOST_NAMED).join(', ')}${all}.`;
    }
    case 'not-a-plan':
      return `“${drafted.title}” is no plan and orders nothing. Choose another in “${names.documents}”.`;
    case 'unknown-unit':
      return `The documents chosen do not name “${drafted.wanted}”. Near it: ${drafted.nearest.join(', ')}.`;
    case 'ambiguous-unit':
      return `“${drafted.wanted}” may be ${drafted.candidates.join(', ')}. Name one or more of them in “${names.unit}”.`;
    case 'needs':
      return `This template needs “${names[drafted.what]}”.`;
    case 'empty': {
      const { mentions } = drafted;
      const why = `No task fits (${leftOut(drafted.leftOut, 'en')}).`;
      if (mentions.length === 0) return `${why} Widen “${names.unit}”, “${names.topic}” or whatever else was chosen.`;
      const labels = mentions.slice(0, MOST_NAMED).map(({ label }) => label);
      return `${why} ${mentions.length} only mention the topic: ${labels.join(', ')}${mentions.length > MOST_NAMED ? ' and others' : ''}. Choose those to be taken in among “${names.also}”, or change “${names.topic}”.`;
    }
  }
}

function leftOut(counts: Readonly<Partial<Record<LeftOutReason, number>>>, locale: Locale): string {
  const words = LEFT_OUT[locale];
  const each = (Object.keys(words) as LeftOutReason[]).flatMap((why) =>
    counts[why] === undefined ? [] : [`${words[why]} ${counts[why]}`],
  );
  return each.join(locale === 'zh' ? '，' : ', ');
}
