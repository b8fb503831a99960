/** Questions from easy to hard, each with its answer on the next slide. */
import { joinedLines } from '../../language/joined-lines.js';
import { charactersOf, MOST_CHARACTERS, MOST_OPTIONS, MOST_POINT, type Slide } from '../../office/deck.js';
import { keyText } from '../quiz/csv.js';
import { plainItem } from '../quiz/plain-item.js';
import type { OpenItem, QuizItem, QuizType } from '../quiz/quiz.js';
import { letterOf } from '../quiz/quiz.js';
import { TYPE_NAMES } from '../quiz/type-names.js';
import type { Edition } from '../quiz-blocks.js';
import { excerpt, lengthOf, shortLabels } from './brief-words.js';
import { labelsOf, notes } from './notes.js';

/** From what is recognised to what is to be said in one's own words. */
const EASY_TO_HARD: readonly QuizType[] = ['judge', 'single', 'blank', 'multiple', 'short', 'case'];
/** Room for the number in the title. */
const SPARE = 2;

/** Of an answer told in points. */
const MOST_TOLD = 4;
const ANSWER_ROOM = MOST_CHARACTERS - 30;

/** Those that fit a slide, with all of their answer. */
export function shownItems(items: readonly QuizItem[]): QuizItem[] {
  return items.filter((item) => {
    const slide = questionSlide(item, 1);
    const isTold = !isOpen(item) || item.key.length <= MOST_TOLD;
    return isTold && charactersOf(slide) <= MOST_CHARACTERS - SPARE && optionsOf(item).length <= MOST_OPTIONS;
  });
}

/** Of different types in turn, and of different clauses while there are any; from easy to hard. */
export function chosenItems(items: readonly QuizItem[], count: number): QuizItem[] {
  const chosen: QuizItem[] = [];
  const clauseOf = ({ claims: [{ citations }] }: QuizItem) => citations[0].clauseId;
  const types = EASY_TO_HARD.filter((type) => items.some((item) => item.type === type));
  for (let turn = 0; chosen.length < Math.min(count, items.length); turn += 1) {
    const type = types[turn % types.length];
    const open = items.filter((item) => item.type === type && !chosen.includes(item));
    const fresh = open.find((item) => !chosen.some((other) => clauseOf(other) === clauseOf(item)));
    const next = fresh ?? open[0];
    if (next !== undefined) chosen.push(next);
  }
  return chosen.toSorted((a, b) => EASY_TO_HARD.indexOf(a.type) - EASY_TO_HARD.indexOf(b.type));
}

export function questionSlides(items: readonly QuizItem[], edition: Edition): Slide[] {
  return items.flatMap((item, index) =>
    edition === 'trainee'
      ? [questionSlide(item, index + 1)]
      : [
          { ...questionSlide(item, index + 1), ...notes([`答案：${keyText(plainItem(item))}`], item.claims) },
          answerSlide(item, index + 1),
        ],
  );
}

function questionSlide(item: QuizItem, number: number): Slide {
  return {
    title: `第${number}题（${TYPE_NAMES[item.type]}）`,
    body: { kind: 'question', question: item.question, options: optionsOf(item) },
    footer: '',
    notes: '',
  };
}

/** The key, and the words of the plan it rests on. */
function answerSlide(item: QuizItem, number: number): Slide {
  const key = answerOf(item);
  const words = item.claims
    .slice(0, 2)
    .map(({ citations: [{ quote }] }) => excerpt(joinedLines(quote), `${item.question}${key}`, MOST_POINT));
  const points = isOpen(item) ? toldPoints(item) : [...new Set([key, ...words])];
  return {
    title: `第${number}题　答案`,
    body: { kind: 'points', points },
    footer: shortLabels(labelsOf(item.claims), 16),
    ...notes([`答案：${keyText(plainItem(item))}`, item.explanation], item.claims),
  };
}

function isOpen(item: QuizItem): item is OpenItem {
  return item.type === 'short' || item.type === 'case';
}

/** Each point of the model answer, in as many words as all of them leave room for. */
function toldPoints({ key, question }: OpenItem): string[] {
  const each = Math.min(MOST_POINT, Math.floor(ANSWER_ROOM / key.length));
  return key.map(({ text }) => excerpt(joinedLines(text), question, each));
}

function answerOf(item: QuizItem): string {
  const key = keyText(plainItem(item));
  if (item.type !== 'single') return excerpt(`答案：${key}`, key, MOST_POINT);
  const said = `答案：${letterOf(item.key)}. ${item.options[item.key] ?? ''}`;
  return lengthOf(said) <= MOST_POINT ? said : `答案：${letterOf(item.key)}`;
}

function optionsOf(item: QuizItem): readonly string[] {
  return 'options' in item ? item.options : [];
}
