/**
 * Moodle's GIFT. A category for each type; the title of a question is its id; explanations are general feedback.
 * Essays have no key there: the model answer, with its marks, stands at the head of the feedback. How hard it is stands as a tag
 * in the comment before it (docs.moodle.org, GIFT format, “Specifying question idnumber and tags”).
 */
import { type PlainItem, pointText } from './plain-item.js';
import { DIFFICULTY_NAMES, TYPE_NAMES } from './type-names.js';

export const MODEL_ANSWER = '参考答案：';

/** `category`: the folder in Moodle's question bank, each type below it. */
export function giftText(items: readonly PlainItem[], category: string): string {
  const blocks: string[] = [];
  let type: PlainItem['type'] | null = null;
  for (const item of items) {
    if (item.type !== type) blocks.push(`$CATEGORY: ${categoryName(category)}/${TYPE_NAMES[item.type]}`);
    type = item.type;
    blocks.push(
      `// [tag:${DIFFICULTY_NAMES[item.difficulty]}]\n::${escaped(item.id)}::[plain]${escaped(item.question)}{${answersOf(item)}}`,
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

function answersOf(item: PlainItem): string {
  const feedback = `####${escaped(item.explanation)}`;
  switch (item.type) {
    case 'single':
      return lines(
        item.options.map((option, index) => unweighted(index === item.key ? '=' : '~', option)),
        feedback,
      );
    case 'multiple': {
      const right = weight(item.key.length);
      const wrong = weight(item.options.length - item.key.length);
      const weighted = item.options.map(
        (option, index) => `~%${item.key.includes(index) ? right : `-${wrong}`}%${escaped(option)}`,
      );
      return lines(weighted, feedback);
    }
    case 'judge':
      return `${item.key ? 'TRUE' : 'FALSE'}${feedback}`;
    case 'blank':
      return lines(
        item.key.map((text) => unweighted('=', text)),
        feedback,
      );
    default:
      return `####${escaped([MODEL_ANSWER, ...item.key.map(pointText), item.explanation].join('\n'))}`;
  }
}

/** Text that begins like a weight needs one in front of it. */
function unweighted(mark: '=' | '~', text: string): string {
  const weight = /^%-?[\d.]+%/.test(text) ? `%${mark === '=' ? 100 : 0}%` : '';
  return `${mark}${weight}${escaped(text)}`;
}

function lines(answers: readonly string[], feedback: string): string {
  return `\n${answers.map((answer) => `\t${answer}\n`).join('')}\t${feedback}\n`;
}

/** A share of a hundred as Moodle's list of allowed weights writes it: 100, 50, 33.33333. */
function weight(count: number): string {
  return String(Number((100 / count).toFixed(5)));
}

/** A slash opens a folder below; a pair of them stands for one. */
function categoryName(name: string): string {
  return name.replaceAll(/\s*\n\s*/g, ' ').replaceAll('/', '//');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\~=#{}:]/g, (char) => `\\${char}`).replaceAll(/\r\n?|\n/g, '\\n');
}
