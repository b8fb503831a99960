const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The words of a text by the dictionary segmentation of ICU, and what stands between them. */
export function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  return SEGMENTER.segment(text);
}

/** Where the dictionary begins or ends a word; offsets into the text. */
export function wordBorders(text: string): ReadonlySet<number> {
  const borders = new Set<number>([0, text.length]);
  for (const { index } of segmentsOf(text)) borders.add(index);
  return borders;
}
