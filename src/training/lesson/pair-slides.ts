/** 易混点 side by side, two or three pairs a slide. */
import { claimsOfParts, textOfParts } from '../../briefing/parts.js';
import type { Task } from '../../briefing/task.js';
import type { Drafting } from '../../briefing/task-parts.js';
import { isBalanced } from '../../language/balanced.js';
import { charactersOf, MOST_CHARACTERS, type Slide } from '../../office/deck.js';
import { lookAlikesTable } from '../look-alikes.js';
import { lengthOf } from './brief-words.js';
import { notes } from './notes.js';

const MOST_PAIRS = 3;
const MOST_CELL = 24;
const COLUMNS = [
  { title: '容易混淆', width: 1 },
  { title: '两者不同', width: 1 },
];

/** Pairs whose words fit a slide; why they are confused is for who speaks. */
export function pairSlides(tasks: readonly Task[], drafting: Drafting): Slide[] {
  const pairs = lookAlikesTable(tasks, drafting).rows.flatMap(
    ([name = [], target = [], other = [], others = [], why = []]) => {
      const cells = [cellOf(name, target), cellOf(other, others)];
      const isShown = cells.every((cell) => lengthOf(cell) <= MOST_CELL && isBalanced(cell)) && cells[0] !== cells[1];
      const claims = claimsOfParts([...name, ...target, ...other, ...others]);
      return isShown ? [{ cells, claims, why: `${cells.join('　')}：${textOfParts(why)}` }] : [];
    },
  );
  const slides: Slide[] = [];
  let left = pairs;
  while (left.length > 0) {
    let page = left.slice(0, MOST_PAIRS);
    while (page.length > 1 && charactersOf(slideOf(page)) > MOST_CHARACTERS) page = page.slice(0, -1);
    slides.push(slideOf(page));
    left = left.slice(page.length);
  }
  return slides;
}

type Pair = { readonly cells: readonly string[]; readonly claims: Parameters<typeof notes>[1]; readonly why: string };

function slideOf(pairs: readonly Pair[]): Slide {
  return {
    title: '易混点',
    body: { kind: 'table', columns: COLUMNS, rows: pairs.map(({ cells }) => cells) },
    footer: '',
    ...notes(
      pairs.map(({ why }) => why),
      pairs.flatMap(({ claims }) => claims),
    ),
  };
}

/** The clause behind the name is for the notes. */
function cellOf(name: Parameters<typeof claimsOfParts>[0], target: Parameters<typeof claimsOfParts>[0]): string {
  const [{ text } = { text: '' }] = claimsOfParts(name);
  return `${text}：${textOfParts(target)}`;
}
