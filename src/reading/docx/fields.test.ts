import { describe, expect, it } from 'vitest';
import { field, kinds, ownWords, paragraph, readWord, run, texts } from './word.fixture.js';

const p = (content: string): string => `<w:p>${content}</w:p>`;

describe('fields', () => {
  it('show their results and hide their codes, over paragraphs and in each other', async () => {
    const document =
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK </w:instrText></w:r>${field('QUOTE', '内层')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('渡口')}`,
      ) + p(`${run('网')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('后文')}`);
    const reading = await readWord({ document });
    expect(texts(reading)).toEqual(['渡口', '网后文']);
    expect(ownWords(reading)).toBe('HYPERLINKQUOTE内层渡口网后文');
  });

  it('that lost their end hide nothing', async () => {
    const document =
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('全文照旧')}`) +
      p(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="end"/></w:r>${run('第二段')}`) +
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('第三段')}`);
    const reading = await readWord({ document });
    expect(texts(reading)).toContain('第三段');
    expect(ownWords(reading)).toBe('全文照旧第二段第三段');
  });

  it('that enclose a number print it in a circle', async () => {
    const document = p(
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>eq \\o\\ac(○,11)</w:instrText><w:fldChar w:fldCharType="end"/></w:r>${run('巡查')}`,
    );
    expect(texts(await readWord({ document }))).toEqual(['⑪巡查']);
  });

  it('of a contents page make contents, up to the heading behind it', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC \\o "1-3"</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
    const document = [
      paragraph('目  录'),
      p(`${begin}${run('一、总体要求')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1', '1')}`),
      p(`${run('二、主要任务')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc2', '3')}`),
      p(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('一、总体要求')}`),
      paragraph('附则…………9'),
      paragraph('附则......见第9条'),
    ].join('');
    expect(kinds(await readWord({ document }))).toEqual([
      'contents',
      'contents',
      'contents',
      'paragraph',
      'contents',
      'paragraph',
    ]);
  });

  it('of a contents page kept as a control or by styles make contents too', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    const gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const document = `<w:sdt>${gallery}<w:sdtContent>${paragraph('总体要求')}</w:sdtContent></w:sdt>${paragraph('主要任务', '<w:pStyle w:val="t"/>')}${paragraph('正文')}`;
    expect(kinds(await readWord({ document, styles }))).toEqual(['contents', 'contents', 'paragraph']);
  });
});
