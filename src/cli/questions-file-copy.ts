import type { Locale } from '../copy/locale.js';
import type { LineProblem } from './questions-file.js';

/** A bad line of a file of questions, by its number. */
export function badLineCopy({
  file,
  line,
  problem,
  locale,
}: {
  file: string;
  line: number;
  problem: LineProblem | { readonly said: string };
  locale: Locale;
}): string {
  const said = typeof problem === 'string' ? PROBLEMS[locale][problem] : problem.said;
  return locale === 'zh' ? `${file} 第 ${line} 行没有作答：${said}` : `${file}, line ${line} was not answered: ${said}`;
}

/** What is said at the end where lines were passed over. */
export function badLinesCopy(count: number, locale: Locale): string {
  return locale === 'zh'
    ? `共 ${count} 行没有作答，其余已全部作答；改正这些行后再运行。`
    : `${count} ${count === 1 ? 'line was' : 'lines were'} not answered, all others were; correct and run again.`;
}

const PROBLEMS: Readonly<Record<Locale, Readonly<Record<LineProblem, string>>>> = {
  zh: {
    'not-json': '不是合法的 JSON。',
    'not-an-object': '应是一个 JSON 对象，如 {"question": "……"}。',
    'no-question': '缺少 question，或它不是文字。',
    'bad-id': 'id 应是文字或数字。',
    'bad-history': 'history 应是文字的列表。',
  },
  en: {
    'not-json': 'it is not valid JSON.',
    'not-an-object': 'expected a JSON object such as {"question": "…"}.',
    'no-question': 'question is missing or not a string.',
    'bad-id': 'id must be a string or a number.',
    'bad-history': 'history must be a list of strings.',
  },
};
