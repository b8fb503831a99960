/** Reads GIFT as `giftText` writes it. Kinds of question a quiz does not have (matching, numerical) are reported. */
import { MODEL_ANSWER } from './gift.js';
import { type PlainItem, readPoint } from './plain-item.js';
import { difficultyNamed, typeNamed } from './type-names.js';

export type GiftProblem = { readonly line: number; readonly reason: 'no-title' | 'unreadable' };
/** `sources` are empty: the format has no place for them. */
export type GiftRead = { readonly items: readonly PlainItem[]; readonly problems: readonly GiftProblem[] };

const QUESTION = /^::((?:[^\\:]|\\.)*)::(?:\[\w+\])?((?:[^\\{]|\\.)*)\{((?:[^\\}]|\\.)*)\}\s*$/s;

export function readGift(text: string): GiftRead {
  const items: PlainItem[] = [];
  const problems: GiftProblem[] = [];
  let category = '';
  for (const { line, block, tag } of blocksOf(text)) {
    if (block.startsWith('$CATEGORY:')) {
      category = block.slice('$CATEGORY:'.length).trim().split('/').at(-1) ?? '';
      continue;
    }
    if (!block.startsWith('::')) {
      problems.push({ line, reason: 'no-title' });
      continue;
    }
    const item = itemOf({ block, tag, category });
    if (item === null) problems.push({ line, reason: 'unreadable' });
    else items.push(item);
  }
  return { items, problems };
}

type Block = { readonly line: number; block: string; readonly tag: string };

/** Questions are parted by empty lines; lines that begin with // are comments, and may hold the tag of the next question. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let tag = '';
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (row.startsWith('//')) {
      tag = /\[tag:([^\]]*)\]/.exec(row)?.[1] ?? '';
      continue;
    }
    if (row.trim() === '') open = null;
    else if (open === null) {
      open = { line: index + 1, block: row, tag };
      tag = '';
      blocks.push(open);
    } else open.block += `\n${row}`;
  }
  return blocks;
}

function itemOf({ block, tag, category }: { block: string; tag: string; category: string }): PlainItem | null {
  const [, title, question, body] = QUESTION.exec(block) ?? [];
  if (title === undefined || question === undefined || body === undefined) return null;
  const at = /^(?:[^\\#]|\\.|#(?!###))*/s.exec(body)?.[0].length ?? 0;
  const answers = body.slice(0, at).trim();
  const feedback = unescaped(body.slice(at).replace(/^####/, '').trim());
  const plain = {
    id: unescaped(title),
    question: unescaped(question),
    difficulty: difficultyNamed(tag),
    explanation: feedback,
    sources: [],
    citations: [],
  };
  if (answers === '') return essay(plain, category);
  if (/^(?:TRUE|T)$/.test(answers)) return { ...plain, type: 'judge', key: true };
  if (/^(?:FALSE|F)$/.test(answers)) return { ...plain, type: 'judge', key: false };
  const choices = [...answers.matchAll(/([=~])(?:%(-?[\d.]+)%)?((?:[^\\=~]|\\.)*)/gs)].map(
    ([, mark, weight, text = '']) => ({
      isRight: mark === '=' || Number(weight ?? 0) > 0,
      isMarked: mark === '=',
      text: unescaped(text.trim()),
    }),
  );
  if (choices.length === 0) return null;
  const options = choices.map(({ text }) => text);
  const right = choices.flatMap(({ isRight }, index) => (isRight ? [index] : []));
  const marked = choices.filter(({ isMarked }) => isMarked).length;
  if (marked === choices.length) return { ...plain, type: 'blank', key: options };
  const [key] = right;
  if (marked === 1 && right.length === 1 && key !== undefined) return { ...plain, type: 'single', options, key };
  return marked === 0 ? { ...plain, type: 'multiple', options, key: right } : null;
}

function essay(plain: Omit<PlainItem, 'type' | 'key' | 'options'>, category: string): PlainItem {
  const type = typeNamed(category) === 'case' ? 'case' : 'short';
  const rows = plain.explanation.split('\n');
  if (rows[0] !== MODEL_ANSWER) return { ...plain, type, key: [] };
  return { ...plain, type, key: rows.slice(1, -1).map(readPoint), explanation: rows.at(-1) ?? '' };
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char));
}
