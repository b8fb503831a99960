/** Names like one that is not known, best first: those that share most of its character pairs. */
export function nearestNames(wanted: string, names: readonly string[], limit = 5): string[] {
  const pairs = pairsOf(wanted);
  const scored = [...new Set(names)].map((name) => {
    const own = pairsOf(name);
    const shared = [...own].filter((pair) => pairs.has(pair)).length;
    return { name, score: (2 * shared) / Math.max(1, own.size + pairs.size) };
  });
  const like = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return (like.length > 0 ? like : scored).slice(0, limit).map(({ name }) => name);
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')];
  return new Set(
    characters.length < 2 ? characters : characters.slice(1).map((each, index) => `${characters[index]}${each}`),
  );
}
