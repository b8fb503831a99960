import type { Noise } from '../../vocabulary/document.js';
import type { Block } from '../reading.js';
import type { Cleaned } from './clean.js';
import type { TextLine } from './lines.js';

const HEADING = /^\s*(#{1,6})\s+$/;
const BULLET = /^\s*[-*+]\s+$/;
const UNDERLINE = /^\s*(?:(={3,})|-{3,})\s*$/;
const LONGEST_UNDERLINED = 60;
const STOP = /[。；;，,：:！!？?]$/;

type Fields = Omit<Block, 'start' | 'end' | 'place'>;

/** What the marks before a line, or below it, make of it. A first-level heading that stands alone is the title, level 0. */
export function headingsAndItems({ text, noise }: Cleaned, lines: readonly TextLine[]): (line: TextLine) => Fields {
  const levels = headingLevels(text, noise, lines);
  const bullets = new Set(
    noise.filter(({ reason, text: mark }) => reason === 'markup' && BULLET.test(mark)).map(({ at }) => at),
  );
  const hasTitle = [...levels.values()].filter((level) => level === 1).length === 1;
  return ({ start }) => {
    const level = levels.get(start);
    if (level !== undefined) return { kind: 'heading', level: hasTitle ? level - 1 : level };
    return { kind: bullets.has(start) ? 'list-item' : 'paragraph' };
  };
}

function headingLevels(text: string, noise: readonly Noise[], lines: readonly TextLine[]): Map<number, number> {
  const levels = new Map<number, number>();
  const byEnd = new Map(lines.map((line) => [line.end, line]));
  for (const { at, text: mark, reason } of noise) {
    if (reason !== 'markup') continue;
    const hashes = HEADING.exec(mark)?.[1];
    if (hashes !== undefined) levels.set(at, hashes.length);
    const underline = UNDERLINE.exec(mark);
    const above = underline === null ? undefined : byEnd.get(text.lastIndexOf('\n', at - 1));
    if (underline === null || above === undefined || text.slice(above.end, at) !== '\n') continue;
    if (above.text.length <= LONGEST_UNDERLINED && !STOP.test(above.text)) {
      levels.set(above.start, underline[1] === undefined ? 2 : 1);
    }
  }
  return levels;
}
