/** For tests: statutes of chapters and articles, with 款, 项, articles put in between and articles left out. */
import fc from 'fast-check';
import { toHanNumeral } from '../../language/numerals.js';
import type { SampleDocument, SamplePiece } from './sample-document.fixture.js';
import { headings, paragraph, sentence } from './words.fixture.js';

const article = fc.record({
  text: paragraph,
  more: fc.array(paragraph, { maxLength: 2 }),
  entries: fc.array(sentence, { maxLength: 3 }),
  hasInserted: fc.boolean(),
});
const statute = fc.record({
  title: fc.constantFrom(
    ['云屏市渡口管理条例'],
    ['云屏市人民代表大会常务委员会', '关于渡口安全的决定'],
    ['青澜省内河渡运管理办法'],
  ),
  chapters: fc.array(fc.array(article, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
  titles: headings(4, 4),
  gapAt: fc.option(fc.integer({ min: 2, max: 6 }), { nil: 0 }),
});

export const sampleStatute: fc.Arbitrary<SampleDocument> = statute.map(({ title, chapters, titles, gapAt }) => {
  const pieces: SamplePiece[] = [
    { kind: 'title', lines: title },
    { kind: 'centred', text: '（2031年3月5日云屏市第九届人民代表大会常务委员会第三次会议通过）' },
  ];
  let value = 0;
  for (const [index, articles] of chapters.entries()) {
    pieces.push({
      kind: 'paragraph',
      text: titles[index] ?? '附则',
      depth: 1,
      number: { list: 'chapter', scope: '', value: index + 1, label: `第${toHanNumeral(index + 1)}章　` },
    });
    for (const { text, more, entries, hasInserted } of articles) {
      value += value + 1 === gapAt ? 2 : 1;
      const label = `第${toHanNumeral(value)}条`;
      const opening = entries.length > 0 ? `${text.slice(0, -1)}，按照下列规定执行：` : text;
      pieces.push({
        kind: 'paragraph',
        text: opening,
        number: { list: 'article', scope: '', value, label: `${label}　` },
      });
      for (const [at, entry] of entries.entries()) {
        const number = { list: 'entry', scope: label, value: at + 1, label: `（${toHanNumeral(at + 1)}）` } as const;
        pieces.push({
          kind: 'paragraph',
          text: `${entry.slice(0, -1)}${at + 1 < entries.length ? '；' : '。'}`,
          number,
        });
      }
      for (const paragraphText of more) pieces.push({ kind: 'paragraph', text: paragraphText });
      if (hasInserted) pieces.push({ kind: 'paragraph', text: `${label}之一　${text}` });
    }
  }
  return { pieces };
});
