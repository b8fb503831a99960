/** A text with words of one meaning made one word, for comparing wordings; equal texts stay equal. */
export type Fold = (text: string) => string;

/** Stand for what binds, what is forbidden and what is allowed, however it is said. */
export const MODAL = { must: '须', barred: '禁', may: '可' } as const;
const CLASSES: Readonly<Record<string, string>> = { 义务: MODAL.must, 禁止: MODAL.barred, 许可: MODAL.may, 框架: '' };
/** One character is a word only where it cannot be a part of one. */
const SINGLE: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/应(?!急|对|用|届|收|付|缴|纳|保|税|聘|征|激|变|答|有|该)(?=\p{Script=Han})(?<![相适供反响对回效])/gu, MODAL.must],
  [/可(?=按|向|申|享|凭|根据|依|选择|自行|委托|参照|适当|在|由|通过|采取|给予|予以|直接|不受|继续|参)/gu, MODAL.may],
];

/**
 * Reads `same-meaning.txt`: a line a class, `加强、强化、增强`; 义务, 禁止, 许可 and 框架 before a colon name what its words do, 计量
 * marks words that count the same. Lines that open with # are remarks.
 */
export function readSameMeaning(text: string): Fold {
  const words = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [members = '', kind = ''] = line.split(/[:：]/).reverse();
    if (kind === '计量') continue;
    const all = members.split('、').map((word) => word.trim().toLowerCase());
    const meant = CLASSES[kind] ?? all[0] ?? '';
    for (const word of all) if ([...word].length > 1) words.set(word, meant);
  }
  if (words.size === 0) return (same) => same;
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return (wording) => {
    const folded = wording.replace(pattern, (word) => words.get(word) ?? word);
    return SINGLE.reduce((kept, [single, word]) => kept.replace(single, word), folded);
  };
}
