/** `6.6 g 3 5.5`: how far each character stands from the one before; `g n v` is `v` n times. At most `most` of them. */
export function readDeltas(list: string | undefined, most: number): number[] {
  const words = (list ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const deltas: number[] = [];
  for (let at = 0; at < words.length && deltas.length < most; at += 1) {
    if (words[at]?.toLowerCase() !== 'g') {
      deltas.push(finite(words[at]));
      continue;
    }
    const count = Math.min(finite(words[at + 1]), most - deltas.length);
    const delta = finite(words[at + 2]);
    for (let times = 0; times < count; times += 1) deltas.push(delta);
    at += 2;
  }
  return deltas;
}

function finite(word: string | undefined): number {
  const value = Number(word);
  return Number.isFinite(value) ? value : 0;
}
