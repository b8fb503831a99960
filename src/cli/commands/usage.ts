import { jsonLine } from '../../copy/json-line.js';
import type { UsageDay } from '../../storage/usage.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Locale, Surroundings } from '../surroundings.js';
import { type Column, renderTable } from '../table.js';
import { withApp } from '../with-app.js';

/** Prints what the models cost, a row a day (UTC) and model, newest first. */
export async function usage(options: { readonly json?: boolean }, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const days = await app.usage();
    if (options.json === true) for (const day of days) output.result(jsonLine(day));
    else if (days.length === 0) output.message(WORDS[locale].none);
    else for (const line of renderTable(columnsOf(locale), days.map(rowOf))) output.result(line);
    return EXIT.done;
  });
}

function rowOf(day: UsageDay): string[] {
  const counts = [day.uses, day.answers, day.fallbacks, day.withheld, day.promptTokens, day.completionTokens];
  return [day.day, day.model, ...counts.map(String), day.cost.toFixed(4)];
}

function columnsOf(locale: Locale): Column[] {
  return WORDS[locale].heads.map((head, index) => ({ head, align: index < 2 ? 'left' : 'right' }));
}

const WORDS: Readonly<Record<Locale, { readonly none: string; readonly heads: readonly string[] }>> = {
  zh: {
    none: '还没有用过模型。在 .env 里写明 CHAT_MODEL 或 EMBEDDING_MODEL 后，这里按天列出用量和费用。',
    heads: ['日期', '模型', '次数', '作答', '改用摘录', '未通过的句子', '输入词元', '输出词元', '费用'],
  },
  en: {
    none: 'No model has been used yet. Set CHAT_MODEL or EMBEDDING_MODEL in .env; use and cost are then listed here by day.',
    heads: ['day', 'model', 'uses', 'answers', 'fallbacks', 'withheld', 'prompt tokens', 'reply tokens', 'cost'],
  },
};
